package org.sironet.assembly.secrecy;

import java.time.Clock;
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

    private static final Basis TELLER = Basis.office("teller");

    private final Polls polls;
    private final TellerKeys keys;
    private final Urns urns;
    private final Openings openings;
    private final Settling settling;
    private final Results results;
    private final Closing closing;
    private final Journal journal;
    private final Clock clock;

    Opening(
            Polls polls,
            TellerKeys keys,
            Urns urns,
            Openings openings,
            Settling settling,
            Results results,
            Closing closing,
            Journal journal,
            Clock clock) {
        this.polls = polls;
        this.keys = keys;
        this.urns = urns;
        this.openings = openings;
        this.settling = settling;
        this.results = results;
        this.closing = closing;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A teller comes forward to open. The first closes the urn; after two openings that differ it begins anew.
     *
     * @param givenUp the attempt in which somebody has dropped out, or the two lists differed, so that another begins; 0
     *     for none
     */
    @Transactional
    public void come(PollAuthority.Teller teller, int givenUp) {
        var poll = locked(teller);
        var number = number(teller);
        var now = now();
        settling.close(poll, now);
        var last = openings.of(poll.id());
        if (last.filter(each -> again(each, number, givenUp)).isPresent()) {
            openings.again(poll.id(), givenUp, now);
            record("poll.opening-begun", teller, Map.of("name", poll.name(), "attempt", givenUp + 1));
            return;
        }
        if (last.isEmpty() || last.get().differs() || givenUp(teller, last.get(), givenUp, now)) {
            var attempt = last.map(Attempt::number).orElse(0) + 1;
            openings.begin(poll.id(), attempt, now);
            record("poll.opening-begun", teller, Map.of("name", poll.name(), "attempt", attempt));
        }
        var attempt = openings.of(poll.id()).orElseThrow();
        if (attempt.openers().contains(number)) return;
        if (attempt.openers().size() == Openings.OPENERS) throw Refusal.conflict("refused.two-open");
        openings.come(poll.id(), attempt.number(), attempt.openers().size() + 1, number, now);
    }

    /** One of the two whose lists differed opens again: the shares passed to them are still good. */
    private static boolean again(Attempt last, int number, int givenUp) {
        return last.number() == givenUp && last.differs() && last.openers().contains(number);
    }

    private boolean givenUp(PollAuthority.Teller teller, Attempt last, int givenUp, Instant now) {
        if (last.number() != givenUp) return false;
        if (!last.rests(now)) throw Refusal.conflict("refused.opening-goes-on", Openings.REST.toMinutes());
        record("poll.opening-given-up", teller, Map.of("name", teller.poll().name(), "attempt", givenUp));
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Poll locked(PollAuthority.Teller teller) {
        var poll = polls.lock(teller.poll().id());
        if (poll.procedure() != Procedure.SECRET) throw Refusal.conflict("refused.poll-not-secret");
        if (poll.state() != Poll.State.CLOSED) throw Refusal.conflict("refused.opened-after-the-close");
        if (results.of(poll.id()).isPresent()) throw Refusal.conflict("refused.opened-already");
        return poll;
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
        openings.pass(poll.id(), attempt.number(), number(teller), opener, content, now());
    }

    /** What another teller has passed to this one: only who has passed the own shares sees those of others. */
    byte[] passed(PollAuthority.Teller teller, int giver) {
        var attempt = attempt(teller.poll());
        var number = number(teller);
        if (!attempt.passed().contains(number)) throw Refusal.conflict("refused.pass-first");
        return openings.shares(teller.poll().id(), attempt.number(), giver, number)
                .orElseThrow(Refusal::notFound);
    }

    /**
     * What an opener has found. With the second list the two are compared; when they are equal the result is published.
     *
     * @param opened contents as they were in the ballots, those on paper among them
     * @param unopened how many did not open, or were not in the box
     */
    @Transactional
    public void list(PollAuthority.Teller teller, List<String> opened, int unopened) {
        var poll = locked(teller);
        var attempt = attempt(poll);
        var number = number(teller);
        if (!attempt.openers().contains(number)) throw Refusal.forbidden("refused.not-an-opener");
        var sealed = urns.closing(poll.id()).orElseThrow().ballots();
        var needed = urns.find(poll.id()).orElseThrow().needed();
        if (sealed > 0 && attempt.passed().size() < needed)
            throw Refusal.conflict("refused.shares-missing", attempt.passed().size(), needed);
        var all = sealed + urns.onPaper(poll.id()).size();
        if (unopened < 0 || opened.size() + unopened != all) throw Refusal.badRequest("refused.not-all-ballots", all);
        if (!openings.list(poll.id(), attempt.number(), number, found(poll, opened, unopened), now())) return;
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
        var paper = urns.onPaper(poll.id()).size();
        closing.opened(poll.id(), marks, found.invalid(), codes, paper, teller.person(), TELLER);
    }

    private void record(String what, PollAuthority.Teller teller, Map<String, Object> details) {
        var subject = new Subject("poll", teller.poll().id());
        journal.record(new Entry(what, subject, Actor.of(teller.person()), TELLER, details));
    }
}
