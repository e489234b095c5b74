package org.sironet.assembly.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.page.CommentView;
import org.sironet.assembly.texts.page.SummaryPage;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The comments on a text by article: what was taken up, what was not and why. A page to be printed. */
@Controller
class SummaryController {

    private final Comments comments;
    private final CommentViews commentViews;
    private final Versions versions;
    private final TextViews views;

    SummaryController(Comments comments, CommentViews commentViews, Versions versions, TextViews views) {
        this.comments = comments;
        this.commentViews = commentViews;
        this.versions = versions;
        this.views = views;
    }

    @GetMapping("/texts/{text}/comments/summary")
    ModelAndView show(Reader reader, Frame frame) {
        var text = reader.text();
        var provisions = versions.current(text);
        var said = comments.of(text.id());
        var page = new SummaryPage(
                views.head(reader, provisions, frame),
                text.current(),
                (int) said.stream().map(Comment::organisation).distinct().count(),
                sections(text, provisions, commentViews.of(text, said, frame), frame));
        return new ModelAndView("assembly/texts/summary", Map.of("page", page));
    }

    /** In the order of the text; last what was said about words that stand there no more. */
    private static List<SummaryPage.Section> sections(
            Text text, Provisions provisions, List<CommentView> said, Frame frame) {
        var sections = new ArrayList<SummaryPage.Section>();
        var numbering = Numbering.of(provisions);
        var language = TextViews.reading(provisions, text, frame);
        for (var article : provisions.articles()) {
            var address = TextViews.address(article, numbering);
            var of = at(said, address);
            if (of.isEmpty()) continue;
            sections.add(new SummaryPage.Section(
                    address,
                    TextViews.heading(article, numbering, language, text.authoritative()),
                    language.tag(),
                    language.direction(),
                    with(of, "taken-up"),
                    with(of, "not-taken-up"),
                    with(of, null)));
        }
        var gone = at(said, null);
        if (!gone.isEmpty())
            sections.add(new SummaryPage.Section(
                    "",
                    "",
                    frame.language().tag(),
                    frame.direction(),
                    with(gone, "taken-up"),
                    with(gone, "not-taken-up"),
                    with(gone, null)));
        return sections;
    }

    private static List<CommentView> at(List<CommentView> said, @Nullable String address) {
        return said.stream()
                .filter(each -> Objects.equals(each.article(), address))
                .toList();
    }

    private static List<CommentView> with(List<CommentView> said, @Nullable String outcome) {
        return said.stream()
                .filter(each -> Objects.equals(each.outcome(), outcome))
                .toList();
    }
}
