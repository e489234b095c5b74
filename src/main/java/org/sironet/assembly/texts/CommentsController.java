package org.sironet.assembly.texts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.page.AnswersPage;
import org.sironet.assembly.texts.page.CommentsPage;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationAuthority.Delegate;
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

/** Members comment; editors answer; who has said nothing yet is seen. */
@Controller
class CommentsController {

    private static final int LONGEST = 5_000;

    private final Comments comments;
    private final Commenting commenting;
    private final CommentViews commentViews;
    private final ArticleController articles;
    private final Versions versions;
    private final Phases phases;
    private final Memberships memberships;
    private final TextViews views;

    CommentsController(
            Comments comments,
            Commenting commenting,
            CommentViews commentViews,
            ArticleController articles,
            Versions versions,
            Phases phases,
            Memberships memberships,
            TextViews views) {
        this.comments = comments;
        this.commenting = commenting;
        this.commentViews = commentViews;
        this.articles = articles;
        this.versions = versions;
        this.phases = phases;
        this.memberships = memberships;
        this.views = views;
    }

    @GetMapping("/texts/{text}/comments")
    ModelAndView index(Reader reader, Form form, Frame frame) {
        var shown = commentViews.of(reader.text(), comments.of(reader.text().id()), frame);
        var page = new CommentsPage(
                views.head(reader, versions.current(reader.text()), frame),
                shown,
                (int) shown.stream()
                        .filter(each -> "taken-up".equals(each.outcome()))
                        .count(),
                (int) shown.stream()
                        .filter(each -> "not-taken-up".equals(each.outcome()))
                        .count(),
                (int) shown.stream().filter(each -> each.outcome() == null).count());
        var view = new ModelAndView("assembly/texts/comments", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/texts/{text}/articles/{article}/comments")
    Object create(
            @PathVariable String article,
            Delegate delegate,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var place = form.parsed("place", 36, UUID::fromString, "error.choice");
        if (place.isEmpty() && form.sound("place")) form.refuse("place", "error.required");
        var body = form.text("body", LONGEST);
        var language =
                form.parsed("written-in", 35, Language::of, "error.choice").orElse(frame.language());
        if (!form.sound()) return articles.show(article, reader, reader.text().current(), form, frame);
        commenting.comment(reader.text(), place.orElseThrow(), language, body, delegate);
        return Confirmations.redirect(
                frame, response, reader.text().path() + "/articles/" + article, "done.comment-written");
    }

    @PostMapping("/texts/{text}/comments/{comment}/answer")
    Object answer(
            @PathVariable UUID comment,
            Editor editor,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var outcome = form.parsed(
                "outcome-" + comment,
                20,
                word -> Comment.Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')),
                "error.choice");
        if (outcome.isEmpty() && form.sound("outcome-" + comment)) form.refuse("outcome-" + comment, "error.required");
        var reason = form.text("answer-" + comment, LONGEST);
        if (!form.sound()) return index(reader, form, frame);
        commenting.answer(editor, comment, outcome.orElseThrow(), reason);
        return Confirmations.redirect(frame, response, editor.text().path() + "/comments", "done.comment-answered");
    }

    @PostMapping("/texts/{text}/assent")
    Object assent(Delegate delegate, Reader reader, Frame frame, HttpServletResponse response) {
        commenting.assent(reader.text(), delegate);
        return Confirmations.redirect(frame, response, reader.text().path(), "done.text-assented");
    }

    @GetMapping("/texts/{text}/answers")
    ModelAndView answers(Editor editor, Reader reader, Frame frame) {
        var text = editor.text();
        var phase = phases.now(text);
        if (phase != Phase.COMMENTS && phase != Phase.AMENDMENTS) throw Refusal.conflict("refused.text-phase-comments");
        var answered = comments.answered(text.id(), phase);
        var members = memberships.inGoodStanding(memberships.today());
        var called = commentViews.called(members);
        var page = new AnswersPage(
                views.head(reader, versions.current(text), frame),
                phase.word(),
                named(members.stream().filter(answered::contains).toList(), called, frame),
                named(members.stream().filter(each -> !answered.contains(each)).toList(), called, frame));
        return new ModelAndView("assembly/texts/answers", Map.of("page", page));
    }

    private static List<AnswersPage.Member> named(
            List<OrganisationId> members, Map<OrganisationId, Multilingual> called, Frame frame) {
        return members.stream()
                .map(id -> {
                    var name = frame.best(called.getOrDefault(id, Multilingual.EMPTY));
                    return new AnswersPage.Member(
                            id.toString(),
                            name.text(),
                            name.language().tag(),
                            name.language().direction());
                })
                .sorted(Comparator.comparing(AnswersPage.Member::name))
                .toList();
    }
}
