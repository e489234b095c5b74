package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sironet.tally.BadOption;
import org.sironet.tally.Ballots;
import org.sironet.tally.Election;

/**
 * Whom each ballot approves of: all that it names, however they are ranked. Who approves of nobody is a voter still.
 *
 * @param sets candidates by ballot
 * @param units how many such ballots
 */
record Approvals(List<int[]> sets, long[] units) {

    static Approvals of(Task task) {
        if (task.election.kind() == Election.Kind.SCORES)
            throw new BadOption("scores are not approvals: say --option cells=marks");
        var ballots = task.election.ballots();
        var sets = new ArrayList<int[]>();
        var units = new long[ballots.size()];
        var standing = task.standing();
        for (var i = 0; i < ballots.size(); i++) {
            units[i] = ballots.units(i);
            sets.add(Arrays.stream(ballots.marks(i))
                    .filter(Ballots::isCandidate)
                    .map(Ballots::candidate)
                    .filter(standing::contains)
                    .distinct()
                    .toArray());
        }
        return new Approvals(sets, units);
    }

    int size() {
        return units.length;
    }

    int[] set(int ballot) {
        return sets.get(ballot);
    }

    long units(int ballot) {
        return units[ballot];
    }
}
