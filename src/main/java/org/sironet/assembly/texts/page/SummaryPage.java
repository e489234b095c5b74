package org.sironet.assembly.texts.page;

import java.util.List;

/** What was said about a text, article by article, and what became of it. */
public record SummaryPage(TextPage.Head head, int version, int members, List<Section> sections) {

    /**
     * What was said about one article.
     *
     * @param address of the article; empty for what stands in the text no more
     * @param heading with its number, in the reader's language; empty for a part without one
     */
    public record Section(
            String address,
            String heading,
            String language,
            String direction,
            List<CommentView> takenUp,
            List<CommentView> notTakenUp,
            List<CommentView> waiting) {

        public int all() {
            return takenUp.size() + notTakenUp.size() + waiting.size();
        }
    }
}
