package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sironet.tally.BadOption;
import org.sironet.tally.Ballots;
import org.sironet.tally.Rational;
import org.sironet.tally.Transfer.Cause;

/**
 * Adds up what each candidate keeps of each ballot, and what nobody keeps.
 *
 * <p>Level candidates: either the vote is divided equally among them, and what one doesn't keep goes on to the next rank;
 * or it counts as the mean of all orders in which they could stand. Of the orders of n candidates, the share in which
 * exactly the set S stands before one of them is 1 / (n · C(n − 1, |S|)); so that one receives 1/n of the sum over k of
 * e(k) / C(n − 1, k), with e(k) the elementary symmetric polynomials of what the others pass on.
 */
final class Shares<N extends Comparable<N>> {

    /** The work that one ballot may make: ranks of level candidates that each pass something on, one after another. */
    private static final int MOST_BRANCHES = 10_000;

    private static final int MOST_LEVEL = 40;

    private final Numbers<N> numbers;
    private final boolean together;
    private final List<N> keep;
    private final List<N> votes = new ArrayList<>();
    private final Map<Cause, N> passed = new EnumMap<>(Cause.class);
    private int branches;
    private final N zero;
    private final N one;

    Shares(Numbers<N> numbers, boolean together, List<N> keep) {
        this.numbers = numbers;
        this.together = together;
        this.keep = keep;
        this.zero = numbers.of(0);
        this.one = numbers.of(1);
        for (var i = 0; i < keep.size(); i++) votes.add(zero);
    }

    Shares<N> add(Ballots grouped) {
        for (var i = 0; i < grouped.size(); i++) {
            branches = 0;
            if (grouped.units(i) > 0) deal(grouped.marks(i), 0, one, grouped.units(i));
        }
        return this;
    }

    N votes(int candidate) {
        return votes.get(candidate);
    }

    N allVotes() {
        var all = zero;
        for (var each : votes) all = numbers.plus(all, each);
        return all;
    }

    /** What runs off the ends of ballots; what rounding takes away is not in it. */
    Map<Cause, Rational> passed(long scale) {
        var all = new EnumMap<Cause, Rational>(Cause.class);
        passed.forEach((cause, left) -> all.put(cause, numbers.rational(left).dividedBy(Rational.of(scale))));
        return all;
    }

    private void deal(int[] row, int from, N power, long units) {
        var at = from;
        var left = power;
        while (at < row.length && left.compareTo(zero) > 0) {
            if (row[at] < 0) {
                passed.merge(Prefixes.cause(row[at]), numbers.times(left, units), numbers::plus);
                return;
            }
            var next = at + 1;
            while (next < row.length && Ballots.isTied(row[next])) next++;
            if (next - at == 1) left = single(row[at], left, units);
            else if (together) left = mean(row, at, next, left, units);
            else {
                divided(row, at, next, left, units);
                return;
            }
            at = next;
        }
    }

    private N single(int candidate, N power, long units) {
        var share = keep.get(candidate);
        if (share.equals(one)) {
            give(candidate, power, units);
            return zero;
        }
        give(candidate, numbers.times(power, share), units);
        return numbers.times(power, numbers.minus(one, share));
    }

    private void divided(int[] row, int from, int to, N power, long units) {
        if (++branches > MOST_BRANCHES)
            throw new BadOption("a ballot with so many level candidates can be counted with overvotes=mean only");
        var part = numbers.dividedBy(power, to - from);
        for (var i = from; i < to; i++) deal(row, to, single(Ballots.candidate(row[i]), part, units), units);
    }

    private N mean(int[] row, int from, int to, N power, long units) {
        if (to - from > MOST_LEVEL)
            throw new BadOption("overvotes=mean counts ballots with at most " + MOST_LEVEL + " level candidates");
        for (var i = from; i < to; i++) {
            var candidate = Ballots.candidate(row[i]);
            var weight = numbers.dividedBy(numbers.times(reach(row, from, to, i), keep.get(candidate)), to - from);
            give(candidate, numbers.times(power, weight), units);
        }
        var beyond = one;
        for (var i = from; i < to; i++) beyond = numbers.times(beyond, passes(row[i]));
        return numbers.times(power, beyond);
    }

    private N passes(int mark) {
        return numbers.minus(one, keep.get(Ballots.candidate(mark)));
    }

    private N reach(int[] row, int from, int to, int skip) {
        var symmetric = new ArrayList<N>();
        symmetric.add(one);
        for (var i = from; i < to; i++) {
            if (i == skip) continue;
            var passes = passes(row[i]);
            symmetric.add(zero);
            for (var k = symmetric.size() - 1; k > 0; k--)
                symmetric.set(k, numbers.plus(symmetric.get(k), numbers.times(symmetric.get(k - 1), passes)));
        }
        var sum = zero;
        var binomial = 1L;
        var others = to - from - 1;
        for (var k = 0; k <= others; k++) {
            sum = numbers.plus(sum, numbers.dividedBy(symmetric.get(k), binomial));
            binomial = binomial * (others - k) / (k + 1);
        }
        return sum;
    }

    private void give(int candidate, N used, long units) {
        votes.set(candidate, numbers.plus(votes.get(candidate), numbers.times(used, units)));
    }
}
