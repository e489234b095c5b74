package org.sironet.assembly.secrecy;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollRights;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Rehearsing;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demonstration's invented members seal and cast ballots of their own, by chance and the same way as everybody. */
@Component
@ConditionalOnProperty(name = "sironet.demo", havingValue = "true")
class RehearsedBallots implements Rehearsing {

    private static final int NAMES = 6;

    private final Polls polls;
    private final Urns urns;
    private final Casting casting;

    RehearsedBallots(Polls polls, Urns urns, Casting casting) {
        this.polls = polls;
        this.urns = urns;
        this.casting = casting;
    }

    @Override
    public boolean knows(Poll poll) {
        return poll.procedure() == Procedure.SECRET;
    }

    @Override
    public void vote(Poll poll, List<PollRights.Right> rights) {
        var urn = urns.find(poll.id()).orElseThrow(Refusal::notFound);
        var choices = polls.choices(poll.id()).size();
        var byHolder = rights.stream().collect(groupingBy(PollRights.Right::holder));
        var bundles = byHolder.entrySet().stream()
                .map(each -> new Bundle(each.getKey().value(), ballots(poll, urn, choices, each.getValue())))
                .toList();
        var _ = casting.castAll(bundles);
    }

    private static List<Handed> ballots(Poll poll, Urn urn, int choices, List<PollRights.Right> rights) {
        return rights.stream()
                .map(right -> new Handed(
                        poll.id(), right.organisation(), Sealing.seal(urn, Marks.write(marks(poll, right, choices)))))
                .toList();
    }

    /** Yes, no or abstain; or some of the names in an order, of which those near the member's own place come first. */
    private static List<Integer> marks(Poll poll, PollRights.Right right, int choices) {
        var random = new Random(right.organisation().hashCode());
        if (poll.rule() == null) return List.of(random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(choices - 1));
        var names = new ArrayList<>(IntStream.range(0, choices).boxed().toList());
        Collections.shuffle(names, random);
        return names.subList(0, Math.min(NAMES, choices));
    }
}
