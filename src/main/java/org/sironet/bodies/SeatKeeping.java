package org.sironet.bodies;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds seats to a body and abolishes those that nobody holds. */
@Service
class SeatKeeping {

    private final SeatRows rows;
    private final BodyRows bodies;
    private final Journal journal;

    SeatKeeping(SeatRows rows, BodyRows bodies, Journal journal) {
        this.rows = rows;
        this.bodies = bodies;
        this.journal = journal;
    }

    /** Adds so many seats; the numbers go on. */
    @Transactional
    public void add(UUID body, int more, Multilingual title, LocalDate since, Basis basis, Actor by) {
        bodies.lock(body);
        var last = rows.seats(body).stream().mapToInt(Seat::number).max().orElse(0);
        for (var number = last + 1; number <= last + more; number++) rows.add(body, number, title, since);
        journal.record(new Entry(
                "seat.added",
                Body.subject(body),
                by,
                basis,
                Map.of("from", last + 1, "to", last + more, "since", since.toString())));
    }

    /** @throws Refusal while somebody holds it, or is to */
    @Transactional
    public void abolish(UUID body, int number, LocalDate last, Basis basis, Actor by) {
        bodies.lock(body);
        var seat = rows.seats(body).stream()
                .filter(each -> each.number() == number && each.until() == null)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (last.isBefore(seat.since().minusDays(1))
                || rows.terms(body).stream()
                        .anyMatch(term -> term.seat() == number && term.within(last.plusDays(1), null)))
            throw Refusal.conflict("refused.seat-held");
        rows.abolish(seat.id(), last);
        journal.record(new Entry(
                "seat.abolished", Body.subject(body), by, basis, Map.of("seat", number, "until", last.toString())));
    }
}
