package org.sironet.tally;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a count: the votes as they stand when it begins, then what is done about them.
 *
 * @param number from 1
 * @param totals votes of each candidate that is still in or elected, in the order of the ballot paper
 * @param quota what is needed for a seat; null for rules without one
 * @param exhausted votes that have left the count so far, by cause
 * @param lost votes cut off by shortening so far
 * @param steps what happens, in order
 */
public record Round(
        int number,
        Totals totals,
        @Nullable Rational quota,
        Map<Transfer.Cause, Rational> exhausted,
        Rational lost,
        List<Step> steps) {

    public Round {
        exhausted = Map.copyOf(exhausted);
        steps = List.copyOf(steps);
    }

    /** The same with what happened in it. */
    public Round steps(List<Step> taken) {
        return new Round(number, totals, quota, exhausted, lost, taken);
    }

    public Rational allExhausted() {
        return exhausted.values().stream().reduce(Rational.ZERO, Rational::plus);
    }

    /** All that the round accounts for: it is the same in each round of a count. */
    public Rational sum() {
        return totals.values().stream()
                .reduce(Rational.ZERO, Rational::plus)
                .plus(allExhausted())
                .plus(lost);
    }

    public List<String> elected() {
        return steps.stream()
                .filter(Step::elects)
                .flatMap(step -> step.candidates().stream())
                .toList();
    }

    public List<String> excluded() {
        return steps.stream()
                .filter(Step::excludes)
                .flatMap(step -> step.candidates().stream())
                .toList();
    }
}
