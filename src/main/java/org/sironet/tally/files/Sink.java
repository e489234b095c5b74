package org.sironet.tally.files;

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
        Rational parse(Lines line, Marks marks) throws Unreadable, java.io.IOException;
    }

    final Ballots ballots = new Ballots();
    private final Marks marks = new Marks();
    private final KnownLines known = new KnownLines();
    private final List<Rational> weights = new ArrayList<>();
    private int[] kept = new int[1 << 10];
    private long[] whole = new long[1 << 10];
    private long cast;

    void add(Lines line, Parser parser) throws Unreadable, java.io.IOException {
        var id = known.find(line);
        if (id == KnownLines.UNKNOWN) parsed(line, parser);
        else if (whole[id] > 0) repeat(line, kept[id], whole[id]);
        else repeat(line, kept[id], weights.get(id));
    }

    private void parsed(Lines line, Parser parser) throws Unreadable, java.io.IOException {
        var number = line.number();
        var copy = Arrays.copyOfRange(line.buffer(), line.start(), line.start() + line.length());
        marks.clear();
        var weight = parser.parse(line, marks);
        if (weight.signum() == 0) return;
        var ballot = put(line, marks.row(), weight);
        if (line.number() == number) learn(copy, ballot, weight);
    }

    private void learn(byte[] line, int ballot, Rational weight) {
        var id = weights.size();
        known.learn(line, id);
        if (id == kept.length) {
            kept = Arrays.copyOf(kept, id * 2);
            whole = Arrays.copyOf(whole, id * 2);
        }
        weights.add(weight);
        kept[id] = ballot;
        whole[id] = weight.terminatesAt(0) ? weight.numerator().longValueExact() : 0;
    }

    int put(Lines line, int[] row, Rational weight) throws Unreadable {
        try {
            var ballot = ballots.add(row, weight);
            guard(line, weight);
            return ballot;
        } catch (ArithmeticException tooMany) {
            throw tooMany(line);
        }
    }

    private void repeat(Lines line, int ballot, long count) throws Unreadable {
        try {
            ballots.more(ballot, count);
            cast = Math.addExact(cast, count);
        } catch (ArithmeticException tooMany) {
            throw tooMany(line);
        }
    }

    private void repeat(Lines line, int ballot, Rational weight) throws Unreadable {
        try {
            ballots.more(ballot, weight);
            guard(line, weight);
        } catch (ArithmeticException tooMany) {
            throw tooMany(line);
        }
    }

    private void guard(Lines line, Rational weight) throws Unreadable {
        cast = Math.addExact(cast, weight.floor().numerator().longValueExact() + 1);
        if (cast > Long.MAX_VALUE / ballots.scale()) throw tooMany(line);
    }

    private static Unreadable tooMany(Lines line) {
        return line.at(0, "more votes, or finer ones, than can be counted exactly");
    }
}
