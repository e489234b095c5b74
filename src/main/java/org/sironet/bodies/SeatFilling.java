package org.sironet.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.springframework.stereotype.Component;

/** Gives people their seats, when no rule stands in the way. The caller holds the body's lock. */
@Component
class SeatFilling {

    /** From the day to the day; null for no end. */
    record Time(LocalDate from, @Nullable LocalDate until, Term.Filled filled) {}

    private final SeatRows rows;
    private final BodyRows bodies;
    private final Journal journal;

    SeatFilling(SeatRows rows, BodyRows bodies, Journal journal) {
        this.rows = rows;
        this.bodies = bodies;
        this.journal = journal;
    }

    Filling fill(UUID body, SeatRules in, List<Appointee> who, Time time, Basis basis, Actor by) {
        var inTheWay = inTheWay(body, in, who, time);
        if (inTheWay.isPresent()) return new Filling.Obstacle(inTheWay.get());
        var taken = taken(in, who, time);
        var terms = new ArrayList<Term>();
        for (var at = 0; at < taken.size(); at++) terms.add(begin(taken.get(at), who.get(at), time, basis, by));
        return new Filling.Filled(List.copyOf(terms));
    }

    /** The first rule that stands in the way; nothing is changed. */
    Optional<SeatRule> inTheWay(UUID body, SeatRules in, List<Appointee> who, Time time) {
        if (!bodies.state(body, time.from()).stands()) return Optional.of(SeatRule.BODY_STANDS);
        var taken = taken(in, who, time);
        if (taken.size() < who.size())
            return Optional.of(who.get(taken.size()).seat() == null ? SeatRule.SEATS_ENOUGH : SeatRule.SEAT_VACANT);
        return in.broken(who, time.from(), time.until(), time.filled());
    }

    /** A seat for each, as far as there are any. */
    private static List<Seat> taken(SeatRules in, List<Appointee> who, Time time) {
        var vacant = new ArrayList<>(in.vacant(time.from(), time.until()));
        var taken = new ArrayList<Seat>();
        for (var each : who) {
            var seat = seat(each, who, vacant);
            if (seat.isEmpty()) return taken;
            vacant.remove(seat.get());
            taken.add(seat.get());
        }
        return taken;
    }

    /** The one asked for, else the first that nobody asks for. */
    private static Optional<Seat> seat(Appointee who, List<Appointee> all, List<Seat> vacant) {
        return vacant.stream()
                .filter(free -> who.seat() == null
                        ? all.stream().noneMatch(each -> Objects.equals(each.seat(), free.number()))
                        : free.number() == who.seat())
                .findFirst();
    }

    private Term begin(Seat seat, Appointee who, Time time, Basis basis, Actor by) {
        var term = new Term(
                UUID.randomUUID(),
                seat.body(),
                seat.number(),
                who.person(),
                who.organisation(),
                time.from(),
                time.until(),
                time.filled(),
                basis,
                null);
        rows.add(term, seat.id(), by);
        journal.record(new Entry(
                "term.begun",
                Body.subject(seat.body()),
                by,
                basis,
                Map.of(
                        "seat",
                        seat.number(),
                        "person",
                        who.person().value(),
                        "from",
                        time.from().toString())));
        return term;
    }
}
