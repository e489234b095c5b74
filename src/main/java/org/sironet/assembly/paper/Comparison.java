package org.sironet.assembly.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.paper.Piles.Pile;
import org.sironet.assembly.polls.Ballots.Ballot;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.kernel.OrganisationId;

/**
 * What two tellers have read, paper by paper.
 *
 * @param through whether both have read the whole pile
 */
record Comparison(boolean through, List<Line> lines) {

    /** How one paper stands. */
    enum State {
        /** both read the same, and it is a ballot */
        COUNTED,
        /** both read the same, and it becomes a ballot next */
        EQUAL,
        DIFFERS,
        /** the member has voted on a phone; the paper does not count */
        VOTED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param first null where that teller has read no such paper */
    record Line(
            OrganisationId organisation,
            @Nullable List<Integer> first,
            @Nullable List<Integer> second,
            State state) {}

    static Comparison of(List<Pile> piles, Map<OrganisationId, Ballot> ballots) {
        var papers = new HashSet<OrganisationId>();
        piles.forEach(pile -> papers.addAll(pile.readings().keySet()));
        var lines = new ArrayList<Line>();
        for (var paper : papers) lines.add(line(paper, piles, ballots.get(paper)));
        var through = piles.size() == Piles.TELLERS && piles.stream().allMatch(Pile::through);
        return new Comparison(through, lines);
    }

    private static Line line(OrganisationId paper, List<Pile> piles, @Nullable Ballot ballot) {
        var first = piles.getFirst().readings().get(paper);
        var second =
                piles.size() < Piles.TELLERS ? null : piles.getLast().readings().get(paper);
        return new Line(paper, first, second, state(first, second, ballot));
    }

    private static State state(@Nullable List<Integer> first, @Nullable List<Integer> second, @Nullable Ballot ballot) {
        if (ballot != null) return ballot.way() == Way.PAPER ? State.COUNTED : State.VOTED;
        return first != null && first.equals(second) ? State.EQUAL : State.DIFFERS;
    }

    List<Line> in(State state) {
        return lines.stream().filter(each -> each.state() == state).toList();
    }
}
