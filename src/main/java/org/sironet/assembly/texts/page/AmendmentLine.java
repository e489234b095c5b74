package org.sironet.assembly.texts.page;

/** An amendment in a list. */
public record AmendmentLine(
        int number,
        String title,
        String language,
        String direction,
        String by,
        String state,
        String tone,
        String places,
        int supporters) {}
