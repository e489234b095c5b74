package org.sironet.assembly.amendments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sironet.assembly.amendments.page.AmendmentPage;
import org.sironet.assembly.texts.Phase;
import org.sironet.assembly.texts.Phases;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.texts.page.ArticleView;
import org.sironet.assembly.wording.Amending;
import org.sironet.assembly.wording.Conflicts;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Reach;
import org.sironet.assembly.wording.VotingOrder;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.DecisionRules;
import org.sironet.rules.Rules;
import org.sironet.seal.BasisWords;
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

/** One amendment: what it changes, who supports it, what becomes of it. */
@Controller
class AmendmentController {

    private final Amendments amendments;
    private final AmendmentViews lines;
    private final Balloting balloting;
    private final CarryingOver carrying;
    private final Tabling tabling;
    private final Deciding deciding;
    private final Versions versions;
    private final Phases phases;
    private final TextViews views;
    private final Rules rules;

    AmendmentController(
            Amendments amendments,
            AmendmentViews lines,
            Balloting balloting,
            CarryingOver carrying,
            Tabling tabling,
            Deciding deciding,
            Versions versions,
            Phases phases,
            TextViews views,
            Rules rules) {
        this.amendments = amendments;
        this.lines = lines;
        this.balloting = balloting;
        this.carrying = carrying;
        this.tabling = tabling;
        this.deciding = deciding;
        this.versions = versions;
        this.phases = phases;
        this.views = views;
        this.rules = rules;
    }

    @GetMapping("/texts/{text}/amendments/{number}")
    ModelAndView show(@PathVariable int number, Reader reader, Form form, Frame frame) {
        var text = reader.text();
        var amendment = amendments.find(text.id(), number).orElseThrow(Refusal::notFound);
        var view = new ModelAndView(
                "assembly/amendments/show", Map.of("page", page(text, amendment, reader, form, frame), "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private AmendmentPage page(Text text, Amendment amendment, Reader reader, Form form, Frame frame) {
        var base = versions.get(text.id(), amendment.base());
        var after = Amending.applied(base, amendment.proposal(), text.authoritative());
        var others = amendments.touching(text.id(), Reach.articles(base, amendment.changes()));
        var called = lines.called(others.contains(amendment) ? others : joined(others, amendment));
        var language = TextViews.asked(form.typed("language"), after)
                .or(() -> Optional.of(frame.language()).filter(amendment::speaks))
                .orElse(amendment.language());
        var reason = frame.best(amendment.reason());
        var conflicts = new Conflicts(base);
        var excluded = others.stream()
                .filter(each -> each.number() != amendment.number() && each.open())
                .filter(each ->
                        conflicts.between(amendment.proposal(), each.proposal()).isPresent())
                .toList();
        var mayDo = mayDo(text, amendment, reader, frame);
        return new AmendmentPage(
                views.head(reader, base, frame),
                lines.line(text, amendment, called, frame),
                reason.text(),
                reason.language().tag(),
                reason.language().direction(),
                reading(form),
                amendment.base(),
                amendment.tabledAt(),
                amendment.corrects(),
                amendment.open() && !carrying.fits(amendment, text.id(), balloting.base(text)),
                articles(text, base, after, reading(form), language),
                views.line(text, after, language, frame),
                views.languages(text, base, frame),
                amendment.supporters().stream()
                        .map(each -> AmendmentViews.name(each, called, frame))
                        .toList(),
                balloting.supportersNeeded(),
                excluded.stream()
                        .map(each -> lines.line(text, each, called, frame))
                        .toList(),
                mayDo.contains("combine") ? combinable(text, amendment, frame) : List.of(),
                parts(amendment, base, language),
                rules.value(DecisionRules.Decision.AMENDMENT.procedure()).name(),
                rules.value(DecisionRules.Decision.AMENDMENT.majority()).name(),
                new VotingOrder(base, text.authoritative()).distance(amendment.proposal()),
                amendments.steps(amendment.id()).stream()
                        .map(step -> new AmendmentPage.StepLine(
                                step.state().word(),
                                step.at(),
                                BasisWords.of(frame, step.basis()),
                                step.reason(),
                                step.other()))
                        .toList(),
                mayDo);
    }

    private static List<Amendment> joined(List<Amendment> others, Amendment amendment) {
        var all = new ArrayList<>(others);
        all.add(amendment);
        return all;
    }

    private static String reading(Form form) {
        var asked = form.typed("reading");
        return List.of("tabled", "adopted").contains(asked) ? asked : "changes";
    }

    private List<ArticleView> articles(
            Text text, Provisions base, Provisions after, String reading, Language language) {
        var languages = List.of(language);
        return Reach.changed(base, after).stream()
                .filter(id -> !id.equals(Provisions.TITLE))
                .flatMap(id -> switch (reading) {
                    case "tabled" ->
                        base.article(id).stream()
                                .map(each -> views.article(text, base, each, languages, TextViews.Counts.NONE));
                    case "adopted" ->
                        after.article(id).stream()
                                .map(each -> views.article(text, after, each, languages, TextViews.Counts.NONE));
                    default -> java.util.stream.Stream.of(views.changes(text, base, after, id, languages));
                })
                .toList();
    }

    private static List<AmendmentPage.Part> parts(Amendment amendment, Provisions base, Language language) {
        if (amendment.changes().size() < 2) return List.of();
        var numbering = Numbering.of(base);
        var parts = new ArrayList<AmendmentPage.Part>();
        for (var index = 0; index < amendment.changes().size(); index++) {
            var change = amendment.changes().get(index);
            var words = base.words(change.at()).map(each -> each.in(language)).orElse("");
            parts.add(new AmendmentPage.Part(index, AmendmentViews.place(change, numbering, base), words));
        }
        return parts;
    }

    private List<org.sironet.assembly.texts.page.AmendmentLine> combinable(
            Text text, Amendment amendment, Frame frame) {
        var found = amendments.of(text.id()).stream()
                .filter(each -> each.open()
                        && each.number() != amendment.number()
                        && each.organisation().equals(amendment.organisation()))
                .toList();
        return lines.lines(text, found, frame);
    }

    private List<String> mayDo(Text text, Amendment amendment, Reader reader, Frame frame) {
        var may = new ArrayList<String>();
        if (!amendment.open()) return may;
        var now = phases.now(text);
        var acting = frame.viewer().actingFor();
        var own = acting != null && acting.id().equals(amendment.organisation());
        var running = now == Phase.AMENDMENTS || now == Phase.BEFORE_ASSEMBLY;
        if (acting != null && !own && running)
            may.add(amendment.supporters().contains(acting.id()) ? "unsupport" : "support");
        if (own && running) may.addAll(List.of("withdraw", "split", "combine"));
        if (reader.edits() && now == Phase.AMENDMENTS) may.add("accept");
        if (reader.presides() && now == Phase.BEFORE_ASSEMBLY && balloting.supported(amendment)) may.add("decide");
        return may;
    }

    @PostMapping("/texts/{text}/amendments/{number}/support")
    Object support(
            @PathVariable int number, Delegate delegate, Reader reader, Frame frame, HttpServletResponse response) {
        tabling.support(reader.text(), number, delegate);
        return done(reader.text(), number, frame, response, "done.amendment-supported");
    }

    @PostMapping("/texts/{text}/amendments/{number}/support/end")
    Object unsupport(
            @PathVariable int number, Delegate delegate, Reader reader, Frame frame, HttpServletResponse response) {
        tabling.unsupport(reader.text(), number, delegate);
        return done(reader.text(), number, frame, response, "done.amendment-support-ended");
    }

    @PostMapping("/texts/{text}/amendments/{number}/withdrawal")
    Object withdraw(
            @PathVariable int number,
            Delegate delegate,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var reason = form.text("withdrawal", 2_000);
        if (!form.sound()) return show(number, reader, form, frame);
        tabling.withdraw(reader.text(), number, reason, delegate);
        return done(reader.text(), number, frame, response, "done.amendment-withdrawn");
    }

    @PostMapping("/texts/{text}/amendments/{number}/parts")
    Object split(
            @PathVariable int number,
            Delegate delegate,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var first = form.all("first").stream()
                .filter(each -> each.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .toList();
        if (first.isEmpty()) form.refuse("first", "error.required");
        if (!form.sound()) return show(number, reader, form, frame);
        var parts = tabling.split(reader.text(), number, first, delegate);
        return done(reader.text(), parts.getFirst(), frame, response, "done.amendment-split");
    }

    @PostMapping("/texts/{text}/amendments/{number}/combination")
    Object combine(
            @PathVariable int number,
            Delegate delegate,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var with = form.whole("with", 1, 100_000);
        if (with.isEmpty() && form.sound("with")) form.refuse("with", "error.required");
        if (!form.sound()) return show(number, reader, form, frame);
        var together = tabling.combine(reader.text(), number, with.orElseThrow(), delegate);
        return done(reader.text(), together, frame, response, "done.amendment-combined");
    }

    @PostMapping("/texts/{text}/amendments/{number}/acceptance")
    Object accept(
            @PathVariable int number,
            Editor editor,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var reason = form.text("acceptance", 2_000);
        if (!form.sound()) return show(number, reader, form, frame);
        deciding.accept(editor.text(), number, new Deciding.Decision(editor.person(), Basis.office("editor"), reason));
        return done(editor.text(), number, frame, response, "done.amendment-accepted");
    }

    private static Object done(Text text, int number, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, text.path() + "/amendments/" + number, key);
    }
}
