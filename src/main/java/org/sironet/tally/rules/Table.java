package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Ballots;
import org.sironet.tally.Candidate;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;
import org.sironet.tally.Transfer;
import org.sironet.tally.Transfer.Cause;

/** Where the ballots lie during a count by transfers: a pile a candidate, and what has left the count. */
final class Table {

    private final Election election;
    private final Ballots ballots;
    private final Preferences preferences;
    private final boolean[] continuing;
    private final Pile[] piles;
    private final @Nullable Rational[] kept;

    /** Votes as they were last added up; forgotten when ballots move. */
    private final @Nullable Rational[] sums;

    private final Map<Cause, Rational> exhausted = new EnumMap<>(Cause.class);
    private Rational lost = Rational.ZERO;

    Table(Election election, Preferences.Reading reading, boolean[] out) {
        this.election = election;
        this.ballots = election.ballots();
        this.preferences = new Preferences(reading, out);
        var size = election.candidates().size();
        this.continuing = new boolean[size];
        this.piles = new Pile[size];
        this.kept = new @Nullable Rational[size];
        this.sums = new @Nullable Rational[size];
        for (var c = 0; c < size; c++) {
            continuing[c] = !out[c];
            piles[c] = new Pile();
        }
        var all = new Pile.Parcel(Rational.ONE);
        for (var i = 0; i < ballots.size(); i++) if (ballots.marks(i).length > 0) all.add(i, ballots.units(i));
        new Dealing(Rational.ONE).deal(all);
    }

    static boolean[] withdrawn(Election election) {
        var out = new boolean[election.candidates().size()];
        for (var c = 0; c < out.length; c++)
            out[c] = election.candidates().get(c).isWithdrawn();
        return out;
    }

    String name(int candidate) {
        return election.candidates().get(candidate).name();
    }

    Candidate candidate(int candidate) {
        return election.candidates().get(candidate);
    }

    List<Integer> continuing() {
        var all = new ArrayList<Integer>();
        for (var c = 0; c < continuing.length; c++) if (continuing[c]) all.add(c);
        return all;
    }

    boolean isContinuing(int candidate) {
        return continuing[candidate];
    }

    /** No more votes go to this candidate. */
    void close(int candidate) {
        continuing[candidate] = false;
    }

    Rational votes(int candidate) {
        var known = sums[candidate];
        if (known != null) return known;
        var fixed = kept[candidate];
        var sum = fixed == null ? piles[candidate].votes(ballots) : fixed;
        sums[candidate] = sum;
        return sum;
    }

    /** The votes of everybody who continues or is elected; null for the others. */
    @Nullable
    Rational[] totals(List<Integer> elected) {
        var totals = new @Nullable Rational[continuing.length];
        for (var c = 0; c < totals.length; c++) if (continuing[c] || elected.contains(c)) totals[c] = votes(c);
        return totals;
    }

    /** The votes of those who continue. */
    Rational active() {
        return continuing().stream().map(this::votes).reduce(Rational.ZERO, Rational::plus);
    }

    Map<Cause, Rational> exhausted() {
        return exhausted;
    }

    Rational allExhausted() {
        return exhausted.values().stream().reduce(Rational.ZERO, Rational::plus);
    }

    Rational lost() {
        return lost;
    }

    /** Those with the fewest votes of some. */
    List<Integer> lowest(List<Integer> some) {
        return extreme(some, Comparator.comparing(this::votes));
    }

    List<Integer> highest(List<Integer> some) {
        return extreme(some, Comparator.comparing(this::votes).reversed());
    }

    private static List<Integer> extreme(List<Integer> some, Comparator<Integer> by) {
        var first = some.stream().min(by).orElseThrow();
        return some.stream().filter(c -> by.compare(c, first) == 0).toList();
    }

    /** Passes all ballots of an excluded candidate on, at the value they have. */
    List<Transfer> exclude(int candidate) {
        continuing[candidate] = false;
        return pass(candidate, UnaryOperator.identity(), Rational.ZERO);
    }

    /** Passes the ballots of an elected candidate on at a new value; the candidate keeps the quota. */
    List<Transfer> passSurplus(int candidate, Rational keeps, UnaryOperator<Rational> newValue) {
        return pass(candidate, newValue, keeps);
    }

    private List<Transfer> pass(int candidate, UnaryOperator<Rational> newValue, Rational keeps) {
        var before = votes(candidate);
        var transfers = new ArrayList<Transfer>();
        var moved = new EnumMap<Cause, Rational>(Cause.class);
        var gained = new @Nullable Rational[continuing.length];
        for (var parcel : piles[candidate].parcels()) {
            var value = newValue.apply(parcel.value());
            if (value.signum() == 0) continue;
            var dealing = new Dealing(value);
            dealing.deal(parcel);
            dealing.addTo(gained, moved);
        }
        piles[candidate].clear();
        kept[candidate] = keeps;
        Arrays.fill(sums, null);
        var away = Rational.ZERO;
        for (var c = 0; c < gained.length; c++) {
            var gain = gained[c];
            if (gain == null) continue;
            away = away.plus(gain);
            transfers.add(new Transfer(name(candidate), name(c), gain, Cause.NEXT_PREFERENCE));
        }
        for (var gone : moved.entrySet()) {
            away = away.plus(gone.getValue());
            transfers.add(new Transfer(name(candidate), null, gone.getValue(), gone.getKey()));
        }
        cut(candidate, before.minus(keeps).minus(away), transfers);
        return transfers;
    }

    private void cut(int candidate, Rational rest, List<Transfer> transfers) {
        if (rest.signum() == 0) return;
        lost = lost.plus(rest);
        transfers.add(new Transfer(name(candidate), null, rest, Cause.TRUNCATION));
    }

    /** Deals the ballots of a parcel out to those for whom they count next. */
    private final class Dealing {

        private final Rational value;
        private final Pile.@Nullable Parcel[] targets = new Pile.@Nullable Parcel[continuing.length];
        private final long[] units = new long[continuing.length];
        private final long[] gone = new long[Cause.values().length];
        private final @Nullable Rational[] parts = new @Nullable Rational[continuing.length];

        Dealing(Rational value) {
            this.value = value;
        }

        void deal(Pile.Parcel parcel) {
            for (var i = 0; i < parcel.size(); i++) deal(parcel.ballot(i));
            for (var cause : Cause.values()) {
                var left = gone[cause.ordinal()];
                if (left > 0) exhausted.merge(cause, value.times(ballots.weight(left)), Rational::plus);
            }
        }

        private void deal(int ballot) {
            var weight = ballots.units(ballot);
            if (!preferences.find(ballots.marks(ballot), continuing))
                gone[preferences.end().ordinal()] += weight;
            else if (preferences.size() == 1) give(ballot, weight);
            else split(ballot, weight);
        }

        private void give(int ballot, long weight) {
            var candidate = preferences.candidate(0);
            var target = targets[candidate];
            if (target == null) target = targets[candidate] = piles[candidate].of(value);
            target.add(ballot, weight);
            units[candidate] += weight;
        }

        private void split(int ballot, long weight) {
            var part = value.dividedBy(Rational.of(preferences.size()));
            for (var which = 0; which < preferences.size(); which++) {
                var candidate = preferences.candidate(which);
                piles[candidate].of(part).add(ballot, weight);
                parts[candidate] = sum(parts[candidate], part.times(ballots.weight(weight)));
            }
        }

        void addTo(@Nullable Rational[] gained, Map<Cause, Rational> moved) {
            for (var c = 0; c < gained.length; c++) {
                if (units[c] > 0) gained[c] = sum(gained[c], value.times(ballots.weight(units[c])));
                var part = parts[c];
                if (part != null) gained[c] = sum(gained[c], part);
            }
            for (var cause : Cause.values()) {
                var left = gone[cause.ordinal()];
                if (left > 0) moved.merge(cause, value.times(ballots.weight(left)), Rational::plus);
            }
        }

        private static Rational sum(@Nullable Rational before, Rational more) {
            return before == null ? more : before.plus(more);
        }
    }
}
