package org.sironet.assembly.elections.page;

/** Somebody's own nomination. */
public record NomineePage(
        ElectionPage.Head head,
        ElectionPage.Facts facts,
        ElectionPage.Nominee nominee,
        boolean answers,
        boolean leaves,
        boolean speaks,
        String path) {}
