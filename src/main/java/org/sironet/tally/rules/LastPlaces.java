package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sironet.tally.Ballots;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;

/** On how many ballots a candidate is last of some; those whom a ballot doesn't name share its last place. */
final class LastPlaces {

    private final Election election;
    private final Table table;

    LastPlaces(Election election, Table table) {
        this.election = election;
        this.table = table;
    }

    Map<Integer, Rational> of(List<Integer> some) {
        var last = new HashMap<Integer, Rational>();
        some.forEach(c -> last.put(c, Rational.ZERO));
        var ballots = election.ballots();
        for (var i = 0; i < ballots.size(); i++) {
            if (ballots.marks(i).length == 0) continue;
            var lowest = lowest(ballots.marks(i), some);
            var part = ballots.weight(i).dividedBy(Rational.of(lowest.size()));
            lowest.forEach(c -> last.merge(c, part, Rational::plus));
        }
        return last;
    }

    private List<Integer> lowest(int[] marks, List<Integer> some) {
        var missing = new ArrayList<>(some);
        List<Integer> level = new ArrayList<>();
        for (var i = 0; i < marks.length; i++) {
            if (!Ballots.isCandidate(marks[i])) continue;
            var candidate = Ballots.candidate(marks[i]);
            if (!table.isContinuing(candidate) || !missing.remove((Integer) candidate)) continue;
            if (!Ballots.isTied(marks[i])) level.clear();
            level.add(candidate);
        }
        return missing.isEmpty() ? level : missing;
    }
}
