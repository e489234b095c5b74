package org.sironet.assembly.texts;

import java.util.List;
import org.sironet.assembly.texts.page.AmendmentLine;
import org.sironet.assembly.texts.page.ArticlePage;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Provisions;
import org.sironet.shell.Frame;

/** What others know about an article and show on its page. */
public interface ArticleAddition {

    List<AmendmentLine> amendments(Text text, Article article, Frame frame);

    List<ArticlePage.RuleLine> rules(Text text, Provisions provisions, Article article);
}
