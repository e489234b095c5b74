package org.sironet.assembly.texts.page;

import java.util.List;

/**
 * An article, or a part without a number.
 *
 * @param address its number, or its id where it has none
 * @param heading with its number, in the first language that the page shows
 * @param headings without number, in every language that the page shows; empty when the article has no heading
 */
public record ArticleView(
        String id,
        String address,
        String heading,
        String language,
        String direction,
        List<WordingView> headings,
        List<ParagraphView> paragraphs,
        int amendments,
        int comments) {}
