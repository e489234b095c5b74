package org.sironet.assembly.secrecy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.polls.Closing;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollAuthority;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.secrecy.Openings.Attempt;
import org.sironet.assembly.secrecy.Openings.Found;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tellers open an urn together: shares are passed, two open all ballots, and both must have found the same. */
@Service
class Opening {

    /** Ballots that came in before the poll closed may still be on their way into the urn. */
    static final Duration GRACE = Casting.PATIENCE.plusSeconds(5);

    private static final Basis TELLER = Basis.office("teller");

    private final Polls polls;
    private final TellerKeys keys;
    private final Urns urns;
    private final Openings openings;
    private final Results results;
    private final Closing closing;
    private final Journal journal;
    private final Clock clock;

    Opening(
            Polls polls,
            TellerKeys keys,
            Urns urns,
            Openings openings,
            Results results,
            Closing closing,
            Journal journal,
            Clock clock) {
        this.polls = polls;
        this.keys = keys;
        this.urns = urns;
        this.openings = openings;
        this.results = results;
        this.closing = closing;
        this.journal = journal;
        this.clock = clock;
    }

    /** A teller comes forward to open. The first closes the urn; after two openings that differ it begins anew. */
    @Transactional
    public void come(PollAuthority.Teller teller) {
        var poll = locked(teller);
        var number = number(teller);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        closeUrn(poll, now);
        var last = openings.of(poll.id());
        if (last.isEmpty() || last.get().differs()) {
            var attempt = last.map(Attempt::number).orElse(0) + 1;
            openings.begin(poll.id(), attempt, now);
            record("poll.opening-begun", teller, Map.of("name", poll.name(), "attempt", attempt));
        }
        var attempt = openings.of(poll.id()).orElseThrow();
        if (attempt.openers().contains(number)) return;
        if (attempt.openers().size() == Openings.OPENERS) throw Refusal.conflict("refused.two-open");
        openings.come(poll.id(), attempt.number(), attempt.openers().size() + 1, number);
    }

    private Poll locked(PollAuthority.Teller teller) {
        var poll = polls.lock(teller.poll().id());
        if (poll.procedure() != Procedure.SECRET) throw Refusal.conflict("refused.poll-not-secret");
        if (poll.state() != Poll.State.CLOSED) throw Refusal.conflict("refused.opened-after-the-close");
        if (results.of(poll.id()).isPresent()) throw Refusal.conflict("refused.opened-already");
        return poll;
    }

    private void closeUrn(Poll poll, Instant now) {
        if (poll.closedAt() != null && now.isBefore(poll.closedAt().plus(GRACE)))
            throw Refusal.conflict("refused.urn-settles", GRACE.toSeconds());
        urns.close(poll.id(), now);
    }

    int number(PollAuthority.Teller teller) {
        return keys.find(teller.poll().id(), teller.person())
                .orElseThrow(() -> Refusal.forbidden("refused.no-teller-key"))
                .number();
    }

    /** @throws Refusal when nobody opens, or the two are not there yet */
    Attempt attempt(Poll poll) {
        var attempt = openings.of(poll.id()).orElseThrow(() -> Refusal.conflict("refused.nobody-opens"));
        if (attempt.openers().size() < Openings.OPENERS) throw Refusal.conflict("refused.nobody-opens");
        return attempt;
    }

    @Transactional
    public void pass(PollAuthority.Teller teller, int opener, byte[] content) {
        var poll = locked(teller);
        var attempt = attempt(poll);
        var ballots = urns.closing(poll.id()).orElseThrow().ballots();
        if (!attempt.openers().contains(opener)
                || content.length != Curve.PUBLIC + SealedBallot.SECRET * ballots + Locks.TAG)
            throw Refusal.badRequest("refused.not-shares");
        openings.pass(poll.id(), attempt.number(), number(teller), opener, content);
    }

    /**
     * What an opener has found. With the second list the two are compared; when they are equal the result is published.
     *
     * @param opened contents as they were in the ballots
     * @param unopened how many did not open
     */
    @Transactional
    public void list(PollAuthority.Teller teller, List<String> opened, int unopened) {
        var poll = locked(teller);
        var attempt = attempt(poll);
        var number = number(teller);
        if (!attempt.openers().contains(number)) throw Refusal.forbidden("refused.not-an-opener");
        var ballots = urns.closing(poll.id()).orElseThrow().ballots();
        if (unopened < 0 || opened.size() + unopened != ballots)
            throw Refusal.badRequest("refused.not-all-ballots", ballots);
        var found = found(poll, opened, unopened);
        openings.list(
                poll.id(), attempt.number(), number, found, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var now = openings.of(poll.id()).orElseThrow();
        now.agreed().ifPresent(both -> publish(teller, poll, both));
        if (now.differs()) record("poll.openings-differ", teller, Map.of("name", poll.name(), "attempt", now.number()));
    }

    /** What says nothing that was asked is counted as such, and kept by nobody: it could be a mark. */
    private Found found(Poll poll, List<String> opened, int unopened) {
        var choices = polls.choices(poll.id()).size();
        var sound = opened.stream()
                .filter(each -> Marks.read(each, poll, choices).isPresent())
                .sorted()
                .toList();
        return new Found(sound, unopened + opened.size() - sound.size());
    }

    private void publish(PollAuthority.Teller teller, Poll poll, Found found) {
        var choices = polls.choices(poll.id()).size();
        var marks = new ArrayList<List<Integer>>();
        for (var each : found.opened())
            marks.add(Marks.read(each, poll, choices).orElseThrow());
        var codes = urns.ballots(poll.id()).stream()
                .map(ballot -> HexFormat.of().formatHex(ballot.code()))
                .toList();
        closing.opened(poll.id(), marks, found.invalid(), codes, teller.person(), TELLER);
    }

    private void record(String what, PollAuthority.Teller teller, Map<String, Object> details) {
        var subject = new Subject("poll", teller.poll().id());
        journal.record(new Entry(what, subject, Actor.of(teller.person()), TELLER, details));
    }
}
