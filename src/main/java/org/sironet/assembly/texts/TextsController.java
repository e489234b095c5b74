package org.sironet.assembly.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.page.TextPage;
import org.sironet.assembly.texts.page.TextsPage;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Navigation;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The network's texts, and each of them to read. */
@Controller
class TextsController implements Navigation {

    private static final int ARTICLES_A_PART = 25;

    private final Texts texts;
    private final Versions versions;
    private final Phases phases;
    private final Offices offices;
    private final TextViews views;
    private final TextCounts counts;
    private final SetAsides setAsides;

    TextsController(
            Texts texts,
            Versions versions,
            Phases phases,
            Offices offices,
            TextViews views,
            TextCounts counts,
            SetAsides setAsides) {
        this.texts = texts;
        this.versions = versions;
        this.phases = phases;
        this.offices = offices;
        this.views = views;
        this.counts = counts;
        this.setAsides = setAsides;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return List.of(new Entry("/texts", "texts.title", 30));
    }

    @OpenToAll
    @GetMapping("/texts")
    ModelAndView index(Viewer viewer, Frame frame) {
        var lines = texts.all().stream()
                .filter(text -> visible(text, viewer))
                .map(text -> {
                    var provisions = versions.current(text);
                    return new TextsPage.Line(
                            views.head(text, provisions, frame, false, false),
                            views.languages(text, provisions, frame),
                            (int) provisions.articles().stream()
                                    .filter(Article::numbered)
                                    .count());
                })
                .toList();
        return new ModelAndView(
                "assembly/texts/index", Map.of("page", new TextsPage(lines, viewer.is(Viewer.Role.SECRETARIAT))));
    }

    private boolean visible(Text text, Viewer viewer) {
        if (phases.now(text) != Phase.DRAFTING || text.sealed() != null || viewer.is(Viewer.Role.SECRETARIAT))
            return true;
        return viewer.signedIn()
                .filter(person -> !person.organisations().isEmpty()
                        || offices.holds(text.id(), person.id(), Offices.Office.EDITOR)
                        || offices.holds(text.id(), person.id(), Offices.Office.PRESIDING))
                .isPresent();
    }

    @GetMapping("/texts/{text}")
    ModelAndView show(Reader reader, Form form, Frame frame) {
        return show(reader, reader.text().current(), form, frame);
    }

    @GetMapping("/texts/{text}/versions/{version}")
    ModelAndView version(@PathVariable int version, Reader reader, Form form, Frame frame) {
        return show(reader, version, form, frame);
    }

    private ModelAndView show(Reader reader, int number, Form form, Frame frame) {
        var text = reader.text();
        var version = texts.version(text.id(), number).orElseThrow(Refusal::notFound);
        var provisions = versions.get(text.id(), number);
        var from = part(form.whole("from", 0, Drafting.MOST_ARTICLES).orElse(0));
        var page = new TextPage(
                views.head(reader, provisions, frame),
                number,
                number != text.current(),
                version.at(),
                phaseLines(text),
                views.languages(text, provisions, frame),
                contents(provisions, text, form, frame),
                articles(text, provisions, from, form, frame),
                from == 0 ? null : from - ARTICLES_A_PART,
                from + ARTICLES_A_PART < provisions.articles().size() ? from + ARTICLES_A_PART : null,
                counts.openAmendments(text.id()),
                counts.comments(text.id()),
                setAside(reader, frame));
        return new ModelAndView("assembly/texts/show", Map.of("page", page));
    }

    private static int part(int from) {
        return from - from % ARTICLES_A_PART;
    }

    private List<String> setAside(Reader reader, Frame frame) {
        var person = frame.viewer().person();
        if (!reader.edits() || person == null) return List.of();
        return setAsides.open(reader.text().id(), person.id()).stream()
                .map(each -> each.id().toString())
                .toList();
    }

    private org.sironet.kernel.Language language(Text text, Provisions provisions, Form form, Frame frame) {
        return TextViews.asked(form.typed("language"), provisions)
                .orElseGet(() -> TextViews.reading(provisions, text, frame));
    }

    private List<org.sironet.assembly.texts.page.ArticleView> articles(
            Text text, Provisions provisions, int from, Form form, Frame frame) {
        var languages = List.of(language(text, provisions, form, frame));
        var each = counts.of(text.id());
        return provisions.articles().stream()
                .skip(from)
                .limit(ARTICLES_A_PART)
                .map(article -> views.article(text, provisions, article, languages, each))
                .toList();
    }

    private List<TextPage.Entry> contents(Provisions provisions, Text text, Form form, Frame frame) {
        var numbering = Numbering.of(provisions);
        var language = language(text, provisions, form, frame);
        var entries = new ArrayList<TextPage.Entry>();
        for (var at = 0; at < provisions.articles().size(); at++) {
            var article = provisions.articles().get(at);
            var heading = TextViews.heading(article, numbering, language, text.authoritative());
            if (!heading.isEmpty())
                entries.add(new TextPage.Entry(TextViews.address(article, numbering), heading, part(at)));
        }
        return entries;
    }

    private List<TextPage.PhaseLine> phaseLines(Text text) {
        var now = phases.now(text);
        return phases.of(text.id()).stream()
                .map(span -> new TextPage.PhaseLine(
                        span.phase().word(), span.starts(), span.ends(), state(span.phase(), now)))
                .toList();
    }

    private static String state(Phase phase, Phase now) {
        return phase.ordinal() < now.ordinal() ? "done" : phase == now ? "now" : "next";
    }
}
