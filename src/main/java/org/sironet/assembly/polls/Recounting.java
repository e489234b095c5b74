package org.sironet.assembly.polls;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.polls.Ballots.Ballot;
import org.sironet.assembly.polls.Recounts.Recounted;
import org.sironet.assembly.sittings.Live;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.journal.Actor;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Entry;
import org.sironet.journal.Fields;
import org.sironet.journal.Journal;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The presiding officer has votes counted again; the result that is recorded stays, whatever comes out. */
@Service
class Recounting {

    private final Polls polls;
    private final Ballots ballots;
    private final Statements statements;
    private final HandCounts hands;
    private final Results results;
    private final Recounts recounts;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    Recounting(
            Polls polls,
            Ballots ballots,
            Statements statements,
            HandCounts hands,
            Results results,
            Recounts recounts,
            Journal journal,
            Live live,
            Clock clock) {
        this.polls = polls;
        this.ballots = ballots;
        this.statements = statements;
        this.hands = hands;
        this.results = results;
        this.recounts = recounts;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /** From what is stored, with the figures of presence that were recorded at the close. */
    @Transactional
    void order(Presiding by, Poll named, String reason) {
        var poll = polls.lock(named.id());
        var result = results.of(poll.id()).orElseThrow(() -> Refusal.conflict("refused.poll-not-counted"));
        if (poll.state() == Poll.State.ANNULLED) throw Refusal.conflict("refused.poll-annulled");
        var found = again(poll, result);
        var outcome = result.outcome() == Result.Outcome.NO_QUORUM
                ? result.outcome()
                : found.count().outcome();
        var count = found.count();
        var same = outcome == result.outcome()
                && count.yes() == result.yes()
                && count.no() == result.no()
                && count.abstain() == result.abstain()
                && found.elected().equals(result.elected());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var recounted = new Recounted(
                outcome, count.yes(), count.no(), count.abstain(), found.elected(), same, reason, at, by.basis());
        recounts.add(poll.id(), recounted, by.person());
        record("poll.recounted", poll, by, Map.of("name", poll.name(), "reason", reason, "same", same));
    }

    private record Found(Count count, List<String> elected) {

        Found(Count count) {
            this(count, List.of());
        }
    }

    private Found again(Poll poll, Result result) {
        return switch (poll.procedure()) {
            case CONSENSUS, SILENCE -> new Found(Count.consensus(statements.of(poll.id())));
            case SHOW_OF_HANDS -> {
                var figures = hands.agreed(poll.id()).orElseThrow(() -> Refusal.conflict("refused.tellers"));
                yield new Found(Count.of(
                        poll.majority(),
                        figures.yes(),
                        figures.no(),
                        figures.abstain(),
                        result.present(),
                        result.roll()));
            }
            case ROLL_CALL, RECORDED -> {
                var handed = ballots.of(poll.id()).values().stream()
                        .map(Ballot::choices)
                        .toList();
                yield counted(poll, result, handed);
            }
            case SECRET -> counted(poll, result, opened(result));
        };
    }

    /** The opened ballots of a secret poll are in its record, and nowhere else. */
    private List<List<Integer>> opened(Result result) {
        var record = results.record(result.poll()).orElseThrow();
        return new Recount(Fields.of(CanonicalJson.read(record))).handed();
    }

    private Found counted(Poll poll, Result result, Collection<List<Integer>> handed) {
        if (poll.rule() == null) return new Found(Count.of(poll.majority(), handed, result.present(), result.roll()));
        var count = Ranking.count(poll, polls.choices(poll.id()), handed);
        return new Found(Count.ranked(poll, count), count.elected());
    }

    /** Hands are counted once more before the result: by the same tellers, in a new round. */
    @Transactional
    void countHandsAgain(Presiding by, Poll named, String reason) {
        var poll = polls.lock(named.id());
        if (!poll.open() || poll.procedure() != Procedure.SHOW_OF_HANDS) throw Refusal.conflict("refused.not-by-hands");
        if (hands.agreed(poll.id()).isEmpty()) throw Refusal.conflict("refused.tellers");
        hands.again(poll.id(), reason, by.person(), clock.instant());
        record("poll.hands-again", poll, by, Map.of("name", poll.name(), "reason", reason));
    }

    private void record(String what, Poll poll, Presiding by, Map<String, Object> details) {
        journal.record(new Entry(what, Putting.subject(poll.id()), Actor.of(by.person()), by.basis(), details));
        live.changed(by.sitting().id());
    }
}
