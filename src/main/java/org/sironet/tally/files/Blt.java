package org.sironet.tally.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sironet.tally.Ballots;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;
import org.sironet.tally.Unreadable;

/**
 * The format that most programs for the single transferable vote exchange.
 *
 * <p>Candidates and seats; then a line a ballot: weight, candidates in order, 0; a line with 0; the names; the title.
 * Understood beyond the first description (Hill, Wichmann and Woodall 1987, § 4): comments after {@code #}, withdrawn
 * candidates as negative numbers, {@code =} between equal candidates, {@code -} for a skipped rank, ballots over several
 * lines, a ballot's id in round brackets, and Droop's {@code [nick …]}, {@code [withdrawn …]}, {@code [tie …]}.
 */
final class Blt {

    private static final int MOST_CANDIDATES = 100_000;

    private final Lines line;
    private final Tokens tokens;
    private final Sink sink = new Sink();
    private final Map<String, Integer> nicks = new LinkedHashMap<>();
    private final List<Integer> withdrawn = new ArrayList<>();
    private final List<Integer> ties = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int candidates;
    private int seats;

    private Blt(Lines line) {
        this.line = line;
        this.tokens = new Tokens(line);
    }

    static Election read(Lines line) throws IOException, Unreadable {
        return new Blt(line).election();
    }

    private Election election() throws IOException, Unreadable {
        head();
        while (body()) {}
        var strings = new Strings(line).rest(candidates);
        var names = new Names();
        for (var name : strings.subList(0, candidates)) names.another(name);
        withdrawn.forEach(names::withdraw);
        var title = strings.size() > candidates ? strings.get(candidates) : "";
        if (strings.size() > candidates + 1) remarks.add("what follows the title is not used");
        return new Election(
                title,
                names.candidates(),
                seats,
                sink.ballots(line),
                Election.Kind.RANKS,
                0,
                suggestions(names),
                remarks);
    }

    private Map<String, String> suggestions(Names names) {
        if (ties.isEmpty()) return Map.of();
        var candidates = names.candidates();
        var order = ties.stream().map(c -> candidates.get(c).name()).toList();
        return Map.of("tie", "order", "order", String.join("|", order.reversed()));
    }

    private void head() throws IOException, Unreadable {
        if (!nextWords()) throw new Unreadable(1, 1, "the file is empty");
        candidates = tokens.count("the number of candidates");
        if (candidates == 0 || candidates > MOST_CANDIDATES)
            throw tokens.fail("a number of candidates from 1 to 100000 is expected");
        if (!tokens.next()) throw line.at(line.length(), "the number of seats is missing");
        seats = tokens.count("the number of seats");
        if (seats == 0) throw tokens.fail("there must be a seat to fill");
        if (tokens.next()) throw tokens.fail("only the numbers of candidates and seats are expected here");
    }

    /** One line, after all that were ballots before; false at the line with 0. */
    private boolean body() throws IOException, Unreadable {
        if (!sink.next(line)) throw line.at(0, "the file ends before the line with 0 that closes the ballots");
        tokens.rewind();
        if (!tokens.next()) return true;
        if (tokens.is('0') && !tokens.next()) return false;
        tokens.rewind();
        tokens.next();
        if (tokens.first() == '[') bracket();
        else if (tokens.first() == '-') negatives();
        else sink.add(line, this::ballot);
        return true;
    }

    private boolean nextWords() throws IOException, Unreadable {
        while (line.next()) {
            tokens.rewind();
            if (tokens.next()) return true;
        }
        return false;
    }

    private Rational ballot(Lines from, Marks marks) throws Unreadable, IOException {
        tokens.rewind();
        tokens.next();
        if (tokens.first() == '(') skipId();
        var weight = tokens.weight();
        var joined = false;
        while (true) {
            if (!nextMark()) throw from.at(from.length(), "the 0 that closes this ballot is missing");
            if (tokens.is('0')) break;
            if (tokens.is('=')) {
                if (marks.isEmpty() || joined) throw tokens.fail("a candidate is expected before \"=\"");
                joined = true;
                continue;
            }
            mark(marks, joined);
            joined = false;
        }
        if (joined) throw tokens.fail("a candidate is expected after \"=\"");
        if (tokens.next()) throw tokens.fail("nothing is expected after the 0 that closes the ballot");
        return weight;
    }

    private void mark(Marks marks, boolean joined) throws Unreadable {
        if (tokens.is('-')) {
            if (joined) throw tokens.fail("a candidate is expected after \"=\"");
            marks.add(Ballots.SKIPPED);
        } else marks.add(joined ? Ballots.tied(candidate()) : candidate());
    }

    /** A ballot without its 0 goes on in the next line. */
    private boolean nextMark() throws IOException, Unreadable {
        return tokens.next() || nextWords();
    }

    private void skipId() throws Unreadable {
        while (!tokens.text().endsWith(")")) if (!tokens.next()) throw line.at(0, "this bracket is not closed");
        if (!tokens.next()) throw line.at(line.length(), "the weight of the ballot is missing");
    }

    private int candidate() throws Unreadable {
        var number = tokens.number();
        if (number > candidates || number == 0)
            throw tokens.fail("there are " + candidates + " candidates, none of number " + number);
        if (number > 0) return number - 1;
        var nick = nicks.get(tokens.text());
        if (nick == null) throw tokens.fail("no candidate is called \"" + Shown.of(tokens.text()) + "\"");
        return nick;
    }

    private void negatives() throws Unreadable {
        do {
            var text = tokens.text();
            var digits = text.matches("-\\d{1,9}") ? Integer.parseInt(text.substring(1)) : 0;
            if (digits == 0 || digits > candidates)
                throw tokens.fail("no candidate to withdraw: \"" + Shown.of(text) + "\"");
            withdrawn.add(digits - 1);
        } while (tokens.next());
    }

    private void bracket() throws Unreadable, IOException {
        var words = new ArrayList<String>();
        var where = line.at(0, "this bracket is not closed");
        do {
            while (true) {
                words.add(tokens.text().replaceAll("[\\[\\]]", ""));
                if (tokens.text().endsWith("]")) {
                    use(words);
                    return;
                }
                if (!tokens.next()) break;
            }
        } while (nextWords());
        throw where;
    }

    private void use(List<String> words) throws Unreadable {
        words.removeIf(String::isEmpty);
        var kind = words.isEmpty() ? "" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (kind) {
            case "nick" -> nick(rest);
            case "withdrawn" -> withdrawn.addAll(named(rest));
            case "tie" -> ties.addAll(named(rest));
            default -> remarks.add("[" + Shown.of(kind) + " …] is not used");
        }
    }

    private void nick(List<String> words) throws Unreadable {
        if (words.size() != candidates)
            throw line.at(0, candidates + " names are expected in [nick …], not " + words.size());
        for (var word : words) {
            if (word.matches("[\\d=(-].*") || nicks.containsKey(word))
                throw line.at(0, "not usable as a short name: \"" + Shown.of(word) + "\"");
            nicks.put(word, nicks.size());
        }
    }

    private List<Integer> named(List<String> words) throws Unreadable {
        var candidatesNamed = new ArrayList<Integer>();
        for (var word : words) {
            var number = word.matches("\\d{1,9}") ? Integer.valueOf(Integer.parseInt(word) - 1) : nicks.get(word);
            if (number == null || number < 0 || number >= candidates)
                throw line.at(0, "no candidate is called \"" + Shown.of(word) + "\"");
            candidatesNamed.add(number);
        }
        return candidatesNamed;
    }
}
