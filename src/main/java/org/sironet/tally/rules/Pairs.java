package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.BadOption;
import org.sironet.tally.Ballots;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;
import org.sironet.tally.Step.Kind;
import org.sironet.tally.Tie.Purpose;

/**
 * How many prefer each text to each other, and what both rules of pairwise victories share.
 *
 * <p>A candidate that is not ranked stands below all that are, and level with the others that aren't; skipped ranks mean
 * nothing; of a candidate named twice the first place counts; a rank whose names are not known is read over.
 */
final class Pairs {

    /** How strong a victory is. */
    enum Strength {
        /** the votes for the winner (Schulze's winning votes) */
        WINNING,
        /** those votes less the votes against */
        MARGINS
    }

    /** What is meant by not ranking a candidate. */
    enum Unranked {
        LAST,
        NOTHING
    }

    static final List<Option> OPTIONS = List.of(
            new Option("strength", "winning, margins", "winning", "how strong a victory is"),
            new Option("unranked", "last, nothing", "last", "whether who is not ranked stands below who is"));

    static final String TIES = "lot";
    private static final int MOST = 1000;

    final Task task;
    final List<Integer> candidates;
    private final long[][] preferred;
    private final Strength strength;

    Pairs(Task task) {
        this.task = task;
        this.candidates = task.standing();
        if (task.election.kind() == Election.Kind.SCORES)
            throw new BadOption("scores are not ranks: say --option cells=ranks");
        if (candidates.size() > MOST) throw new BadOption("pairs are compared of at most " + MOST + " candidates");
        this.strength = task.choices.one("strength", Strength.WINNING);
        var below = task.choices.one("unranked", Unranked.LAST) == Unranked.LAST;
        this.preferred = new long[task.size()][task.size()];
        var ballots = task.election.ballots();
        for (var i = 0; i < ballots.size(); i++) compare(ballots.marks(i), ballots.units(i), below);
    }

    private void compare(int[] marks, long units, boolean below) {
        if (marks.length == 0) return;
        var missing = new boolean[task.size()];
        for (var c : candidates) missing[c] = true;
        var above = new ArrayList<Integer>();
        var level = new ArrayList<Integer>();
        for (var mark : marks) {
            if (!Ballots.isCandidate(mark) || !missing[Ballots.candidate(mark)]) continue;
            var candidate = Ballots.candidate(mark);
            if (!Ballots.isTied(mark)) {
                above.addAll(level);
                level.clear();
            }
            missing[candidate] = false;
            for (var better : above) preferred[better][candidate] += units;
            level.add(candidate);
        }
        if (!below) return;
        above.addAll(level);
        for (var last : candidates) if (missing[last]) for (var better : above) preferred[better][last] += units;
    }

    long votes(int one, int other) {
        return preferred[one][other];
    }

    boolean beats(int one, int other) {
        return preferred[one][other] > preferred[other][one];
    }

    /** How strong a victory is; zero when there is none. */
    long strength(int one, int other) {
        if (!beats(one, other)) return 0;
        return strength == Strength.WINNING ? preferred[one][other] : preferred[one][other] - preferred[other][one];
    }

    Rational shown(long units) {
        return task.election.ballots().weight(units);
    }

    /** Opens the only round, with how many others each candidate beats. */
    void open() {
        var wins = new @Nullable Rational[task.size()];
        for (var one : candidates)
            wins[one] = Rational.of(
                    candidates.stream().filter(other -> beats(one, other)).count());
        task.ledger.open(wins);
    }

    /** Levels from the best to the worst: each holds those whom nobody left comes before. */
    List<List<Integer>> levels(BiPredicate<Integer, Integer> before) {
        var levels = new ArrayList<List<Integer>>();
        var left = new ArrayList<>(candidates);
        while (!left.isEmpty()) {
            var first = left.stream()
                    .filter(one -> left.stream().noneMatch(other -> before.test(other, one)))
                    .toList();
            levels.add(first);
            left.removeAll(first);
        }
        return levels;
    }

    Count elect(List<List<Integer>> levels, Map<String, Map<String, Map<String, Rational>>> tables) {
        var elected = new ArrayList<Integer>();
        var order = new ArrayList<Integer>();
        for (var level : levels) {
            var open = new ArrayList<>(level);
            while (!open.isEmpty() && elected.size() < task.reserved.target()) {
                var vacant = task.reserved.target() - elected.size();
                var next = task.ties.best(open, open.size() > vacant ? Purpose.ELECTION : Purpose.ORDER);
                open.remove((Integer) next);
                order.add(next);
                var left = candidates.stream()
                        .filter(c -> !order.contains(c) || c == next)
                        .toList();
                if (!task.reserved.mayElect(elected, left, next)) continue;
                elected.add(next);
                task.ledger.elect(Kind.BEATEN_BY_NOBODY, next, Map.of());
            }
        }
        task.vacancies(elected.size(), "nobody else may be elected");
        var named = levels.stream().map(task.ledger::names).toList();
        return task.count(
                null, Rational.ZERO, Papers.of(task.election), new Count.Findings(named, tables, List.of(), null));
    }

    /** A number for each pair, by names. */
    Map<String, Map<String, Rational>> table(PairNumber number) {
        var table = new LinkedHashMap<String, Map<String, Rational>>();
        for (var one : candidates) {
            var row = new LinkedHashMap<String, Rational>();
            for (var other : candidates)
                if (!one.equals(other)) row.put(task.ledger.name(other), shown(number.of(one, other)));
            table.put(task.ledger.name(one), row);
        }
        return table;
    }

    /** A number of two candidates. */
    interface PairNumber {
        long of(int one, int other);
    }
}
