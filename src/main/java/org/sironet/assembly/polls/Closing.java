package org.sironet.assembly.polls;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Ballots.Ballot;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.sittings.Live;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.rules.Procedure;
import org.sironet.seal.SealedDocuments;
import org.sironet.shell.Refusal;
import org.sironet.tally.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes polls: no ballot after it, counted at once, and done what was decided, all in one transaction. */
@Service
public class Closing {

    private final Polls polls;
    private final PollRights rights;
    private final Ballots ballots;
    private final Statements statements;
    private final HandCounts hands;
    private final Results results;
    private final CarryingOut carrying;
    private final SealedDocuments documents;
    private final Presence presence;
    private final Journal journal;
    private final Live live;
    private final Clock clock;
    private final List<BeforeClosing> conditions;

    Closing(
            Polls polls,
            PollRights rights,
            Ballots ballots,
            Statements statements,
            HandCounts hands,
            Results results,
            CarryingOut carrying,
            SealedDocuments documents,
            Presence presence,
            Journal journal,
            Live live,
            Clock clock,
            List<BeforeClosing> conditions) {
        this.polls = polls;
        this.rights = rights;
        this.ballots = ballots;
        this.statements = statements;
        this.hands = hands;
        this.results = results;
        this.carrying = carrying;
        this.documents = documents;
        this.presence = presence;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
        this.conditions = conditions;
    }

    /**
     * Closing twice is closing once. A secret ballot has no result until its tellers have opened it.
     *
     * @param by null when its time is over
     * @throws Refusal when two tellers have not found the same
     */
    @Transactional
    public void close(UUID named, @Nullable PersonId by, Basis basis) {
        var poll = polls.lock(named);
        if (poll.state() == Poll.State.CLOSED) return;
        if (!poll.open()) throw Refusal.conflict("refused.poll-" + poll.state().word());
        for (var condition : conditions) condition.check(poll, by);
        var found = poll.procedure() == Procedure.SECRET ? null : counted(poll);
        var present = found == null ? present(poll, List.of()) : found.present();
        polls.close(poll.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), present);
        if (found != null) publish(poll, found, by, basis);
        else record("poll.closed", poll, by, basis, Map.of("name", poll.name()));
    }

    /**
     * The tellers have opened the ballots of a secret poll.
     *
     * @param opened in an order that says nothing
     * @param invalid ballots that did not open, or say nothing that was asked
     * @param codes of the sealed ballots received, in order
     * @param paper how many voted on paper; what they chose stands among the opened ones
     */
    @Transactional
    public void opened(
            UUID named,
            List<List<Integer>> opened,
            int invalid,
            List<String> codes,
            int paper,
            PersonId by,
            Basis basis) {
        var poll = polls.lock(named);
        if (poll.state() != Poll.State.CLOSED || poll.procedure() != Procedure.SECRET)
            throw Refusal.conflict("refused.poll-not-secret");
        if (results.of(poll.id()).isPresent()) return;
        var choices = polls.choices(poll.id());
        var present = Math.max(polls.presentAtClose(poll.id()), codes.size() + paper);
        var records = Records.of(poll, choices).figures(present, roll(poll)).with("codes", codes);
        records.with("ballots", Count.grouped(opened)).with("invalid", invalid).with("paper", paper);
        publish(poll, count(poll, choices, opened, present, records), by, basis);
    }

    /** Figures, and the document that they rest on. */
    private record Found(Count count, int present, Records records, List<String> elected) {

        Found(Count count, int present, Records records) {
            this(count, present, records, List.of());
        }
    }

    private Found counted(Poll poll) {
        var choices = polls.choices(poll.id());
        return switch (poll.procedure()) {
            case CONSENSUS, SILENCE -> {
                var said = statements.of(poll.id());
                var present = present(poll, List.of());
                yield new Found(
                        Count.consensus(said),
                        present,
                        statements(Records.of(poll, choices), said).figures(present, roll(poll)));
            }
            case SHOW_OF_HANDS -> byHands(poll, choices);
            case ROLL_CALL, RECORDED, SECRET -> {
                var all = ballots.of(poll.id());
                var present = present(poll, all.keySet());
                var records =
                        Records.of(poll, choices).figures(present, roll(poll)).named(rights.of(poll.id()), all);
                yield count(
                        poll,
                        choices,
                        all.values().stream().map(Ballot::choices).toList(),
                        present,
                        records);
            }
        };
    }

    private Found byHands(Poll poll, List<Choice> choices) {
        var figures = hands.agreed(poll.id()).orElseThrow(() -> Refusal.conflict("refused.tellers"));
        if (figures.inAll() > roll(poll)) throw Refusal.conflict("refused.more-hands", figures.inAll(), roll(poll));
        var present = Math.max(present(poll, List.of()), figures.inAll());
        var count = Count.of(poll.majority(), figures.yes(), figures.no(), figures.abstain(), present, roll(poll));
        var records = Records.of(poll, choices)
                .figures(present, roll(poll))
                .with("hands", Map.of("yes", figures.yes(), "no", figures.no(), "abstain", figures.abstain()));
        return new Found(count, present, records);
    }

    private Found count(
            Poll poll, List<Choice> choices, Collection<List<Integer>> handed, int present, Records records) {
        if (poll.rule() == null)
            return new Found(Count.of(poll.majority(), handed, present, roll(poll)), present, records);
        var count = Ranking.count(poll, choices, handed);
        return new Found(
                Count.ranked(poll, count),
                present,
                records.with("count", CanonicalJson.read(Report.JSON.of(count))).with("elected", count.elected()),
                count.elected());
    }

    private static Records statements(Records records, List<Statements.Statement> said) {
        return records.with(
                "statements",
                said.stream()
                        .map(each -> Map.of(
                                "organisation", each.organisation().toString(),
                                "kind", each.kind().name(),
                                "reason", each.reason(),
                                "standing", each.standing()))
                        .toList());
    }

    private static int roll(Poll poll) {
        return poll.roll() == null ? 0 : poll.roll();
    }

    /** Who has voted is there. Between sittings presence is not asked. */
    private int present(Poll poll, Collection<org.sironet.kernel.OrganisationId> voted) {
        if (poll.sitting() == null) return roll(poll);
        var copied = rights.of(poll.id()).stream()
                .map(PollRights.Right::organisation)
                .collect(Collectors.toSet());
        var there = new HashSet<>(presence.voting(poll.sitting()));
        there.addAll(voted);
        there.retainAll(copied);
        return there.size();
    }

    private void publish(Poll poll, Found found, @Nullable PersonId by, Basis basis) {
        var quorum = Majorities.quorum(poll.quorum());
        var met = poll.procedure() == Procedure.SILENCE || quorum.isMet(found.present(), roll(poll));
        var outcome = met ? found.count().outcome() : Result.Outcome.NO_QUORUM;
        var written = found.records().with("outcome", outcome.name()).write();
        var result = new Result(
                poll.id(),
                outcome,
                found.count().yes(),
                found.count().no(),
                found.count().abstain(),
                found.count().needed(),
                found.present(),
                roll(poll),
                (int) quorum.needed(roll(poll)),
                found.elected(),
                Records.sha256(written),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        results.add(result, written);
        documents.seal(written.getBytes(StandardCharsets.UTF_8), poll.question(), null);
        record(
                "poll.decided",
                poll,
                by,
                basis,
                Map.of("name", poll.name(), "outcome", outcome.name(), "sha256", result.sha256()));
        carrying.out(poll, result, by);
    }

    private void record(String what, Poll poll, @Nullable PersonId by, Basis basis, Map<String, Object> details) {
        journal.record(new Entry(what, Putting.subject(poll.id()), Putting.actor(by), basis, details));
        if (poll.sitting() != null) live.changed(poll.sitting());
    }
}
