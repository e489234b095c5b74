package org.sironet.assembly.texts.page;

import java.util.List;

/**
 * Two editors wrote the same article: what each changed.
 *
 * @param seen the version that is compared
 * @param together whether both changes can be made
 */
public record ChoicePage(
        TextPage.Head head,
        String id,
        int seen,
        boolean open,
        boolean together,
        List<ParagraphView> mine,
        List<ParagraphView> theirs,
        LanguageLine language) {}
