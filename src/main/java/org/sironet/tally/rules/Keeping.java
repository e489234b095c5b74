package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;
import org.sironet.tally.Transfer.Cause;

/** Which share of a vote each candidate keeps, and the votes that this gives everybody. */
final class Keeping<N extends Comparable<N>> {

    private final Numbers<N> numbers;
    private final MeekOptions options;
    private final Prefixes prefixes;
    private final Prefixes.Keeps[] status;
    private final List<N> keep = new ArrayList<>();
    private final long scale;
    private final long seats;
    private final N all;
    private final N none;

    /** The last fraction shown of each candidate, and of what number: most don't change from round to round. */
    private final List<@Nullable N> known = new ArrayList<>();

    private final @Nullable Rational[] shown;
    private Shares<N> shares;
    private N quota;
    private N surplus;

    Keeping(Election election, MeekOptions options, Numbers<N> numbers, long seats) {
        this.numbers = numbers;
        this.options = options;
        this.scale = election.ballots().scale();
        this.seats = seats;
        this.none = numbers.of(0);
        var out = Table.withdrawn(election);
        this.status = new Prefixes.Keeps[out.length];
        this.shown = new @Nullable Rational[out.length];
        for (var c = 0; c < out.length; c++) {
            status[c] = out[c] ? Prefixes.Keeps.NOTHING : Prefixes.Keeps.ALL;
            keep.add(numbers.of(out[c] ? 0 : 1));
            known.add(null);
        }
        this.prefixes = new Prefixes(election, options.reading(), out, status, options.together());
        this.all = numbers.of(prefixes.grouped().total());
        this.shares = recounted();
        this.quota = reckonedQuota();
        this.surplus = none;
    }

    boolean isHopeful(int candidate) {
        return status[candidate] == Prefixes.Keeps.ALL;
    }

    boolean isOut(int candidate) {
        return status[candidate] == Prefixes.Keeps.NOTHING;
    }

    /** Counts until some reach the quota, or the surplus is small enough, or doesn't shrink; how often, after the first. */
    int approximate(List<Integer> elected, BooleanSupplier reached) {
        var last = all;
        for (var iterations = 0; ; iterations++) {
            recount();
            quota = reckonedQuota();
            surplus = reckonedSurplus(elected);
            if (reached.getAsBoolean() || isSmall(surplus) || surplus.compareTo(last) >= 0) return iterations;
            last = surplus;
            for (var c : elected) keep.set(c, numbers.share(numbers.timesUp(keep.get(c), quota), shares.votes(c)));
        }
    }

    private boolean isSmall(N some) {
        return !numbers.rational(some).isAbove(options.omega().times(scale));
    }

    void recount() {
        shares = recounted();
    }

    private Shares<N> recounted() {
        return new Shares<>(numbers, options.together(), keep).add(prefixes.grouped());
    }

    private N reckonedQuota() {
        return numbers.plus(numbers.dividedBy(shares.allVotes(), seats + 1), numbers.unit());
    }

    private N reckonedSurplus(List<Integer> elected) {
        var sum = none;
        for (var c : elected) {
            var above = numbers.minus(shares.votes(c), quota);
            if (above.compareTo(none) > 0) sum = numbers.plus(sum, above);
        }
        return sum;
    }

    boolean reaches(int candidate) {
        return numbers.reaches(shares.votes(candidate), quota);
    }

    int compare(int one, int other) {
        return shares.votes(one).compareTo(shares.votes(other));
    }

    /** Whether a candidate is within the surplus of the lowest: the approximation doesn't tell them apart. */
    boolean isLevel(int candidate, int lowest) {
        return shares.votes(candidate).compareTo(numbers.plus(shares.votes(lowest), surplus)) <= 0;
    }

    /** From now on the candidate keeps what the quota asks. */
    void elect(int candidate) {
        status[candidate] = Prefixes.Keeps.SOME;
        prefixes.changed(candidate);
    }

    void exclude(int candidate) {
        status[candidate] = Prefixes.Keeps.NOTHING;
        keep.set(candidate, none);
        prefixes.changed(candidate);
        recount();
    }

    /** As they stand now; they don't change any more. */
    Shares<N> shares() {
        return shares;
    }

    Rational votes(int candidate) {
        var now = shares.votes(candidate);
        var before = shown[candidate];
        if (before != null && now.equals(known.get(candidate))) return before;
        var fraction = shown(now);
        known.set(candidate, now);
        shown[candidate] = fraction;
        return fraction;
    }

    /** What a candidate has gained since. */
    Rational gain(Shares<N> before, int candidate) {
        var now = shares.votes(candidate);
        return now.equals(before.votes(candidate)) ? Rational.ZERO : shown(numbers.minus(now, before.votes(candidate)));
    }

    Map<Cause, Rational> passed(Shares<N> some) {
        return some.passed(scale);
    }

    /** What cutting decimals has taken away. */
    Rational lost() {
        var lost = shown(numbers.minus(all, shares.allVotes()));
        for (var gone : passed(shares).values()) lost = lost.minus(gone);
        return lost;
    }

    Rational quota() {
        return shown(quota);
    }

    Rational surplus() {
        return shown(surplus);
    }

    Rational kept(int candidate) {
        return numbers.rational(keep.get(candidate));
    }

    private Rational shown(N number) {
        return numbers.rational(number).dividedBy(Rational.of(scale));
    }
}
