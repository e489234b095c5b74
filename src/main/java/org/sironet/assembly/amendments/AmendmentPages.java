package org.sironet.assembly.amendments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sironet.assembly.amendments.page.AmendmentPage;
import org.sironet.assembly.texts.Phase;
import org.sironet.assembly.texts.Phases;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.texts.page.ArticleView;
import org.sironet.assembly.texts.page.LanguageLine;
import org.sironet.assembly.wording.Amending;
import org.sironet.assembly.wording.Conflicts;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Reach;
import org.sironet.assembly.wording.VotingOrder;
import org.sironet.kernel.Language;
import org.sironet.rules.DecisionRules;
import org.sironet.rules.Rules;
import org.sironet.seal.BasisWords;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** What the page of an amendment shows. */
@Component
class AmendmentPages {

    private final Amendments amendments;
    private final AmendmentViews lines;
    private final Balloting balloting;
    private final Translating translating;
    private final CarryingOver carrying;
    private final Versions versions;
    private final Phases phases;
    private final TextViews views;
    private final Rules rules;

    AmendmentPages(
            Amendments amendments,
            AmendmentViews lines,
            Balloting balloting,
            Translating translating,
            CarryingOver carrying,
            Versions versions,
            Phases phases,
            TextViews views,
            Rules rules) {
        this.amendments = amendments;
        this.lines = lines;
        this.balloting = balloting;
        this.translating = translating;
        this.carrying = carrying;
        this.versions = versions;
        this.phases = phases;
        this.views = views;
        this.rules = rules;
    }

    AmendmentPage page(Amendment amendment, Reader reader, Form form, Frame frame) {
        var text = reader.text();
        var base = versions.get(text.id(), amendment.base());
        var after = Amending.applied(base, amendment.proposal(), text.authoritative());
        var language = language(amendment, after, form, frame);
        var reason = frame.best(amendment.reason());
        var mayDo = mayDo(text, amendment, reader, frame);
        return new AmendmentPage(
                views.head(reader, base, frame),
                lines.lines(text, List.of(amendment), frame).getFirst(),
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
                others(text, amendment, base, reader, frame),
                supporters(amendment, frame),
                balloting.supportersNeeded(),
                lines.lines(text, conflicts(text, amendment, base), frame),
                mayDo.contains("combine") ? combinable(text, amendment, frame) : List.of(),
                parts(amendment, base, language),
                rules.value(DecisionRules.Decision.AMENDMENT.procedure()).name(),
                rules.value(DecisionRules.Decision.AMENDMENT.majority()).name(),
                new VotingOrder(base, text.authoritative()).distance(amendment.proposal()),
                steps(amendment, frame),
                mayDo);
    }

    /** As asked for; else the reader's when the amendment speaks it, else the one in which it was written. */
    private static Language language(Amendment amendment, Provisions after, Form form, Frame frame) {
        return TextViews.asked(form.typed("language"), after)
                .or(() -> Optional.of(frame.language()).filter(amendment::speaks))
                .orElse(amendment.language());
    }

    /** For its proposer and for editors. */
    private List<LanguageLine> others(Text text, Amendment amendment, Provisions base, Reader reader, Frame frame) {
        var acting = frame.viewer().actingFor();
        var own = acting != null && acting.id().equals(amendment.organisation());
        if (!own && !reader.edits() || !translating.possible(text, amendment)) return List.of();
        return views.languages(text, base, frame).stream()
                .filter(line -> translating.possible(text, amendment, Language.of(line.tag())))
                .toList();
    }

    private List<String> supporters(Amendment amendment, Frame frame) {
        var called = lines.called(List.of(amendment));
        return amendment.supporters().stream()
                .map(each -> AmendmentViews.name(each, called, frame))
                .toList();
    }

    /** The open ones that touch the same words. */
    List<Amendment> conflicts(Text text, Amendment amendment, Provisions base) {
        var conflicts = new Conflicts(base);
        return amendments.touching(text.id(), Reach.articles(base, amendment.changes())).stream()
                .filter(each -> each.number() != amendment.number() && each.open())
                .filter(each ->
                        conflicts.between(amendment.proposal(), each.proposal()).isPresent())
                .toList();
    }

    private List<AmendmentPage.StepLine> steps(Amendment amendment, Frame frame) {
        return amendments.steps(amendment.id()).stream()
                .map(step -> new AmendmentPage.StepLine(
                        step.state().word(),
                        step.at(),
                        BasisWords.of(frame, step.basis()),
                        step.reason(),
                        step.other()))
                .toList();
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
}
