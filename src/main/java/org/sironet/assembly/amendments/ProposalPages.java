package org.sironet.assembly.amendments;

import java.util.List;
import java.util.Map;
import org.sironet.assembly.amendments.page.ProposalPage;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.texts.page.EditPage;
import org.sironet.assembly.texts.page.Piece;
import org.sironet.assembly.texts.page.WordingView;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an amendment is written, with what it changes so far. */
@Component
class ProposalPages {

    private final Versions versions;
    private final TextViews views;

    ProposalPages(Versions versions, TextViews views) {
        this.versions = versions;
        this.views = views;
    }

    ModelAndView page(Text text, int seen, Language language, AmendmentForm written, Form form, Frame frame) {
        var base = versions.get(text.id(), seen);
        var changed = written.applied(base, language, text.authoritative());
        var page = new ProposalPage(
                views.head(text, base, frame, false, false),
                seen,
                views.line(text, base, language, frame),
                views.languages(text, base, frame),
                written.blocks().stream()
                        .map(block -> block(block, base, changed, language, text))
                        .toList(),
                views.changed(text, base, changed, List.of(language)),
                articles(base, language, text));
        var view = new ModelAndView("assembly/amendments/new", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static List<Option> articles(Provisions base, Language language, Text text) {
        var numbering = Numbering.of(base);
        return base.articles().stream()
                .map(article -> new Option(
                        article.id().toString(), TextViews.heading(article, numbering, language, text.authoritative())))
                .filter(option -> !option.label().isEmpty())
                .toList();
    }

    private static ProposalPage.Block block(
            AmendmentForm.Block block, Provisions base, Provisions changed, Language language, Text text) {
        var numbering = Numbering.of(changed);
        var article = changed.article(block.article()).or(() -> base.article(block.article()));
        var rows = block.written().rows().stream()
                .map(row -> new EditPage.Row(
                        row.id().toString(),
                        row.form().name(),
                        numbering.place(row.id()).map(Numbering.Place::mark).orElse(""),
                        source(base.words(row.id()).orElse(Words.NONE), text),
                        base.words(row.id()).orElse(Words.NONE).in(language),
                        "current"))
                .toList();
        return new ProposalPage.Block(
                new EditPage.Block(
                        block.article().toString(),
                        article.map(each -> TextViews.address(each, numbering)).orElse(""),
                        article.map(each -> label(each, base, numbering, language, text))
                                .orElse(""),
                        rows),
                block.after() == null ? "" : block.after().toString(),
                block.deleted());
    }

    private static String label(Article article, Provisions base, Numbering numbering, Language language, Text text) {
        return TextViews.heading(base.article(article.id()).orElse(article), numbering, language, text.authoritative());
    }

    private static WordingView source(Words words, Text text) {
        return new WordingView(
                text.authoritative().tag(),
                text.authoritative().direction(),
                List.of(new Piece("same", words.in(text.authoritative()))),
                "current");
    }
}
