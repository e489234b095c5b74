package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
    private final boolean[] continuing;
    private final Pile[] piles;
    private final Dealing dealing;

    /** Votes as they were last added up; forgotten when ballots come. */
    private final @Nullable Rational[] sums;

    /** Whose votes are fixed, since the ballots have been passed on. */
    private final boolean[] kept;

    private List<Integer> open = List.of();
    private boolean isOpenKnown;

    private final Map<Cause, Rational> exhausted = new EnumMap<>(Cause.class);
    private Rational lost = Rational.ZERO;

    Table(Election election, Preferences.Reading reading, boolean[] out) {
        this.election = election;
        this.ballots = election.ballots();
        var preferences = new Preferences(reading, out);
        var size = election.candidates().size();
        this.continuing = new boolean[size];
        this.piles = new Pile[size];
        this.kept = new boolean[size];
        this.sums = new @Nullable Rational[size];
        for (var c = 0; c < size; c++) {
            continuing[c] = !out[c];
            piles[c] = new Pile();
        }
        this.dealing = new Dealing(ballots, preferences, continuing, piles);
        var all = new Pile.Parcel(Rational.ONE);
        for (var i = 0; i < ballots.size(); i++) if (ballots.marks(i).length > 0) all.add(i, ballots.units(i));
        dealing.deal(all, Rational.ONE);
        exhausted.putAll(dealing.away());
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
        if (!isOpenKnown)
            open = IntStream.range(0, continuing.length)
                    .filter(c -> continuing[c])
                    .boxed()
                    .toList();
        isOpenKnown = true;
        return open;
    }

    /** No more votes go to this candidate. */
    void close(int candidate) {
        continuing[candidate] = false;
        isOpenKnown = false;
    }

    Rational votes(int candidate) {
        var known = sums[candidate];
        if (known != null) return known;
        var sum = piles[candidate].votes(ballots);
        sums[candidate] = sum;
        return sum;
    }

    /** The votes of everybody who continues or is elected; null for the others. */
    @Nullable
    Rational[] totals(List<Integer> elected) {
        var totals = new @Nullable Rational[continuing.length];
        for (var c : continuing()) totals[c] = votes(c);
        for (var c : elected) totals[c] = votes(c);
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
        close(candidate);
        return pass(candidate, UnaryOperator.identity(), Rational.ZERO);
    }

    /** Passes the ballots of an elected candidate on at a new value; the candidate keeps the quota. */
    List<Transfer> passSurplus(int candidate, Rational keeps, UnaryOperator<Rational> newValue) {
        return pass(candidate, newValue, keeps);
    }

    private List<Transfer> pass(int candidate, UnaryOperator<Rational> newValue, Rational keeps) {
        var before = votes(candidate);
        dealing.begin();
        for (var parcel : piles[candidate].parcels()) {
            var value = newValue.apply(parcel.value());
            if (value.signum() != 0) dealing.deal(parcel, value);
        }
        piles[candidate].clear();
        sums[candidate] = keeps;
        kept[candidate] = true;
        var transfers = booked(candidate);
        var away = transfers.stream().map(Transfer::votes).reduce(Rational.ZERO, Rational::plus);
        cut(candidate, before.minus(keeps).minus(away), transfers);
        return transfers;
    }

    /** What was dealt, as transfers; the sums of those who gained are to be added up again. */
    private ArrayList<Transfer> booked(int from) {
        var transfers = new ArrayList<Transfer>();
        dealing.gainers().forEach(c -> {
            if (!kept[c]) sums[c] = null;
            transfers.add(new Transfer(name(from), name(c), dealing.gained(c), Cause.NEXT_PREFERENCE));
        });
        dealing.away().forEach((cause, gone) -> {
            exhausted.merge(cause, gone, Rational::plus);
            transfers.add(new Transfer(name(from), null, gone, cause));
        });
        return transfers;
    }

    private void cut(int candidate, Rational rest, List<Transfer> transfers) {
        if (rest.signum() == 0) return;
        lost = lost.plus(rest);
        transfers.add(new Transfer(name(candidate), null, rest, Cause.TRUNCATION));
    }
}
