package org.sironet.assembly.polls;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.sittings.Live;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members object to a consensus with a reason, step aside, or take either back, while the call is open. */
@Service
class Objecting {

    private final Polls polls;
    private final PollRights rights;
    private final Statements statements;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    Objecting(Polls polls, PollRights rights, Statements statements, Journal journal, Live live, Clock clock) {
        this.polls = polls;
        this.rights = rights;
        this.statements = statements;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    @Transactional
    public void state(Poll named, Delegate by, Statements.Kind kind, String reason) {
        var poll = open(named, by);
        var statement =
                new Statements.Statement(UUID.randomUUID(), by.organisation(), kind, reason, clock.instant(), true);
        if (!statements.add(poll.id(), statement, by.person())) throw Refusal.conflict("refused.stated");
        record("poll." + (kind == Statements.Kind.OBJECTION ? "objected" : "stood-aside"), poll, by, reason);
    }

    @Transactional
    public void withdraw(Poll named, Delegate by) {
        var poll = open(named, by);
        if (!statements.withdraw(poll.id(), by.organisation(), clock.instant()))
            throw Refusal.conflict("refused.not-stated");
        record("poll.statement-withdrawn", poll, by, "");
    }

    /** Locked, so that no objection comes in beside the close. */
    private Poll open(Poll named, Delegate by) {
        var poll = polls.lock(named.id());
        if (!poll.objectable()) throw Refusal.conflict("refused.not-consensus");
        if (!poll.open() || poll.closesAt() != null && !poll.closesAt().isAfter(clock.instant()))
            throw Refusal.conflict("refused.poll-closed");
        var right = rights.find(poll.id(), by.organisation()).orElseThrow(() -> Refusal.conflict("refused.no-right"));
        if (poll.procedure() == Procedure.CONSENSUS && !by.person().equals(right.person()))
            throw Refusal.conflict("refused.no-vote");
        return poll;
    }

    private void record(String what, Poll poll, Delegate by, String reason) {
        journal.record(new Entry(
                what,
                Putting.subject(poll.id()),
                Actor.of(by.person(), by.organisation()),
                Basis.OWN,
                Map.of("name", poll.name(), "reason", reason)));
        if (poll.sitting() != null) live.changed(poll.sitting());
    }
}
