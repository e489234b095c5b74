package org.sironet.bodies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Persons;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Delegations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Option;
import org.springframework.stereotype.Component;

/** The forms in which a seat is filled and a term ended, for pages and programs. */
@Component
class TermForm {

    /** Chosen for somebody who holds the seat for no organisation. */
    static final String NONE = "none";

    private final Seats seats;
    private final Persons persons;
    private final Delegations delegations;

    TermForm(Seats seats, Persons persons, Delegations delegations) {
        this.seats = seats;
        this.persons = persons;
        this.delegations = delegations;
    }

    static List<Option> ways(Frame frame) {
        return Arrays.stream(Term.Filled.values())
                .map(way -> new Option(way.word(), frame.text("term.filled-" + way.word())))
                .toList();
    }

    /** Those for which the person may act whose address is typed in; a seat may be held for none as well. */
    List<Option> organisations(Form form, Frame frame) {
        if (form.typed("mail").isEmpty() || !form.sound("mail")) return List.of();
        var found = persons.withMail(form.typed("mail")).map(person -> delegations.of(person.id()));
        if (found.isEmpty() || found.get().isEmpty()) return List.of();
        return java.util.stream.Stream.concat(
                        found.get().stream().map(each -> new Option(each.id().toString(), each.name())),
                        java.util.stream.Stream.of(new Option(NONE, frame.text("term.for-none"))))
                .toList();
    }

    /** @return whether the seat was filled; if not, the form says why */
    boolean fill(Body body, Form form, Actor by) {
        var address = form.mail("mail");
        var person = form.sound("mail") ? persons.withMail(address) : Optional.<Persons.Person>empty();
        if (form.sound("mail") && person.isEmpty()) form.refuse("mail", "error.account-unknown");
        var organisation = person.flatMap(known -> organisation(form, known));
        var seat = form.whole("seat", 1, 10_000);
        var filled = form.parsed("filled", 20, Term.Filled::of, "error.choice");
        if (filled.isEmpty() && form.sound("filled")) form.refuse("filled", "error.required");
        var from = BodyForm.day(form, "from");
        var until = form.parsed("until", 10, LocalDate::parse, "error.date");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
            form.refuse("until", "error.term-ends-first");
        var basis = BasisForm.read(form);
        if (!form.sound()) return false;
        var who = new Appointee(person.orElseThrow().id(), organisation.orElse(null), seat.orElse(null));
        var outcome =
                fill(body, who, from.orElseThrow(), until.orElse(null), filled.orElseThrow(), basis.orElseThrow(), by);
        if (outcome instanceof Filling.Obstacle(var rule)) form.refuse(field(rule), rule.key());
        return form.sound();
    }

    private Filling fill(
            Body body,
            Appointee who,
            LocalDate from,
            @Nullable LocalDate until,
            Term.Filled filled,
            Basis basis,
            Actor by) {
        return until == null
                ? seats.fill(body.id(), List.of(who), from, filled, basis, by)
                : seats.fill(body.id(), List.of(who), from, until, filled, basis, by);
    }

    private static String field(SeatRule rule) {
        return switch (rule) {
            case BODY_STANDS -> "from";
            case SEAT_VACANT, SEATS_ENOUGH -> "seat";
            case ONE_SEAT_A_PERSON, TERMS_RUNNING -> "mail";
            case RESERVED_SEATS -> "organisation";
        };
    }

    /** Who may act for an organisation says for which the seat is held, or that it is for none. */
    private Optional<OrganisationId> organisation(Form form, Persons.Person person) {
        var acting = delegations.of(person.id());
        var chosen = form.optional("organisation", 36);
        if (acting.isEmpty() || chosen.filter(NONE::equals).isPresent()) return Optional.empty();
        var organisation = chosen.flatMap(text -> acting.stream()
                .filter(each -> each.id().toString().equals(text))
                .map(each -> each.id())
                .findFirst());
        if (organisation.isEmpty()) form.refuse("organisation", "error.term-organisation");
        return organisation;
    }

    /** @return whether the term was ended; if not, the form says why */
    boolean end(Body body, Term term, Form form, Actor by) {
        var last = BodyForm.day(form, "last");
        var reason = form.text("reason", 500);
        var basis = BasisForm.read(form);
        var until = term.until();
        if (last.isPresent() && until != null && !last.get().isBefore(until)) form.refuse("last", "refused.term-ended");
        if (last.isPresent() && last.get().isBefore(term.from().minusDays(1)))
            form.refuse("last", "refused.term-before");
        if (!form.sound()) return false;
        seats.end(body.id(), term.id(), last.orElseThrow(), reason, basis.orElseThrow(), by);
        return true;
    }
}
