package org.sironet.assembly.texts.page;

import java.util.List;

/**
 * What changed between two versions, in one language version.
 *
 * @param sideBySide whether old and new stand beside each other
 * @param articles only those that differ
 */
public record DifferencesPage(
        TextPage.Head head,
        int from,
        int to,
        int latest,
        LanguageLine language,
        List<LanguageLine> languages,
        boolean sideBySide,
        List<ArticleView> articles) {}
