package org.sironet.assembly.elections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sironet.bodies.Appointee;
import org.sironet.bodies.Bases;
import org.sironet.bodies.Filling;
import org.sironet.bodies.Seats;
import org.sironet.bodies.Term;
import org.sironet.identity.Persons;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.network.Memberships;
import org.sironet.rules.CommitteeRules;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a poll needs of an election: who stands, that the poll opens, and the record of the count. */
@Service
public class Elections {

    private final ElectionRows rows;
    private final NominationRows nominations;
    private final ResultRows results;
    private final Seats seats;
    private final Bases bases;
    private final Persons persons;
    private final Memberships memberships;
    private final Journal journal;
    private final Clock clock;

    Elections(
            ElectionRows rows,
            NominationRows nominations,
            ResultRows results,
            Seats seats,
            Bases bases,
            Persons persons,
            Memberships memberships,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.nominations = nominations;
        this.results = results;
        this.seats = seats;
        this.bases = bases;
        this.persons = persons;
        this.memberships = memberships;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<Election> find(String name) {
        return rows.find(name);
    }

    public Optional<Election> find(UUID id) {
        return rows.find(id);
    }

    /** The latest first. */
    public List<Election> all() {
        return rows.all();
    }

    public Election.Stage stage(Election election) {
        return election.stage(clock.instant());
    }

    /** Who stands, in the order drawn by lot; before it is drawn, in the order of nomination. */
    public List<Candidate> candidates(UUID election) {
        return candidates(rows.find(election).orElseThrow(Refusal::notFound));
    }

    List<Candidate> candidates(Election election) {
        var standing = standing(election);
        var names = persons.names(standing.stream().map(Nomination::person).toList());
        var reserved = election.terms().reserved();
        return standing.stream()
                .map(each -> new Candidate(
                        each.id(),
                        each.person(),
                        each.organisation(),
                        names.getOrDefault(each.person(), Multilingual.EMPTY),
                        reserved != null && bases.in(reserved.group(), each.organisation())))
                .toList();
    }

    List<Nomination> standing(Election election) {
        var standing = nominations.of(election.id()).stream()
                .filter(each -> each.stands(election.seconders()))
                .toList();
        return rows.seed(election.id())
                .map(seed -> HearingOrder.of(standing, Nomination::id, seed))
                .orElse(standing);
    }

    /** From now on nobody is nominated, accepts or withdraws: the candidates are fixed. */
    @Transactional
    public void pollOpens(UUID id, Basis basis, Actor by) {
        rows.lock(id);
        var election = rows.find(id).orElseThrow(Refusal::notFound);
        if (election.ended() != null || election.counted()) throw Refusal.conflict("refused.election-over");
        if (election.pollOpenedAt() != null) return;
        rows.pollOpens(id);
        journal.record(Entry.of("election.poll-opened", Election.subject(id), by, basis));
    }

    /**
     * Keeps the record of the count and fills the seats.
     *
     * @return an obstacle when a rule of the body stands in the way of the seats; the record is kept all the same
     * @throws Refusal when there is a result already, or a lot decided where the rules want a second round
     */
    @Transactional
    public Filling record(UUID id, ElectionCount counted, Basis basis, Actor by) {
        rows.lock(id);
        var election = rows.find(id).orElseThrow(Refusal::notFound);
        if (election.ended() != null || election.counted()) throw Refusal.conflict("refused.election-over");
        if (election.tie() == CommitteeRules.Tie.SECOND_ROUND && counted.byLot())
            throw Refusal.conflict("refused.election-second-round");
        results.add(id, counted, basis, by);
        journal.record(new Entry(
                "election.counted",
                Election.subject(id),
                by,
                basis,
                Map.of("elected", counted.elected(), "seed", counted.count().seed())));
        return fill(election, by);
    }

    /** Fills the seats by the result that stands, once. */
    @Transactional
    public Filling fill(UUID id, Actor by) {
        rows.lock(id);
        return fill(rows.find(id).orElseThrow(Refusal::notFound), by);
    }

    private Filling fill(Election election, Actor by) {
        var result = results.of(election.id()).orElseThrow(Refusal::notFound);
        if (result.filled()) throw Refusal.conflict("refused.election-filled");
        var terms = election.terms();
        var today = memberships.today();
        var filling = seats.fill(
                election.body(),
                appointees(result, terms),
                today.isAfter(terms.starts()) ? today : terms.starts(),
                terms.byElection() ? Term.Filled.BY_ELECTION : Term.Filled.ELECTED,
                result.basis(),
                by);
        if (filling instanceof Filling.Filled(var begun)) results.began(result, begun);
        return filling;
    }

    private List<Appointee> appointees(ElectionResult result, Election.Terms terms) {
        var appointees = new ArrayList<Appointee>();
        for (var at = 0; at < result.elected().size(); at++) {
            var nomination = nominations.get(result.elected().get(at));
            var seat = at < terms.vacant().size() ? terms.vacant().get(at) : null;
            appointees.add(new Appointee(nomination.person(), nomination.organisation(), seat));
        }
        return appointees;
    }

    /** The count does not stand: the terms that began by it end, and the election can be counted anew. */
    @Transactional
    public void annul(UUID id, String reason, Basis basis, Actor by) {
        rows.lock(id);
        var election = rows.find(id).orElseThrow(Refusal::notFound);
        var result = results.of(id).orElseThrow(Refusal::notFound);
        var begun = results.terms(result);
        seats.terms(election.body()).stream()
                .filter(term -> begun.contains(term.id()) && term.ended() == null)
                .forEach(term -> seats.end(election.body(), term.id(), lastDay(term), reason, basis, by));
        results.annul(result, reason, basis, by);
        journal.record(
                new Entry("election.annulled", Election.subject(id), by, basis, Map.of("count", result.number())));
    }

    /** Yesterday; a term that has not lasted a day is not taken up at all. */
    private LocalDate lastDay(Term term) {
        var today = memberships.today();
        return (term.from().isBefore(today) ? today : term.from()).minusDays(1);
    }
}
