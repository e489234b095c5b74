package org.sironet.assembly.texts.page;

/**
 * A language version.
 *
 * @param behind how many headings and paragraphs are behind or missing
 */
public record LanguageLine(
        String tag, String direction, String name, String ownName, boolean authoritative, long behind) {}
