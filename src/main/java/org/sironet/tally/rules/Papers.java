package org.sironet.tally.rules;

import org.sironet.tally.Ballots;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;

/** Counts the ballots handed in. */
final class Papers {

    private Papers() {}

    static Count.Papers of(Election election) {
        return of(election, 0);
    }

    /** @param voided units that the rule itself calls invalid */
    static Count.Papers of(Election election, long voided) {
        var ballots = election.ballots();
        var empty = 0L;
        for (var i = 0; i < ballots.size(); i++) if (isEmpty(election, ballots.marks(i))) empty += ballots.units(i);
        return new Count.Papers(
                ballots.weight(ballots.total() - empty - voided),
                ballots.weight(empty),
                ballots.weight(voided).plus(Rational.of(election.spoilt())),
                ballots.size());
    }

    private static boolean isEmpty(Election election, int[] marks) {
        if (election.kind() == Election.Kind.RANKS) return marks.length == 0;
        for (var score : marks) if (score != Ballots.NO_SCORE) return false;
        return true;
    }
}
