package org.sironet.tally.files;

import org.sironet.tally.Rational;
import org.sironet.tally.Unreadable;

/** The words of a line, one at a time; what follows a {@code #} is a comment. */
final class Tokens {

    private final Lines line;
    private int from;
    private int to;

    Tokens(Lines line) {
        this.line = line;
    }

    void rewind() {
        from = 0;
        to = 0;
    }

    boolean next() {
        from = to;
        while (from < line.length() && isSpace(line.at(from))) from++;
        if (from == line.length() || line.at(from) == '#') return false;
        to = from + 1;
        while (to < line.length() && !isSpace(line.at(to)) && !ends(line.at(to))) to++;
        if (line.at(from) == '=') to = from + 1;
        return true;
    }

    /** An equals sign joins two candidates, with or without spaces around it. */
    private boolean ends(byte read) {
        return read == '=' || read == '#';
    }

    private static boolean isSpace(byte read) {
        return read == ' ' || read == '\t';
    }

    boolean is(char single) {
        return to == from + 1 && line.at(from) == single;
    }

    char first() {
        return (char) line.at(from);
    }

    String text() throws Unreadable {
        return line.text(from, to);
    }

    /** A whole number that is not negative, or -1. */
    int number() {
        if (to - from > 9) return -1;
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = line.at(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }

    Rational weight() throws Unreadable {
        var quick = number();
        if (quick >= 0) return Rational.of(quick);
        try {
            var weight = Rational.parse(text());
            if (weight.signum() < 0) throw fail("a weight below zero: " + text());
            return weight;
        } catch (NumberFormatException notOne) {
            throw fail("the weight of a ballot is expected, not \"" + Shown.of(text()) + "\"");
        }
    }

    int count(String what) throws Unreadable {
        var number = number();
        if (number < 0) throw fail(what + " is expected, not \"" + Shown.of(text()) + "\"");
        return number;
    }

    Unreadable fail(String reason) {
        return line.at(from, reason);
    }
}
