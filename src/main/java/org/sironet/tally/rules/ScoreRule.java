package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.List;
import org.sironet.tally.Ballots;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;

/**
 * The highest sum of scores wins (range voting: W. D. Smith 2000). No score counts as zero. Of ranked ballots, points are
 * given by rank; level candidates get the mean of their ranks' points, and those not ranked share the last place.
 */
final class ScoreRule {

    /** Points by rank, of n candidates. */
    enum Points {
        /** n − 1 for the first, one less for each next (Borda 1781) */
        BORDA,
        /** 1, 1/2, 1/3 … (Nauru's Dowdall system) */
        DOWDALL,
        /** one for the first */
        FIRST,
        /** minus one for the last */
        ANTI_PLURALITY,
        /** one for the first, minus one for the last */
        POSITIVE_NEGATIVE;

        Rational of(int rank, int candidates) {
            return switch (this) {
                case BORDA -> Rational.of(candidates - 1L - rank);
                case DOWDALL -> Rational.of(1, rank + 1L);
                case FIRST -> first(rank);
                case ANTI_PLURALITY -> last(rank, candidates);
                case POSITIVE_NEGATIVE -> first(rank).plus(last(rank, candidates));
            };
        }

        private static Rational first(int rank) {
            return rank == 0 ? Rational.ONE : Rational.ZERO;
        }

        private static Rational last(int rank, int candidates) {
            return rank == candidates - 1 ? Rational.of(-1) : Rational.ZERO;
        }
    }

    static final Option POINTS = new Option(
            "points",
            "borda, dowdall, first, anti-plurality, positive-negative",
            "borda",
            "points by rank, when ballots are ranked");

    private final Task task;
    private final Ballots ballots;
    private final Rational[] totals;

    /** On which of the ballots looked at each candidate was last seen. */
    private final long[] seen;

    private long looked;
    private Rational everybody = Rational.ZERO;

    ScoreRule(Task task) {
        this.task = task;
        this.ballots = task.election.ballots();
        this.totals = Filling.zeros(task.size());
        this.seen = new long[task.size()];
    }

    Count count() {
        if (task.election.kind() == Election.Kind.SCORES) sum();
        else rank(task.choices.one("points", Points.BORDA));
        new Filling(task, totals).fill();
        return task.count(null, Rational.ZERO, Papers.of(task.election), Count.Findings.NONE);
    }

    private void sum() {
        for (var i = 0; i < ballots.size(); i++) {
            var scores = ballots.marks(i);
            for (var c = 0; c < scores.length; c++) {
                if (scores[c] == Ballots.NO_SCORE) continue;
                var score = Rational.of(scores[c], Ballots.SCORE_UNIT);
                totals[c] = totals[c].plus(score.times(ballots.weight(i)));
            }
        }
    }

    private void rank(Points points) {
        for (var i = 0; i < ballots.size(); i++)
            if (ballots.marks(i).length > 0) give(levels(ballots.marks(i)), points, ballots.weight(i));
        for (var c : task.counted()) totals[c] = totals[c].plus(everybody);
    }

    private void give(List<List<Integer>> levels, Points points, Rational weight) {
        var candidates = task.counted().size();
        var rank = 0;
        for (var level : levels) {
            var sum = Rational.ZERO;
            for (var i = 0; i < level.size(); i++) sum = sum.plus(points.of(rank++, candidates));
            var each = sum.dividedBy(Rational.of(level.size())).times(weight);
            for (var c : level) totals[c] = totals[c].plus(each);
        }
        rest(rank, levels, points, weight);
    }

    /** Those not ranked share the last places: everybody gets that, and who is ranked gets less by it. */
    private void rest(int ranked, List<List<Integer>> levels, Points points, Rational weight) {
        var candidates = task.counted().size();
        if (ranked == candidates) return;
        var sum = Rational.ZERO;
        for (var rank = ranked; rank < candidates; rank++) sum = sum.plus(points.of(rank, candidates));
        var each = sum.dividedBy(Rational.of(candidates - (long) ranked)).times(weight);
        everybody = everybody.plus(each);
        for (var level : levels) for (var c : level) totals[c] = totals[c].minus(each);
    }

    private List<List<Integer>> levels(int[] marks) {
        looked++;
        var levels = new ArrayList<List<Integer>>();
        for (var mark : marks) {
            var candidate = Ballots.isCandidate(mark) ? Ballots.candidate(mark) : -1;
            if (candidate < 0 || seen[candidate] == looked || task.isWithdrawn(candidate)) continue;
            seen[candidate] = looked;
            if (!Ballots.isTied(mark) || levels.isEmpty()) levels.add(new ArrayList<>());
            levels.getLast().add(candidate);
        }
        return levels;
    }
}
