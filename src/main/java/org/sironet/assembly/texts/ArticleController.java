package org.sironet.assembly.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.page.ArticlePage;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One article, its language versions side by side, with what is said and proposed about it. */
@Controller
class ArticleController {

    private final Versions versions;
    private final Phases phases;
    private final TextViews views;
    private final Comments comments;
    private final CommentViews commentViews;
    private final List<ArticleAddition> additions;

    ArticleController(
            Versions versions,
            Phases phases,
            TextViews views,
            Comments comments,
            CommentViews commentViews,
            List<ArticleAddition> additions) {
        this.versions = versions;
        this.phases = phases;
        this.views = views;
        this.comments = comments;
        this.commentViews = commentViews;
        this.additions = additions;
    }

    @GetMapping("/texts/{text}/articles/{article}")
    ModelAndView show(@PathVariable String article, Reader reader, Form form, Frame frame) {
        return show(article, reader, reader.text().current(), form, frame);
    }

    @GetMapping("/texts/{text}/versions/{version}/articles/{article}")
    ModelAndView version(
            @PathVariable int version, @PathVariable String article, Reader reader, Form form, Frame frame) {
        return show(article, reader, version, form, frame);
    }

    /** Also after a form on the page was refused, with what was typed. */
    ModelAndView show(String address, Reader reader, int number, Form form, Frame frame) {
        var text = reader.text();
        var provisions = versions.find(text.id(), number).orElseThrow(Refusal::notFound);
        var article = TextViews.article(provisions, address).orElseThrow(Refusal::notFound);
        var old = number != text.current();
        var shown = shown(text, provisions, form, frame);
        var page = new ArticlePage(
                views.head(reader, provisions, frame),
                number,
                old,
                views.article(text, provisions, article, shown, TextViews.Counts.NONE),
                shown.stream()
                        .map(language -> views.line(text, provisions, language, frame))
                        .toList(),
                views.languages(text, provisions, frame),
                neighbour(provisions, article, -1),
                neighbour(provisions, article, 1),
                commentViews.of(text, comments.at(text.id(), places(article)), frame),
                !old && acts(frame) && during(text, Phase.COMMENTS, Phase.AMENDMENTS),
                !old && acts(frame) && during(text, Phase.AMENDMENTS),
                additions.stream()
                        .flatMap(each -> each.amendments(text, article, frame).stream())
                        .toList(),
                additions.stream()
                        .flatMap(each -> each.rules(text, provisions, article).stream())
                        .toList());
        var view = new ModelAndView("assembly/texts/article", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static boolean acts(Frame frame) {
        return frame.viewer().actingFor() != null;
    }

    private boolean during(Text text, Phase... possible) {
        return List.of(possible).contains(phases.now(text));
    }

    /** The one that prevails first; beside it the one asked for, the reader's, or the next. */
    private static List<Language> shown(Text text, Provisions provisions, Form form, Frame frame) {
        var languages = new ArrayList<Language>();
        languages.add(text.authoritative());
        TextViews.asked(form.typed("language"), provisions)
                .or(() -> java.util.Optional.of(TextViews.reading(provisions, text, frame)))
                .filter(language -> !languages.contains(language))
                .or(() -> provisions.languages().stream()
                        .filter(language -> !languages.contains(language))
                        .findFirst())
                .ifPresent(languages::add);
        return languages;
    }

    private static java.util.Set<UUID> places(Article article) {
        var places = article.paragraphs().stream().map(Paragraph::id).collect(Collectors.toSet());
        places.add(article.id());
        return places;
    }

    private static @Nullable String neighbour(Provisions provisions, Article article, int by) {
        var at = provisions.articles().indexOf(article) + by;
        if (at < 0 || at >= provisions.articles().size()) return null;
        return TextViews.address(provisions.articles().get(at), Numbering.of(provisions));
    }
}
