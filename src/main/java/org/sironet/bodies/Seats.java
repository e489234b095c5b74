package org.sironet.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.rules.CommitteeRules;
import org.sironet.rules.Rules;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seats of bodies, who holds them on which day, and how they are filled. */
@Service
public class Seats {

    private final SeatRows rows;
    private final BodyRows bodies;
    private final Bases bases;
    private final SeatFilling filling;
    private final Rules rules;
    private final Journal journal;

    Seats(SeatRows rows, BodyRows bodies, Bases bases, SeatFilling filling, Rules rules, Journal journal) {
        this.rows = rows;
        this.bodies = bodies;
        this.bases = bases;
        this.filling = filling;
        this.rules = rules;
        this.journal = journal;
    }

    /** All that the body has had, by number. */
    public List<Seat> of(UUID body) {
        return rows.seats(body);
    }

    /** Those that exist on that day. */
    public List<Seat> on(UUID body, LocalDate day) {
        return of(body).stream().filter(seat -> seat.exists(day)).toList();
    }

    /** All terms of the body, the earliest first. */
    public List<Term> terms(UUID body) {
        return rows.terms(body);
    }

    Optional<Term> term(UUID body, UUID id) {
        return rows.term(body, id);
    }

    /** Who holds the body's seats on that day. */
    public List<Term> holders(UUID body, LocalDate day) {
        return terms(body).stream().filter(term -> term.on(day)).toList();
    }

    /** The seats that somebody holds on that day, in whatever body. */
    public List<Held> heldBy(PersonId person, LocalDate day) {
        return rows.heldBy(person, day);
    }

    /** The seats that are held for an organisation on that day. */
    public List<Held> heldFor(OrganisationId organisation, LocalDate day) {
        return rows.heldFor(organisation, day);
    }

    /** Those that nobody holds from that day on, for a whole term. */
    public List<Seat> vacant(Body body, LocalDate from) {
        var in = rules(body);
        return in.vacant(from, in.until(from, Term.Filled.ELECTED));
    }

    /** Whether somebody has held a seat of the body for as many terms running as the rules allow. */
    public boolean hasServedLongest(Body body, PersonId person, LocalDate from) {
        return rules(body).tooLong(person, from);
    }

    private SeatRules rules(Body body) {
        var reserved = body.profile().reserved();
        return new SeatRules(
                body.profile(),
                rows.seats(body.id()),
                rows.terms(body.id()),
                rules.value(CommitteeRules.TERMS_RUNNING),
                organisation -> reserved != null && bases.in(reserved.group(), organisation));
    }

    /** For as long as the body's terms last; for the rest of the others' in a by-election or co-option. */
    @Transactional
    public Filling fill(UUID body, List<Appointee> who, LocalDate from, Term.Filled filled, Basis basis, Actor by) {
        bodies.lock(body);
        var in = rules(bodies.find(body, from).orElseThrow(Refusal::notFound));
        var time = new SeatFilling.Time(from, in.until(from, filled), filled);
        return filling.fill(body, in, who, time, basis, by);
    }

    /** The rule that would keep these from taking seats on that day. */
    public Optional<SeatRule> inTheWay(UUID body, List<Appointee> who, LocalDate from, Term.Filled filled) {
        var in = rules(bodies.find(body, from).orElseThrow(Refusal::notFound));
        return filling.inTheWay(body, in, who, new SeatFilling.Time(from, in.until(from, filled), filled));
    }

    /** @param until the last day; null for no end */
    @Transactional
    public Filling fill(
            UUID body,
            List<Appointee> who,
            LocalDate from,
            @Nullable LocalDate until,
            Term.Filled filled,
            Basis basis,
            Actor by) {
        bodies.lock(body);
        var in = rules(bodies.find(body, from).orElseThrow(Refusal::notFound));
        return filling.fill(body, in, who, new SeatFilling.Time(from, until, filled), basis, by);
    }

    /**
     * Ends a term before its time.
     *
     * @param last its last day; the day before its first for one that is not taken up
     * @throws Refusal when it has ended by then already
     */
    @Transactional
    public void end(UUID body, UUID id, LocalDate last, String reason, Basis basis, Actor by) {
        bodies.lock(body);
        var term = rows.term(body, id).orElseThrow(Refusal::notFound);
        if (term.ended() != null || term.until() != null && !last.isBefore(term.until()))
            throw Refusal.conflict("refused.term-ended");
        if (last.isBefore(term.from().minusDays(1))) throw Refusal.conflict("refused.term-before");
        rows.end(term, last, reason, basis, by);
        journal.record(new Entry(
                "term.ended",
                Body.subject(body),
                by,
                basis,
                Map.of("seat", term.seat(), "person", term.person().value(), "until", last.toString())));
    }
}
