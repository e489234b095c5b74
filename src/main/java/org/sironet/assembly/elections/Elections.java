package org.sironet.assembly.elections;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sironet.bodies.Filling;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.rules.CommitteeRules;
import org.sironet.shell.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a poll needs of an election: that the poll opens, and the record of the count. */
@Service
public class Elections {

    private final ElectionRows rows;
    private final Candidates candidates;
    private final ResultRows results;
    private final Seating seating;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Elections(
            ElectionRows rows,
            Candidates candidates,
            ResultRows results,
            Seating seating,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.candidates = candidates;
        this.results = results;
        this.seating = seating;
        this.journal = journal;
        this.events = events;
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

    /** Those whose elected have no seats yet. */
    public List<Election> unfilled() {
        return results.unfilled().stream().flatMap(id -> rows.find(id).stream()).toList();
    }

    public Election.Stage stage(Election election) {
        return election.stage(clock.instant());
    }

    /**
     * From now on nobody is nominated, accepts or withdraws: the candidates are fixed.
     *
     * @param stated nominations in the order in which the poll has them
     * @throws Refusal when others stand now, or in another order
     */
    @Transactional
    public void pollOpens(UUID id, List<UUID> stated, Basis basis, Actor by) {
        rows.lock(id);
        var election = rows.find(id).orElseThrow(Refusal::notFound);
        if (election.ended() != null || election.counted()) throw Refusal.conflict("refused.election-over");
        candidates.same(election, stated);
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
        return seating.fill(election, result, by);
    }

    /** The count does not stand: the terms that began by it end, its poll is annulled, and it can be held anew. */
    @Transactional
    public void annul(UUID id, String reason, Basis basis, Actor by) {
        rows.lock(id);
        var election = rows.find(id).orElseThrow(Refusal::notFound);
        var result = results.of(id).orElseThrow(() -> Refusal.conflict("refused.election-not-counted"));
        seating.end(election, result, reason, basis, by);
        results.annul(result, reason, basis, by);
        journal.record(
                new Entry("election.annulled", Election.subject(id), by, basis, Map.of("count", result.number())));
        events.publishEvent(new CountAnnulled(election.name(), reason, basis, by));
    }
}
