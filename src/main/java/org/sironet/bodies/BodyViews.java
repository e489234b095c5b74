package org.sironet.bodies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.bodies.page.BodiesPage;
import org.sironet.bodies.page.BodyPage;
import org.sironet.bodies.page.Wording;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Memberships;
import org.sironet.seal.BasisWords;
import org.sironet.shell.Frame;
import org.sironet.shell.Names;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Makes bodies, seats and terms into what pages show. */
@Component
class BodyViews {

    private final Bodies bodies;
    private final Seats seats;
    private final Memberships memberships;
    private final List<Names> names;
    private final List<CitedTexts> texts;

    BodyViews(Bodies bodies, Seats seats, Memberships memberships, List<Names> names, List<CitedTexts> texts) {
        this.bodies = bodies;
        this.seats = seats;
        this.memberships = memberships;
        this.names = names;
        this.texts = texts;
    }

    BodiesPage.Line line(Body body, Frame frame) {
        var today = memberships.today();
        return new BodiesPage.Line(
                body.path(),
                Wording.of(frame.best(body.profile().title())),
                Wording.of(frame.best(body.profile().task())),
                body.state().word(),
                tone(body.state()),
                seats.holders(body.id(), today).size(),
                seats.on(body.id(), today).size());
    }

    BodyPage.Head head(Body body, Frame frame) {
        return head(body, body.state(), frame);
    }

    private static BodyPage.Head head(Body body, BodyState state, Frame frame) {
        return new BodyPage.Head(
                body.path(),
                Wording.of(frame.best(body.profile().title())),
                state.word(),
                tone(state),
                frame.viewer().is(Viewer.Role.SECRETARIAT));
    }

    private static String tone(BodyState state) {
        return switch (state) {
            case ESTABLISHED -> "good";
            case PROVISIONAL -> "busy";
            case TO_BE_ESTABLISHED -> "news";
            case DISSOLVED -> "rest";
        };
    }

    BodyPage page(Body body, LocalDate on, Frame frame) {
        var profile = body.profile();
        var terms = seats.terms(body.id());
        var line = lines(body, terms, frame);
        var reserved = profile.reserved();
        return new BodyPage(
                head(body, bodies.state(body.id(), on), frame),
                Wording.of(frame.best(profile.task())),
                cited(profile.foundation(), frame),
                reserved == null
                        ? null
                        : new BodyPage.Reserved(
                                reserved.group().name().toLowerCase(java.util.Locale.ROOT), reserved.least()),
                profile.termYears(),
                on,
                on.equals(memberships.today()),
                seatLines(body, terms, on, line, frame),
                steps(body, frame),
                terms.stream()
                        .filter(term -> term.from().isAfter(on) && term.within(on, null))
                        .map(line)
                        .toList(),
                terms.stream()
                        .filter(term -> term.until() != null && term.until().isBefore(on))
                        .sorted(Comparator.comparing(Term::from).reversed())
                        .map(line)
                        .toList());
    }

    private static List<BodyPage.SeatLine> seatLines(
            List<Seat> seats, List<Term> terms, LocalDate on, Function<Term, BodyPage.TermLine> line, Frame frame) {
        return seats.stream()
                .map(seat -> new BodyPage.SeatLine(
                        seat.number(),
                        title(seat.title(), frame),
                        terms.stream()
                                .filter(term -> term.seat() == seat.number() && term.on(on))
                                .findFirst()
                                .map(line)
                                .orElse(null)))
                .toList();
    }

    private List<BodyPage.SeatLine> seatLines(
            Body body, List<Term> terms, LocalDate on, Function<Term, BodyPage.TermLine> line, Frame frame) {
        return seatLines(seats.on(body.id(), on), terms, on, line, frame);
    }

    BodyPage.TermLine line(Body body, Term term, Frame frame) {
        return lines(body, List.of(term), frame).apply(term);
    }

    private Function<Term, BodyPage.TermLine> lines(Body body, List<Term> terms, Frame frame) {
        var called = called(terms);
        var titles = seats.of(body.id()).stream().collect(Collectors.toMap(Seat::number, Seat::title));
        return term -> new BodyPage.TermLine(
                term.id().toString(),
                term.seat(),
                title(titles.getOrDefault(term.seat(), Multilingual.EMPTY), frame),
                person(called.get(term.person()), frame),
                organisation(term.organisation(), called, frame),
                term.from(),
                term.until(),
                term.filled().word(),
                BasisWords.of(frame, term.basis()),
                term.ended());
    }

    private static @Nullable Wording title(Multilingual title, Frame frame) {
        return title.isEmpty() ? null : Wording.of(frame.best(title));
    }

    /** By person and organisation; who was erased is not there. */
    Map<Object, Multilingual> called(List<Term> terms) {
        var called = new HashMap<Object, Multilingual>();
        var people = terms.stream().map(Term::person).collect(Collectors.toSet());
        var organisations =
                terms.stream().map(Term::organisation).filter(Objects::nonNull).collect(Collectors.toSet());
        for (var known : names) {
            called.putAll(known.ofPeople(people));
            called.putAll(known.ofOrganisations(organisations));
        }
        return called;
    }

    static Wording person(@Nullable Multilingual name, Frame frame) {
        return name == null || name.isEmpty()
                ? new Wording(frame.text("journal.erased"), frame.language().tag(), frame.direction())
                : Wording.of(frame.best(name));
    }

    private static BodyPage.@Nullable Organisation organisation(
            @Nullable OrganisationId id, Map<Object, Multilingual> called, Frame frame) {
        var name = id == null ? null : called.get(id);
        return name == null ? null : new BodyPage.Organisation(String.valueOf(id), Wording.of(frame.best(name)));
    }

    BodyPage.@Nullable Cited cited(BodyProfile.@Nullable Foundation foundation, Frame frame) {
        if (foundation == null) return null;
        var article = Objects.requireNonNullElse(foundation.article(), "");
        return texts.stream()
                .flatMap(each -> each.find(foundation).stream())
                .findFirst()
                .map(found -> new BodyPage.Cited(found.path(), Wording.of(frame.best(found.title())), article))
                .orElseGet(() -> new BodyPage.Cited(
                        null, new Wording(foundation.text(), Language.ENGLISH.tag(), "ltr"), article));
    }

    private List<BodyPage.StepLine> steps(Body body, Frame frame) {
        var steps = bodies.steps(body.id());
        var today = memberships.today();
        var now = steps.stream()
                .filter(step -> !step.from().isAfter(today))
                .reduce((first, second) -> second)
                .orElse(null);
        return steps.stream()
                .map(step -> new BodyPage.StepLine(
                        step.state().word(),
                        step.equals(now) ? "now" : step.from().isAfter(today) ? "next" : "done",
                        step.from(),
                        Wording.of(frame.best(step.note())),
                        BasisWords.of(frame, step.basis())))
                .toList();
    }
}
