package org.sironet.tally.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Ballots;
import org.sironet.tally.Rational;
import org.sironet.tally.Transfer.Cause;

/** Deals ballots out to those for whom they count next, and adds up who gets what. */
final class Dealing {

    private final Ballots ballots;
    private final Preferences preferences;
    private final boolean[] continuing;
    private final Pile[] piles;
    private final Pile.@Nullable Parcel[] targets;
    private final long[] units;
    private final @Nullable Rational[] gained;
    private final long[] gone = new long[Cause.values().length];
    private final Map<Cause, Rational> away = new EnumMap<>(Cause.class);

    /** Who gets something of the present parcel, and who of any: so that nobody else need be looked at. */
    private int[] now = new int[8];

    private int[] all = new int[8];
    private int nows;
    private int alls;

    Dealing(Ballots ballots, Preferences preferences, boolean[] continuing, Pile[] piles) {
        this.ballots = ballots;
        this.preferences = preferences;
        this.continuing = continuing;
        this.piles = piles;
        this.targets = new Pile.@Nullable Parcel[piles.length];
        this.units = new long[piles.length];
        this.gained = new @Nullable Rational[piles.length];
    }

    /** Forgets what was dealt so far. */
    void begin() {
        for (var i = 0; i < alls; i++) gained[all[i]] = null;
        alls = 0;
        away.clear();
    }

    void deal(Pile.Parcel parcel, Rational value) {
        for (var i = 0; i < parcel.size(); i++) deal(parcel.ballot(i), value);
        for (var i = 0; i < nows; i++) {
            var candidate = now[i];
            gain(candidate, value.times(ballots.weight(units[candidate])));
            targets[candidate] = null;
            units[candidate] = 0;
        }
        nows = 0;
        for (var cause : Cause.values()) {
            var left = gone[cause.ordinal()];
            if (left > 0) away.merge(cause, value.times(ballots.weight(left)), Rational::plus);
        }
        Arrays.fill(gone, 0);
    }

    /** Who has got something, in the order of the ballot paper. */
    IntStream gainers() {
        return Arrays.stream(all, 0, alls).sorted();
    }

    Rational gained(int candidate) {
        var gain = gained[candidate];
        return gain == null ? Rational.ZERO : gain;
    }

    /** What nobody got, by cause. */
    Map<Cause, Rational> away() {
        return away;
    }

    private void deal(int ballot, Rational value) {
        var weight = ballots.units(ballot);
        if (!preferences.find(ballots.marks(ballot), continuing))
            gone[preferences.end().ordinal()] += weight;
        else if (preferences.size() == 1) give(ballot, weight, value);
        else split(ballot, weight, value);
    }

    private void give(int ballot, long weight, Rational value) {
        var candidate = preferences.candidate(0);
        var target = targets[candidate];
        if (target == null) {
            target = targets[candidate] = piles[candidate].of(value);
            if (nows == now.length) now = Arrays.copyOf(now, nows * 2);
            now[nows++] = candidate;
        }
        target.add(ballot, weight);
        units[candidate] += weight;
    }

    private void split(int ballot, long weight, Rational value) {
        var part = value.dividedBy(Rational.of(preferences.size()));
        for (var which = 0; which < preferences.size(); which++) {
            var candidate = preferences.candidate(which);
            piles[candidate].of(part).add(ballot, weight);
            gain(candidate, part.times(ballots.weight(weight)));
        }
    }

    private void gain(int candidate, Rational more) {
        var before = gained[candidate];
        if (before == null) {
            if (alls == all.length) all = Arrays.copyOf(all, alls * 2);
            all[alls++] = candidate;
        }
        gained[candidate] = before == null ? more : before.plus(more);
    }
}
