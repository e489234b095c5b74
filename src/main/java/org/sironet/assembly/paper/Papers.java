package org.sironet.assembly.paper;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sironet.assembly.paper.Comparison.State;
import org.sironet.assembly.polls.BallotBox;
import org.sironet.assembly.polls.Ballots;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollAuthority.Presiding;
import org.sironet.assembly.polls.PollAuthority.Teller;
import org.sironet.assembly.polls.PollRights;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.sittings.Live;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The paper desk of a poll: opened with a reason; papers read by two tellers, of which equal readings are ballots. */
@Service
class Papers {

    private final PaperDesks desks;
    private final Piles piles;
    private final Polls polls;
    private final PollRights rights;
    private final Ballots ballots;
    private final BallotBox box;
    private final List<PaperVoters> voters;
    private final Journal journal;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Papers(
            PaperDesks desks,
            Piles piles,
            Polls polls,
            PollRights rights,
            Ballots ballots,
            BallotBox box,
            List<PaperVoters> voters,
            Journal journal,
            Live live,
            TransactionTemplate transaction,
            Clock clock) {
        this.desks = desks;
        this.piles = piles;
        this.polls = polls;
        this.rights = rights;
        this.ballots = ballots;
        this.box = box;
        this.voters = voters;
        this.journal = journal;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opening it twice is opening it once. */
    void open(Presiding by, String reason) {
        transaction.executeWithoutResult(any -> {
            var poll = polls.lock(by.poll().id());
            if (!onPaper(poll)) throw Refusal.conflict("refused.not-on-paper");
            if (poll.state() != Poll.State.PREPARED && !poll.open()) throw Refusal.conflict("refused.poll-closed");
            if (!desks.open(poll.id(), by.over().person(), reason, now())) return;
            record(
                    "poll.paper-desk-opened",
                    poll,
                    Actor.of(by.over().person()),
                    by.over().basis(),
                    Map.of("reason", reason));
            live.changed(Objects.requireNonNull(poll.sitting()));
        });
    }

    static boolean onPaper(Poll poll) {
        return poll.procedure() == Procedure.RECORDED || poll.procedure() == Procedure.SECRET;
    }

    /** @param readings one for each paper that bears a name */
    void enter(Teller teller, Map<OrganisationId, List<Integer>> readings, boolean through) {
        var poll = at(teller, Procedure.RECORDED);
        transaction.executeWithoutResult(any -> {
            if (!polls.lock(poll.id()).open()) throw Refusal.conflict("refused.poll-closed");
            if (piles.find(poll.id(), teller.person()).isEmpty()) {
                var place = free(poll, teller);
                if (readings.isEmpty() && !through) return; // a place is taken by who reads, not by who looks
                piles.begin(poll.id(), place, teller.person());
            }
            var counted = counted(poll);
            var papers = new HashSet<OrganisationId>();
            for (var right : rights.of(poll.id()))
                if (!counted.contains(right.organisation())) papers.add(right.organisation());
            readings.keySet().retainAll(papers);
            piles.replace(poll.id(), teller.person(), papers, readings);
            piles.through(poll.id(), teller.person(), through);
        });
        accept(poll, teller);
    }

    private int free(Poll poll, Teller teller) {
        if (piles.setAside(poll.id(), teller.person())) throw Refusal.conflict("refused.pile-set-aside");
        var taken = piles.of(poll.id());
        if (taken.size() == Piles.TELLERS) throw Refusal.conflict("refused.two-read-papers");
        return taken.isEmpty() ? 1 : Piles.TELLERS + 1 - taken.getFirst().place();
    }

    /** A teller has left, or cannot go on: another takes the place. What both had read alike stays counted. */
    void setAside(Presiding by, int place, String reason) {
        transaction.executeWithoutResult(any -> {
            var poll = polls.lock(by.poll().id());
            if (!poll.open()) throw Refusal.conflict("refused.poll-closed");
            if (!piles.setAside(poll.id(), place, reason, now())) throw Refusal.notFound();
            record(
                    "poll.pile-set-aside",
                    poll,
                    Actor.of(by.over().person()),
                    by.over().basis(),
                    Map.of("reason", reason));
            live.changed(Objects.requireNonNull(poll.sitting()));
        });
    }

    private List<OrganisationId> counted(Poll poll) {
        return comparison(poll).in(State.COUNTED).stream()
                .map(Comparison.Line::organisation)
                .toList();
    }

    Comparison comparison(Poll poll) {
        return Comparison.of(piles.of(poll.id()), ballots.of(poll.id()));
    }

    /** In transactions of their own: the box takes them like all others, and refuses who has voted meanwhile. */
    private void accept(Poll poll, Teller teller) {
        var compared = comparison(poll);
        if (!compared.through()) return;
        var accepted = (int) compared.in(State.EQUAL).stream()
                .filter(line -> accepted(poll, line))
                .count();
        if (accepted > 0) transaction.executeWithoutResult(any -> recordAccepted(poll, teller, accepted));
    }

    /** @return false when the member has voted on a phone meanwhile, or the other teller's answer has taken it in */
    private boolean accepted(Poll poll, Comparison.Line line) {
        var receipt = BallotBox.receipt();
        var answer = box.cast(new Handed(
                poll.id(),
                line.organisation(),
                null,
                Objects.requireNonNull(line.first()),
                Way.PAPER,
                form(poll, line.organisation()),
                receipt,
                null,
                now()));
        return answer instanceof BallotBox.Answer.Counted(var ballot)
                && ballot.receipt().equals(receipt);
    }

    private void recordAccepted(Poll poll, Teller teller, int papers) {
        record(
                "poll.papers-accepted",
                poll,
                Actor.of(teller.person()),
                Basis.office("teller"),
                Map.of("papers", papers));
        live.changed(Objects.requireNonNull(poll.sitting()));
    }

    /** The same however often it is taken in. */
    private static UUID form(Poll poll, OrganisationId organisation) {
        return UUID.nameUUIDFromBytes(("paper " + poll.id() + " " + organisation).getBytes(StandardCharsets.UTF_8));
    }

    /** @return those among them who have voted already, and get no paper */
    List<OrganisationId> tickOff(Teller teller, List<OrganisationId> members) {
        var poll = at(teller, Procedure.SECRET);
        return Objects.requireNonNull(transaction.execute(any -> {
            if (!polls.lock(poll.id()).open()) throw Refusal.conflict("refused.poll-closed");
            return members.stream()
                    .distinct()
                    .sorted(comparing(OrganisationId::toString)) // as the phones' groups do: nobody waits in a circle
                    .filter(member -> !ticked(poll, teller, member))
                    .toList();
        }));
    }

    private boolean ticked(Poll poll, Teller teller, OrganisationId member) {
        if (rights.find(poll.id(), member).isEmpty()) throw Refusal.conflict("refused.no-right");
        if (voters.stream().noneMatch(each -> each.tickOff(poll.id(), member))) return false;
        record(
                "poll.paper-handed-out",
                poll,
                Actor.of(teller.person()),
                Basis.office("teller"),
                Map.of("organisation", member.toString()));
        return true;
    }

    List<OrganisationId> ticked(Poll poll) {
        return voters.stream().flatMap(each -> each.of(poll.id()).stream()).toList();
    }

    private Poll at(Teller teller, Procedure procedure) {
        var poll = polls.get(teller.poll().id());
        if (poll.procedure() != procedure) throw Refusal.conflict("refused.not-on-paper");
        if (desks.find(poll.id()).isEmpty()) throw Refusal.conflict("refused.no-paper-desk");
        if (!poll.open()) throw Refusal.conflict("refused.poll-closed");
        return poll;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(String what, Poll poll, Actor by, Basis basis, Map<String, Object> details) {
        var all = new java.util.TreeMap<>(details);
        all.put("name", poll.name());
        journal.record(new Entry(what, new Subject("poll", poll.id()), by, basis, all));
    }
}
