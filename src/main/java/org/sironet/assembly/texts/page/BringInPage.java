package org.sironet.assembly.texts.page;

import java.util.List;
import org.sironet.shell.Option;

/**
 * A file brought in.
 *
 * @param problems why it was not, in words; empty before and after success
 * @param warnings what it said that could not be kept
 * @param preview what would change; empty before a file was read
 * @param decidable whether a file was read and can be brought in
 */
public record BringInPage(
        TextPage.Head head,
        int seen,
        List<Option> languages,
        List<String> problems,
        List<String> warnings,
        List<ArticleView> preview,
        String language,
        boolean decidable) {}
