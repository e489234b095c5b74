package org.sironet.assembly.texts.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article with its language versions side by side.
 *
 * @param shown the language versions, in the order of their columns
 * @param previous address of the article before; null for none
 * @param commenting whether the viewer may comment now, for an organisation
 * @param amending whether the viewer may propose an amendment now, for an organisation
 */
public record ArticlePage(
        TextPage.Head head,
        int version,
        boolean old,
        ArticleView article,
        List<LanguageLine> shown,
        List<LanguageLine> languages,
        @Nullable String previous,
        @Nullable String next,
        List<CommentView> comments,
        boolean commenting,
        boolean amending,
        List<AmendmentLine> amendments,
        List<RuleLine> rules) {

    /** Whether there is more than one language version. */
    public boolean several() {
        return shown.size() > 1;
    }

    /** A rule of the network that this article lays down. */
    public record RuleLine(String rule, String place) {}
}
