package org.sironet.assembly.amendments.page;

import java.util.List;
import org.sironet.assembly.texts.page.ArticleView;
import org.sironet.assembly.texts.page.EditPage;
import org.sironet.assembly.texts.page.LanguageLine;
import org.sironet.assembly.texts.page.TextPage;
import org.sironet.shell.Option;

/**
 * An amendment being written.
 *
 * @param seen the version of the text that its writer began with
 * @param preview what it changes so far
 */
public record ProposalPage(
        TextPage.Head head,
        int seen,
        LanguageLine language,
        List<LanguageLine> languages,
        List<Block> blocks,
        List<ArticleView> preview,
        List<Option> articles) {

    /**
     * One article of the form.
     *
     * @param after the article after which a new one would stand; empty for one that is there
     */
    public record Block(EditPage.Block block, String after, boolean deleted) {}
}
