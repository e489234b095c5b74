package org.sironet.assembly.elections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sironet.bodies.Appointee;
import org.sironet.bodies.Filling;
import org.sironet.bodies.SeatRule;
import org.sironet.bodies.Seats;
import org.sironet.bodies.Term;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.network.Memberships;
import org.springframework.stereotype.Component;

/** Gives the elected their seats, and takes them back when the count does not stand. */
@Component
class Seating {

    private final NominationRows nominations;
    private final ResultRows results;
    private final Seats seats;
    private final Memberships memberships;

    Seating(NominationRows nominations, ResultRows results, Seats seats, Memberships memberships) {
        this.nominations = nominations;
        this.results = results;
        this.seats = seats;
        this.memberships = memberships;
    }

    Filling fill(Election election, ElectionResult result, Actor by) {
        var filling = seats.fill(
                election.body(), appointees(election, result), first(election), way(election), result.basis(), by);
        if (filling instanceof Filling.Filled(var begun)) results.began(result, begun);
        return filling;
    }

    /** The rule that would keep the seats from being filled today. */
    Optional<SeatRule> inTheWay(Election election, ElectionResult result) {
        return seats.inTheWay(election.body(), appointees(election, result), first(election), way(election));
    }

    private LocalDate first(Election election) {
        var today = memberships.today();
        var starts = election.terms().starts();
        return today.isAfter(starts) ? today : starts;
    }

    private static Term.Filled way(Election election) {
        return election.terms().byElection() ? Term.Filled.BY_ELECTION : Term.Filled.ELECTED;
    }

    private List<Appointee> appointees(Election election, ElectionResult result) {
        var vacant = election.terms().vacant();
        var appointees = new ArrayList<Appointee>();
        for (var at = 0; at < result.elected().size(); at++) {
            var nomination = nominations.get(result.elected().get(at));
            var seat = at < vacant.size() ? vacant.get(at) : null;
            appointees.add(new Appointee(nomination.person(), nomination.organisation(), seat));
        }
        return appointees;
    }

    /** The terms that began by the result end. */
    void end(Election election, ElectionResult result, String reason, Basis basis, Actor by) {
        var begun = results.terms(result);
        seats.terms(election.body()).stream()
                .filter(term -> begun.contains(term.id()) && term.ended() == null)
                .forEach(term -> seats.end(election.body(), term.id(), lastDay(term), reason, basis, by));
    }

    /** Yesterday; a term that has not lasted a day is not taken up at all. */
    private LocalDate lastDay(Term term) {
        var today = memberships.today();
        return (term.from().isBefore(today) ? today : term.from()).minusDays(1);
    }
}
