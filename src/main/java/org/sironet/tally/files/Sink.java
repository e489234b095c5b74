package org.sironet.tally.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sironet.tally.Ballots;
import org.sironet.tally.Rational;
import org.sironet.tally.Unreadable;

/** Takes the ballots of a file, line by line, and parses a line only when it is new. */
final class Sink {

    /** What a line means. */
    interface Parser {
        /** Puts the line's marks in place and returns its weight; null when it is no ballot. */
        Rational parse(Lines line, Marks marks) throws Unreadable, IOException;
    }

    private static final Rational MOST = Rational.of(Long.MAX_VALUE);
    private static final int MOST_DECIMALS = 9;
    private static final long[] POWERS = new long[MOST_DECIMALS + 1];

    static {
        POWERS[0] = 1;
        for (var i = 1; i < POWERS.length; i++) POWERS[i] = POWERS[i - 1] * 10;
    }

    private final Ballots ballots = new Ballots();
    private final Marks marks = new Marks();
    private final KnownLines known = new KnownLines();
    private final List<Rational> weights = new ArrayList<>();
    private int[] kept = new int[1 << 10];
    private long cast;
    private int finest;

    /** Goes to the next line, after all that were ballots before: these are counted. */
    boolean next(Lines line) throws IOException, Unreadable {
        do {
            known.pass(line);
            if (!line.next()) return false;
        } while (known.isAgain(line));
        return true;
    }

    /** A line that was not there before. */
    void add(Lines line, Parser parser) throws Unreadable, IOException {
        var number = line.number();
        var hash = line.hash();
        var copy = Arrays.copyOfRange(line.buffer(), line.start(), line.start() + line.length());
        marks.clear();
        var weight = parser.parse(line, marks);
        if (weight.signum() == 0) return;
        var ballot = put(line, marks.row(), weight);
        if (line.number() == number) learn(copy, hash, ballot, weight);
    }

    private void learn(byte[] line, long hash, int ballot, Rational weight) {
        if (!known.learn(line, hash)) return;
        if (weights.size() == kept.length) kept = Arrays.copyOf(kept, kept.length * 2);
        kept[weights.size()] = ballot;
        weights.add(weight);
    }

    /** All ballots, when the file is at its end. */
    Ballots ballots(Lines line) throws Unreadable {
        var again = known.again();
        for (var i = 0; i < again.length; i++) {
            if (again[i] == 0) continue;
            var more = weights.get(i).times(again[i]);
            guard(line, more);
            ballots.more(kept[i], more);
        }
        return ballots;
    }

    int put(Lines line, int[] row, Rational weight) throws Unreadable {
        guard(line, weight);
        try {
            return ballots.add(row, weight);
        } catch (ArithmeticException tooFine) {
            throw tooMany(line);
        }
    }

    /** Sums must not overflow, in whatever order ballots are added. */
    private void guard(Lines line, Rational weight) throws Unreadable {
        var quick = weight.isWhole() && weight.numerator().bitLength() < 48 && cast < 1L << 50 && finest == 0;
        if (quick) cast += weight.numerator().longValue();
        else exactly(line, weight);
    }

    private void exactly(Lines line, Rational weight) throws Unreadable {
        finest = Math.max(finest, decimals(weight));
        if (finest > MOST_DECIMALS) throw tooMany(line);
        var all = Rational.of(cast).plus(weight).roundedUp(0);
        if (all.times(POWERS[finest]).isAbove(MOST)) throw tooMany(line);
        cast = all.numerator().longValueExact();
    }

    private static int decimals(Rational weight) {
        var decimals = 0;
        while (decimals <= MOST_DECIMALS && !weight.terminatesAt(decimals)) decimals++;
        return decimals;
    }

    private static Unreadable tooMany(Lines line) {
        return line.at(0, "more votes, or finer ones, than can be counted exactly");
    }
}
