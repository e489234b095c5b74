package org.sironet.assembly.texts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.page.ChoicePage;
import org.sironet.assembly.texts.page.EditPage;
import org.sironet.assembly.texts.page.Piece;
import org.sironet.assembly.texts.page.WordingView;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Editors write an article in the page, in any language version. */
@Controller
class EditController {

    private final Versions versions;
    private final Drafting drafting;
    private final TextViews views;

    EditController(Versions versions, Drafting drafting, TextViews views) {
        this.versions = versions;
        this.drafting = drafting;
        this.views = views;
    }

    @GetMapping("/texts/{text}/articles/{article}/edit")
    ModelAndView edit(@PathVariable String article, Editor editor, Form form, Frame frame) {
        var text = editor.text();
        var provisions = versions.current(text);
        var language = language(form, provisions, text);
        var found = TextViews.article(provisions, article).orElseThrow(Refusal::notFound);
        return page(editor, text.current(), found, language, ArticleForm.of(found, language), null, frame);
    }

    /** Any language of the network may be begun. */
    private static Language language(Form form, Provisions provisions, Text text) {
        var typed = form.typed("language");
        if (typed.isEmpty()) return text.authoritative();
        try {
            return Language.of(typed);
        } catch (IllegalArgumentException notOne) {
            throw Refusal.notFound();
        }
    }

    private ModelAndView page(
            Editor editor,
            int seen,
            Article base,
            Language language,
            ArticleForm written,
            @Nullable Form refused,
            Frame frame) {
        var text = editor.text();
        var provisions = versions.get(text.id(), seen);
        var whole = language.equals(text.authoritative());
        var shown = whole ? written.applied(base, language, language, true) : base;
        var page = new EditPage(
                views.head(text, provisions, frame, true, false),
                seen,
                views.line(text, provisions, language, frame),
                views.languages(text, provisions, frame),
                whole,
                new EditPage.Block(
                        base.id().toString(),
                        TextViews.address(base, Numbering.of(provisions)),
                        TextViews.heading(base, Numbering.of(provisions), language, text.authoritative()),
                        rows(written, shown, base, provisions, language, text)));
        var view = new ModelAndView(
                "assembly/texts/edit",
                Map.of("page", page, "form", refused == null ? Form.filled(written.values()) : refused));
        if (refused != null && !refused.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static List<EditPage.Row> rows(
            ArticleForm written, Article shown, Article base, Provisions provisions, Language language, Text text) {
        var numbering = Numbering.of(provisions.replaced(shown));
        return written.rows().stream()
                .map(row -> {
                    var words = provisions.words(row.id()).orElse(Words.NONE);
                    return new EditPage.Row(
                            row.id().toString(),
                            row.form().name(),
                            numbering.place(row.id()).map(Numbering.Place::mark).orElse(""),
                            new WordingView(
                                    text.authoritative().tag(),
                                    text.authoritative().direction(),
                                    List.of(new Piece("same", words.in(text.authoritative()))),
                                    "current"),
                            words.in(language),
                            words.state(language, text.authoritative()).name().toLowerCase(Locale.ROOT));
                })
                .toList();
    }

    @PostMapping("/texts/{text}/articles/{article}/edit")
    Object save(@PathVariable String article, Editor editor, Form form, Frame frame, HttpServletResponse response) {
        var text = editor.text();
        var seen = form.whole("seen", 1, text.current()).orElseThrow(Refusal::notFound);
        var provisions = versions.get(text.id(), seen);
        var base = TextViews.article(provisions, article).orElseThrow(Refusal::notFound);
        var language = language(form, provisions, text);
        var written = ArticleForm.read(form, base.id(), provisions, new HashSet<>());
        var asked = form.typed("do");
        if (!form.sound()) return page(editor, seen, base, language, written, form, frame);
        if (!asked.isEmpty() && !asked.equals("save"))
            return page(editor, seen, base, language, written.after(asked.split("@", 2)[0]), null, frame);
        return switch (drafting.save(editor, seen, base.id(), language, written)) {
            case Drafting.Outcome.Saved _ ->
                Confirmations.redirect(frame, response, back(text, base.id()), "done.text-saved");
            case Drafting.Outcome.Unchanged _ ->
                Confirmations.redirect(frame, response, back(text, base.id()), "done.text-unchanged");
            case Drafting.Outcome.Collision(var setAside) ->
                Confirmations.redirect(frame, text.path() + "/set-aside/" + setAside);
        };
    }

    private static String back(Text text, UUID article) {
        return text.path() + "/articles/" + article;
    }

    @PostMapping("/texts/{text}/articles")
    Object add(Editor editor, Form form, Frame frame, HttpServletResponse response) {
        var after = form.parsed("after", 36, UUID::fromString, "error.choice").orElse(null);
        var heading = form.optional("heading", 500).orElse("");
        if (!form.sound()) throw Refusal.badRequest("error.choice");
        var article = drafting.addArticle(editor, after, !form.chosen("numbered", "no"), heading);
        return Confirmations.redirect(frame, response, back(editor.text(), article) + "/edit", "done.article-added");
    }

    @PostMapping("/texts/{text}/articles/{article}/removal")
    Object remove(@PathVariable String article, Editor editor, Frame frame, HttpServletResponse response) {
        drafting.removeArticle(editor, present(editor, article));
        return Confirmations.redirect(frame, response, editor.text().path(), "done.article-removed");
    }

    @PostMapping("/texts/{text}/articles/{article}/move")
    Object move(@PathVariable String article, Editor editor, Form form, Frame frame, HttpServletResponse response) {
        var moved = present(editor, article);
        drafting.moveArticle(editor, moved, form.chosen("direction", "up") ? -1 : 1);
        return Confirmations.redirect(frame, response, back(editor.text(), moved), "done.article-moved");
    }

    private UUID present(Editor editor, String article) {
        return TextViews.article(versions.current(editor.text()), article)
                .orElseThrow(Refusal::notFound)
                .id();
    }

    @GetMapping("/texts/{text}/set-aside/{id}")
    ModelAndView choice(@PathVariable UUID id, Editor editor, Frame frame) {
        var text = editor.text();
        var choice = drafting.choice(editor, id).orElseThrow(Refusal::notFound);
        var language = choice.mine().language();
        var was = alone(choice.seen());
        var page = new ChoicePage(
                views.head(text, versions.current(text), frame, true, false),
                id.toString(),
                text.current(),
                choice.mine().open(),
                choice.both().isPresent(),
                changes(text, was, choice.mine().article(), language),
                changes(text, was, choice.theirs(), language),
                views.line(text, versions.current(text), language, frame));
        return new ModelAndView("assembly/texts/choice", Map.of("page", page));
    }

    private List<org.sironet.assembly.texts.page.ParagraphView> changes(
            Text text, Provisions was, Article is, Language language) {
        return views.changes(text, was, alone(is), is.id(), List.of(language)).paragraphs();
    }

    private static Provisions alone(Article article) {
        return new Provisions(Words.NONE, List.of(article));
    }

    @PostMapping("/texts/{text}/set-aside/{id}")
    Object decide(@PathVariable UUID id, Editor editor, Form form, Frame frame, HttpServletResponse response) {
        var outcome = form.parsed("outcome", 10, SetAside.Outcome::valueOf, "error.choice");
        var seen = form.whole("seen", 1, Integer.MAX_VALUE);
        if (outcome.isEmpty() || seen.isEmpty()) throw Refusal.badRequest("error.choice");
        drafting.decide(editor, id, outcome.get(), seen.get());
        return Confirmations.redirect(frame, response, editor.text().path(), "done.set-aside-decided");
    }
}
