package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Step;
import org.sironet.tally.Step.Kind;
import org.sironet.tally.Transfer.Cause;

/**
 * An ordered list by transferable votes, place after place from the top (C. Rosenstiel, "Producing a party list using
 * STV", Voting matters 9, 1998; the form of the Czech Green Party, whose limits by gender it can keep).
 *
 * <p>For each place: those above it take what the place's quota asks of their voters, while nobody else can be elected;
 * then everybody else is back on the ballots, less who may not have the place, and the lowest are excluded until one is
 * left, who has the place if that is more than the quota. The quota is votes / (place + 1), from the last ordered place
 * on votes / (seats + 1). Exact fractions; level candidates divide a vote.
 */
final class TopDown {

    private final Task task;
    private final int ordered;
    private final PlaceLimits limits;
    private final Preferences preferences;
    private final Rational votes;
    private final List<Integer> list = new ArrayList<>();
    private Rational[] values;
    private Rational quota = Rational.ZERO;

    TopDown(Task task) {
        this.task = task;
        this.ordered = task.choices.number("ordered", "0", "none");
        this.limits = new PlaceLimits(task);
        var reading = new Preferences.Reading(Preferences.Overvotes.SPLIT, -1, Preferences.Repeats.SKIP, -1);
        this.preferences = new Preferences(reading, Table.withdrawn(task.election));
        var ballots = task.election.ballots();
        this.votes = ballots.weight(ballots.total());
        this.values = weights();
    }

    private Rational[] weights() {
        var weights = new Rational[task.election.ballots().size()];
        for (var i = 0; i < weights.length; i++)
            weights[i] = task.election.ballots().weight(i);
        return weights;
    }

    Count count() {
        for (var place = 1; place <= task.seats; place++) {
            quota = votes.dividedBy(Rational.of((place <= ordered ? place : task.seats) + 1L));
            values = weights();
            useUp(place);
            choose(place);
        }
        return task.count(
                quota, task.ledger.rounds().getLast().allExhausted(), Papers.of(task.election), Count.Findings.NONE);
    }

    private List<Integer> elected() {
        return list.stream().filter(c -> c >= 0).toList();
    }

    /** Those above the place take their quotas; nobody else can be elected meanwhile. */
    private void useUp(int place) {
        if (place == 1) return;
        var standing = standing(limits.barred(place - 1, list.subList(0, place - 2)));
        var left = new ArrayList<>(elected());
        while (!left.isEmpty()) {
            var totals = totals(standing);
            var reached = left.stream().filter(c -> totals[c].isAbove(quota)).toList();
            if (!reached.isEmpty()) {
                var most = reached.stream()
                        .map(c -> totals[c])
                        .max(Rational::compareTo)
                        .orElseThrow();
                var next = reached.stream()
                        .filter(c -> totals[c].equals(most))
                        .findFirst()
                        .orElseThrow();
                take(next, standing, totals[next]);
                standing[next] = false;
                left.remove((Integer) next);
            } else if (!dropLowest(standing, totals, left)) return;
        }
    }

    private boolean dropLowest(boolean[] standing, Rational[] totals, List<Integer> stay) {
        var some = open(standing).stream().filter(c -> !stay.contains(c)).toList();
        if (some.isEmpty()) return false;
        var least = some.stream().map(c -> totals[c]).min(Rational::compareTo).orElseThrow();
        standing[some.stream().filter(c -> totals[c].equals(least)).toList().getLast()] = false;
        return true;
    }

    private boolean[] standing(Set<Integer> barred) {
        var standing = new boolean[task.size()];
        for (var c : task.counted()) standing[c] = !barred.contains(c);
        return standing;
    }

    private static List<Integer> open(boolean[] standing) {
        var open = new ArrayList<Integer>();
        for (var c = 0; c < standing.length; c++) if (standing[c]) open.add(c);
        return open;
    }

    private Rational[] totals(boolean[] standing) {
        var totals = Filling.zeros(standing.length);
        for (var i = 0; i < values.length; i++) {
            if (!preferences.find(task.election.ballots().marks(i), standing)) continue;
            var part = values[i].dividedBy(Rational.of(preferences.size()));
            for (var which = 0; which < preferences.size(); which++) {
                var c = preferences.candidate(which);
                totals[c] = totals[c].plus(part);
            }
        }
        return totals;
    }

    /** Takes the quota from the ballots that count for a candidate. */
    private void take(int candidate, boolean[] standing, Rational total) {
        var left = total.minus(quota).dividedBy(total);
        for (var i = 0; i < values.length; i++) {
            if (!preferences.find(task.election.ballots().marks(i), standing)) continue;
            for (var which = 0; which < preferences.size(); which++) {
                if (preferences.candidate(which) != candidate) continue;
                var part = values[i].dividedBy(Rational.of(preferences.size()));
                values[i] = values[i].minus(part).plus(part.times(left));
            }
        }
    }

    /** Excludes the lowest until one is left. */
    private void choose(int place) {
        var standing = standing(limits.barred(place, list));
        for (var c : elected()) standing[c] = false;
        while (true) {
            var open = open(standing);
            var totals = totals(standing);
            record(open, totals);
            if (open.isEmpty()) break;
            if (open.size() == 1) {
                last(open.getFirst(), totals[open.getFirst()], place);
                return;
            }
            var least =
                    open.stream().map(c -> totals[c]).min(Rational::compareTo).orElseThrow();
            var out = task.ties.worst(
                    open.stream().filter(c -> totals[c].equals(least)).toList());
            standing[out] = false;
            task.ledger.step(Kind.EXCLUDED_LOWEST, out, Map.of("votes", least.toString()), List.of());
        }
        vacant(place);
    }

    private void last(int candidate, Rational total, int place) {
        if (!total.isAbove(quota)) {
            vacant(place);
            return;
        }
        list.add(candidate);
        task.ledger.elect(
                Kind.ELECTED_BY_QUOTA, candidate, Map.of("votes", total.toString(), "quota", quota.toString()));
    }

    private void vacant(int place) {
        list.add(-1);
        task.ledger.step(Step.of(
                Kind.VACANT,
                List.of(),
                Map.of("seats", "1", "why", "nobody has more than the quota for place " + place)));
    }

    private void record(List<Integer> open, Rational[] totals) {
        var shown = new @Nullable Rational[totals.length];
        for (var c : open) shown[c] = totals[c];
        var used = votes.minus(Arrays.stream(values).reduce(Rational.ZERO, Rational::plus));
        var left = votes.minus(used);
        for (var c : open) left = left.minus(totals[c]);
        var above = elected();
        for (var c : above) shown[c] = used.dividedBy(Rational.of(above.size()));
        var gone = new EnumMap<Cause, Rational>(Cause.class);
        gone.put(Cause.NO_MORE_CHOICES, left);
        task.ledger.open(shown, quota, gone, Rational.ZERO);
    }
}
