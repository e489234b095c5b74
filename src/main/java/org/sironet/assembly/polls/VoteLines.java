package org.sironet.assembly.polls;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sironet.assembly.polls.Ballots.Ballot;
import org.sironet.assembly.polls.page.PollPage;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.Procedure;
import org.sironet.shell.Called;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** How each member voted, where that is public, and who is called in a roll call. */
@Component
class VoteLines {

    private final PollRights rights;
    private final Ballots ballots;
    private final Results results;
    private final Called called;

    VoteLines(PollRights rights, Ballots ballots, Results results, Called called) {
        this.rights = rights;
        this.ballots = ballots;
        this.results = results;
        this.called = called;
    }

    /** Public once it is closed; by the names of members. */
    List<PollPage.VoteLine> votes(Poll poll, List<Choice> choices, Frame frame) {
        if (!poll.balloted()
                || poll.procedure() == Procedure.SECRET
                || results.of(poll.id()).isEmpty()) return List.of();
        var all = ballots.of(poll.id());
        var known = rights.of(poll.id());
        var ids = new HashSet<>(all.keySet());
        known.forEach(each -> ids.add(each.holder()));
        var names = called.organisations(List.copyOf(ids), frame);
        return known.stream()
                .filter(each -> all.containsKey(each.organisation()))
                .map(each -> vote(each, Objects.requireNonNull(all.get(each.organisation())), names, choices, frame))
                .sorted(Comparator.comparing(PollPage.VoteLine::organisation))
                .toList();
    }

    private static PollPage.VoteLine vote(
            PollRights.Right right,
            Ballot ballot,
            Map<OrganisationId, String> names,
            List<Choice> choices,
            Frame frame) {
        return new PollPage.VoteLine(
                names.getOrDefault(right.organisation(), ""),
                "/members/" + right.organisation(),
                Choices.words(ballot.choices(), choices, frame),
                right.holder().equals(right.organisation()) ? null : names.get(right.holder()),
                ballot.way() == Ballots.Way.PAPER,
                ballot.receipt());
    }

    List<PollPage.CallLine> calls(Poll poll, List<Choice> choices, Frame frame) {
        var all = ballots.of(poll.id());
        var known = rights.of(poll.id());
        var names = called.organisations(
                known.stream().map(PollRights.Right::organisation).toList(), frame);
        return known.stream()
                .map(each -> new PollPage.CallLine(
                        each.organisation().toString(),
                        names.getOrDefault(each.organisation(), ""),
                        each.place() == null ? 0 : each.place(),
                        Optional.ofNullable(all.get(each.organisation()))
                                .map(ballot -> Choices.words(ballot.choices(), choices, frame))
                                .orElse(null)))
                .toList();
    }
}
