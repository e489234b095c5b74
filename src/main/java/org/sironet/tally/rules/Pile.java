package org.sironet.tally.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import org.sironet.tally.Ballots;
import org.sironet.tally.Rational;

/** The ballots that count for one candidate, in parcels of equal value. */
final class Pile {

    /** Ballots that each count the same. */
    static final class Parcel {

        private final Rational value;
        private int[] ballots = new int[8];
        private int size;
        private long units;

        Parcel(Rational value) {
            this.value = value;
        }

        Rational value() {
            return value;
        }

        int size() {
            return size;
        }

        int ballot(int which) {
            return ballots[which];
        }

        long units() {
            return units;
        }

        void add(int ballot, long more) {
            if (size == ballots.length) ballots = Arrays.copyOf(ballots, size * 2);
            ballots[size++] = ballot;
            units += more;
        }
    }

    private final TreeMap<Rational, Parcel> parcels = new TreeMap<>();

    Parcel of(Rational value) {
        return parcels.computeIfAbsent(value, Parcel::new);
    }

    Collection<Parcel> parcels() {
        return parcels.descendingMap().values();
    }

    Rational votes(Ballots ballots) {
        return parcels.values().stream()
                .map(parcel -> parcel.value().times(ballots.weight(parcel.units())))
                .reduce(Rational.ZERO, Rational::plus);
    }

    void clear() {
        parcels.clear();
    }
}
