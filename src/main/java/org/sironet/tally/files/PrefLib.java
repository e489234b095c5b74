package org.sironet.tally.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sironet.tally.Ballots;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;
import org.sironet.tally.Unreadable;

/**
 * PrefLib's files of orders, complete or not, with or without ties (soc, soi, toc, toi): a line is how often, and the
 * alternatives in order, level ones in curly brackets.
 *
 * <p>Read in both forms: with {@code # KEY: value} above (Mattei and Walsh, preflib.org/format), and in the older one
 * that begins with the number of alternatives.
 */
final class PrefLib {

    private static final int MOST = 100_000;

    private final Lines line;
    private final Sink sink = new Sink();
    private final Names names = new Names();
    private final Map<Integer, Integer> indexes = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private String title = "";
    private long expected = -1;
    private char separator = ':';

    private PrefLib(Lines line) {
        this.line = line;
    }

    static Election read(Lines line) throws IOException, Unreadable {
        var file = new PrefLib(line);
        do if (!file.line.next()) throw new Unreadable(1, 1, "the file is empty");
        while (file.line.isBlank());
        if (file.line.at(0) == '#') file.head();
        else file.oldHead();
        file.orders();
        return file.election();
    }

    private Election election() throws Unreadable {
        if (names.size() == 0) throw line.at(0, "no alternative is named");
        var ballots = sink.ballots(line);
        var voters = ballots.total() / ballots.scale();
        if (expected >= 0 && voters != expected)
            remarks.add("the file speaks of " + expected + " voters, but lists " + voters);
        return new Election(title, names.candidates(), 0, ballots, Election.Kind.RANKS, 0, Map.of(), remarks);
    }

    private void head() throws IOException, Unreadable {
        do {
            if (line.isBlank()) continue;
            if (line.at(0) != '#') {
                line.back();
                return;
            }
            var text = line.text().substring(1);
            var colon = text.indexOf(':');
            if (colon > 0)
                key(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
        } while (line.next());
    }

    private void key(String key, String value) throws Unreadable {
        if (key.equals("TITLE")) title = value;
        else if (key.equals("NUMBER VOTERS")) expected = whole(value);
        else if (key.startsWith("ALTERNATIVE NAME "))
            name(whole(key.substring(17).strip()), value);
    }

    private void oldHead() throws IOException, Unreadable {
        separator = ',';
        var count = whole(line.text().strip());
        if (count < 1 || count > MOST) throw line.at(0, "a number of alternatives from 1 to 100000 is expected");
        for (var i = 0L; i < count; i++) {
            if (!line.next()) throw line.at(0, "the file ends before all alternatives are named");
            var parts = line.text().split(",", 2);
            if (parts.length < 2) throw line.at(0, "a number, a comma and a name are expected");
            name(whole(parts[0].strip()), parts[1].strip());
        }
        if (!line.next()) throw line.at(0, "the line with the number of voters is missing");
        expected = whole(line.text().split(",", 2)[0].strip());
    }

    private void name(long number, String name) throws Unreadable {
        if (number < 0 || number > MOST) throw line.at(0, "not the number of an alternative: " + number);
        if (indexes.containsKey((int) number)) throw line.at(0, "alternative " + number + " is named twice");
        indexes.put((int) number, names.another(name));
    }

    private long whole(String text) throws Unreadable {
        if (!text.matches("\\d{1,18}")) throw line.at(0, "a whole number is expected, not \"" + Shown.of(text) + "\"");
        return Long.parseLong(text);
    }

    private void orders() throws IOException, Unreadable {
        while (sink.next(line)) if (!line.isBlank() && line.at(0) != '#') sink.add(line, this::order);
    }

    private Rational order(Lines from, Marks marks) throws Unreadable {
        var at = 0;
        while (at < from.length() && from.at(at) != separator) at++;
        if (at == from.length())
            throw from.at(0, "how often, and \"" + separator + "\", are expected before the order");
        var weight = weight(from, at);
        var rest = new Order(from, at + 1, indexes, marks);
        rest.read();
        return weight;
    }

    private static Rational weight(Lines from, int end) throws Unreadable {
        var text = from.text(0, end).strip();
        try {
            var weight = Rational.parse(text);
            if (weight.signum() >= 0) return weight;
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw from.at(0, "how often this order was given is expected, not \"" + Shown.of(text) + "\"");
    }

    /** Numbers between commas, and curly brackets around those that are level. */
    private static final class Order {

        private final Lines line;
        private final Map<Integer, Integer> indexes;
        private final Marks marks;
        private int at;
        private boolean open;
        private boolean first;

        Order(Lines line, int at, Map<Integer, Integer> indexes, Marks marks) {
            this.line = line;
            this.at = at;
            this.indexes = indexes;
            this.marks = marks;
        }

        void read() throws Unreadable {
            while (at < line.length()) {
                var read = line.at(at);
                if (read >= '0' && read <= '9') number();
                else if (read == '{') bracket(true);
                else if (read == '}') bracket(false);
                else if (read == ',' || read == ' ' || read == '\t') at++;
                else throw line.at(at, "the number of an alternative is expected here");
            }
            if (open) throw line.at(line.length(), "the curly bracket is not closed");
        }

        private void bracket(boolean opens) throws Unreadable {
            if (open == opens) throw line.at(at, "this curly bracket has no other");
            open = opens;
            first = true;
            at++;
        }

        private void number() throws Unreadable {
            var from = at;
            var number = 0;
            while (at < line.length() && line.at(at) >= '0' && line.at(at) <= '9' && at - from < 9)
                number = number * 10 + line.at(at++) - '0';
            var index = indexes.get(number);
            if (index == null) throw line.at(from, "there is no alternative of number " + number);
            marks.add(open && !first ? Ballots.tied(index) : index);
            first = false;
        }
    }
}
