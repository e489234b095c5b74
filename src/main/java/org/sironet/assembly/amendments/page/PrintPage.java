package org.sironet.assembly.amendments.page;

import java.util.List;
import org.sironet.assembly.texts.page.ArticleView;
import org.sironet.assembly.texts.page.TextPage;

/** A text for the hall: each article, followed by the amendments to it in the order of voting. */
public record PrintPage(TextPage.Head head, int version, List<Section> sections) {

    /** An article and what is proposed to it. */
    public record Section(ArticleView article, List<Put> amendments) {}

    /**
     * An amendment.
     *
     * @param change its changes to this article, word by word
     */
    public record Put(int number, String title, String by, List<Integer> falls, ArticleView change) {}
}
