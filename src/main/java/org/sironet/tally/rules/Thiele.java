package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.BadOption;
import org.sironet.tally.Count;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;
import org.sironet.tally.Step.Kind;
import org.sironet.tally.Tie.Purpose;

/**
 * Proportional approval voting (T. N. Thiele 1895; M. Lackner and P. Skowron, "Multi-winner voting with approval
 * preferences", 2023, § 2.2): a voter with h approved members in the committee is worth 1 + 1/2 + … + 1/h.
 *
 * <p>One after another: each time who raises the score most. Backwards: from all, each time without whom it falls least.
 * Exhaustive: a committee of the highest score, for few candidates.
 */
final class Thiele {

    /** How a committee is looked for. */
    enum Search {
        SEQUENTIAL,
        REVERSE,
        EXHAUSTIVE
    }

    /** What the h-th approved member is worth to a voter. */
    enum Worth {
        /** 1/h: proportional approval voting */
        HARMONIC,
        /** 1, and nothing from the second on: as many as possible represented (Chamberlin and Courant) */
        FIRST;

        Rational of(int h) {
            return this == HARMONIC ? Rational.of(1, h) : Rational.of(h == 1 ? 1 : 0);
        }
    }

    static final List<Option> OPTIONS = List.of(
            new Option("search", "sequential, reverse, exhaustive", "sequential", "how the committee is looked for"),
            new Option("worth", "harmonic, first", "harmonic", "what the second, third … approved member is worth"));

    static final String TIES = "lot";
    private static final int MOST_COMMITTEES = 200_000;
    private static final int MOST_LISTED = 1000;

    private final Task task;
    private final Approvals approvals;
    private final Worth worth;
    private final int[] hits;
    private final List<Integer> committee = new ArrayList<>();
    private Rational score = Rational.ZERO;
    private List<List<Integer>> best = new ArrayList<>();

    Thiele(Task task) {
        this.task = task;
        this.approvals = Approvals.of(task);
        this.worth = task.choices.one("worth", Worth.HARMONIC);
        this.hits = new int[approvals.size()];
    }

    Count count() {
        switch (task.choices.one("search", Search.SEQUENTIAL)) {
            case SEQUENTIAL -> sequential();
            case REVERSE -> reverse();
            case EXHAUSTIVE -> exhaustive();
        }
        var committees = best.stream().map(task.ledger::names).toList();
        return task.count(
                null,
                Rational.ZERO,
                Papers.of(task.election),
                new Count.Findings(List.of(), Map.of(), committees, score));
    }

    private void sequential() {
        var open = new ArrayList<>(task.standing());
        while (committee.size() < task.reserved.target()) {
            var gains = worths(open, 1);
            task.ledger.open(gains);
            var may = open.stream()
                    .filter(c -> task.reserved.mayElect(committee, open, c))
                    .toList();
            var most = may.stream()
                    .map(c -> value(gains, c))
                    .max(Rational::compareTo)
                    .orElseThrow();
            var tied = may.stream().filter(c -> value(gains, c).equals(most)).toList();
            var vacant = task.reserved.target() - committee.size();
            var next = task.ties.best(tied, tied.size() > vacant ? Purpose.ELECTION : Purpose.ORDER);
            open.remove((Integer) next);
            add(next, most);
        }
        task.vacancies(committee.size(), "nobody else may be elected");
    }

    private void add(int candidate, Rational gain) {
        committee.add(candidate);
        hit(candidate, 1);
        score = score.plus(gain);
        task.ledger.elect(Kind.ADDED, candidate, Map.of("gain", gain.toString(), "score", score.toString()));
    }

    private void hit(int candidate, int change) {
        for (var ballot : approvals.of(candidate)) hits[ballot] += change;
    }

    /** What each is worth to its voters as their next member (1) or their last one (0). */
    private @Nullable Rational[] worths(List<Integer> some, int next) {
        var units = new long[task.size()][Arrays.stream(hits).max().orElse(0) + 2];
        for (var i = 0; i < hits.length; i++)
            for (var c : approvals.set(i)) units[c][hits[i] + next] += approvals.units(i);
        var worths = new @Nullable Rational[task.size()];
        for (var c : some) {
            var sum = Rational.ZERO;
            for (var h = 1; h < units[c].length; h++)
                if (units[c][h] > 0)
                    sum = sum.plus(worth.of(h).times(task.election.ballots().weight(units[c][h])));
            worths[c] = sum;
        }
        return worths;
    }

    private static Rational value(@Nullable Rational[] values, int candidate) {
        var value = values[candidate];
        return value == null ? Rational.ZERO : value;
    }

    private void reverse() {
        var left = new ArrayList<>(task.standing());
        left.forEach(c -> hit(c, 1));
        score = scoreOf();
        while (left.size() > task.reserved.target()) {
            var losses = worths(left, 0);
            task.ledger.open(losses);
            var guarded = task.reserved.guarded(List.of(), left);
            var free = left.stream().filter(c -> !guarded.contains(c)).toList();
            var some = free.isEmpty() ? left : free;
            var least = some.stream()
                    .map(c -> value(losses, c))
                    .min(Rational::compareTo)
                    .orElseThrow();
            var out = task.ties.worst(
                    some.stream().filter(c -> value(losses, c).equals(least)).toList());
            left.remove((Integer) out);
            hit(out, -1);
            score = score.minus(least);
            task.ledger.step(Kind.REMOVED, out, Map.of("loss", least.toString(), "score", score.toString()), List.of());
        }
        task.ledger.open(worths(left, 0));
        left.forEach(c -> task.ledger.elect(Kind.BEST_COMMITTEE, c, Map.of("score", score.toString())));
        task.vacancies(left.size(), "nobody else may be elected");
    }

    private Rational scoreOf() {
        var sum = Rational.ZERO;
        for (var i = 0; i < hits.length; i++)
            for (var h = 1; h <= hits[i]; h++)
                sum = sum.plus(worth.of(h).times(task.election.ballots().weight(approvals.units(i))));
        return sum;
    }

    private void exhaustive() {
        var open = task.standing();
        var size = task.reserved.target();
        if (committees(open.size(), size) > MOST_COMMITTEES)
            throw new BadOption("more than " + MOST_COMMITTEES + " committees: search one after another");
        score = Rational.of(-1);
        choose(open, 0, size);
        task.ledger.open(new @Nullable Rational[task.size()]);
        var chosen = best.size() > 1 ? drawn() : best.getFirst();
        for (var c : chosen) task.ledger.elect(Kind.BEST_COMMITTEE, c, Map.of("score", score.toString()));
        task.vacancies(chosen.size(), "nobody else may be elected");
    }

    private List<Integer> drawn() {
        var left = best;
        while (left.size() > 1) {
            var all = left;
            var open = left.stream()
                    .flatMap(List::stream)
                    .distinct()
                    .filter(c -> !all.stream().allMatch(one -> one.contains(c)))
                    .toList();
            var next = task.ties.best(open, Purpose.ELECTION);
            left = left.stream().filter(one -> one.contains(next)).toList();
        }
        return left.getFirst();
    }

    private static long committees(int candidates, int size) {
        var number = 1L;
        for (var i = 0; i < Math.min(size, candidates - size); i++) {
            number = number * (candidates - i) / (i + 1);
            if (number > MOST_COMMITTEES) break;
        }
        return number;
    }

    private void choose(List<Integer> open, int from, int missing) {
        if (missing == 0) {
            weigh();
            return;
        }
        for (var i = from; i <= open.size() - missing; i++) {
            committee.add(open.get(i));
            hit(open.get(i), 1);
            choose(open, i + 1, missing - 1);
            hit(open.get(i), -1);
            committee.removeLast();
        }
    }

    private void weigh() {
        var now = scoreOf();
        if (now.isBelow(score) || !task.reserved.mayStand(committee)) return;
        if (now.isAbove(score)) best = new ArrayList<>();
        score = now;
        if (best.size() < MOST_LISTED) best.add(List.copyOf(committee));
    }
}
