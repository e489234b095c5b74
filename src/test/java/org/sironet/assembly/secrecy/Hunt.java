package org.sironet.assembly.secrecy;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Plays the attacker: from what lies about it guesses each voter's ballot, or choice, in every way it knows. Groups of
 * n ballots let one guess in n be right by chance; who is right twice as often knows something. So does who guesses
 * three of four choices out of two.
 */
record Hunt(Truth truth, List<Trace> traces) {

    private static final double BALLOTS = 2.0 / Casting.ENOUGH;
    private static final double CHOICES = 0.75;
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*");

    /** The ways that told something, each with the place. */
    Set<String> finds() {
        var found = new TreeSet<String>();
        plain(found);
        sameRow(found);
        transaction(found);
        beside(found);
        orders(found);
        marks(found);
        return found;
    }

    private void plain(Set<String> found) {
        for (var trace : traces)
            if (trace.columns().values().stream()
                    .anyMatch(text -> truth.words.stream().anyMatch(text::contains)))
                found.add("plain: a choice in " + trace.place());
    }

    private void sameRow(Set<String> found) {
        judge(found, "row: ", traces, each -> each.showsVoter() && each.ballot() == each.voter() ? each.voter() : -1);
    }

    private void judge(Set<String> found, String how, List<Trace> among, ToIntFunction<Trace> guessed) {
        among.stream().collect(groupingBy(Trace::place)).forEach((place, here) -> {
            var right = here.stream()
                    .mapToInt(guessed)
                    .filter(each -> each >= 0)
                    .distinct()
                    .count();
            if (right > BALLOTS * truth.size()) found.add(how + place);
        });
    }

    /** Whom one transaction wrote with whose ballot: any of them, by chance. */
    private void transaction(Set<String> found) {
        var ballots = traces.stream()
                .filter(each -> each.showsBallot() && !each.transaction().isEmpty())
                .collect(groupingBy(Trace::transaction));
        judge(found, "transaction: ", traces, each -> {
            var together = each.showsVoter() ? ballots.getOrDefault(each.transaction(), List.of()) : List.<Trace>of();
            if (together.isEmpty()) return -1;
            var guess = together.get(new Random(each.position()).nextInt(together.size()));
            return guess.ballot() == each.voter() ? each.voter() : -1;
        });
    }

    /** The ballot seen next after the voter, or just before: lines of a log, places in the write-ahead log. */
    private void beside(Set<String> found) {
        traces.stream().collect(groupingBy(Trace::place)).forEach((place, here) -> {
            var after = new TreeSet<Integer>();
            var before = new TreeSet<Integer>();
            for (var at = 1; at < here.size(); at++) {
                var one = here.get(at - 1);
                var next = here.get(at);
                if (one.showsVoter() && one.voter() == next.ballot()) after.add(one.voter());
                if (next.showsVoter() && next.voter() == one.ballot()) before.add(next.voter());
            }
            if (Math.max(after.size(), before.size()) > BALLOTS * truth.size()) found.add("beside: " + place);
        });
    }

    /** The first voter cast the first ballot, in any order in which they can be put. */
    private void orders(Set<String> found) {
        var voters = orders(Trace::showsVoter, Trace::voter);
        var ballots = orders(Trace::showsBallot, Trace::ballot);
        voters.forEach((here, some) -> ballots.forEach((there, others) -> {
            var right = 0;
            for (var at = 0; at < Math.min(some.size(), others.size()); at++)
                if (some.get(at).equals(others.get(at))) right++;
            if (right > BALLOTS * truth.size()) found.add("order: " + here + " and " + there);
        }));
    }

    private Map<String, List<Integer>> orders(java.util.function.Predicate<Trace> which, ToIntFunction<Trace> whom) {
        var orders = new LinkedHashMap<String, List<Integer>>();
        traces.stream().filter(which).collect(groupingBy(Trace::place)).forEach((place, here) -> {
            orders.put(place + " as it lies", sequence(here, Comparator.comparing(Trace::position), whom));
            var columns = new TreeSet<String>();
            here.forEach(each -> columns.addAll(each.columns().keySet()));
            for (var column : columns) {
                var times = here.stream()
                        .allMatch(each -> TIME.matcher(each.column(column)).matches());
                var order = (times ? "time: " : "") + place + " by " + column;
                orders.put(order, sequence(here, Comparator.comparing(each -> sortable(each.column(column))), whom));
            }
        });
        return orders;
    }

    private static String sortable(String value) {
        return value.matches("\\d{1,18}") ? "0".repeat(18 - value.length()) + value : value;
    }

    private static List<Integer> sequence(List<Trace> traces, Comparator<Trace> order, ToIntFunction<Trace> whom) {
        return traces.stream().sorted(order).map(whom::applyAsInt).distinct().toList();
    }

    /** Whether something beside a voter or a voter's ballot goes with the choice: learnt from one half, tried on the other. */
    private void marks(Set<String> found) {
        var features = new TreeMap<String, Map<Integer, String>>();
        for (var trace : traces) {
            var whose = trace.showsVoter() ? trace.voter() : trace.ballot();
            if (whose == Trace.NONE) continue;
            trace.columns().forEach((column, value) -> {
                var name = trace.place() + "." + column;
                feature(features, name, whose, value);
                feature(features, name + " in length", whose, String.valueOf(value.length()));
                feature(
                        features,
                        name + " in its end",
                        whose,
                        value.isEmpty() ? "" : value.substring(value.length() - 1));
            });
        }
        features.forEach((name, values) -> {
            if (goesWithTheChoice(values)) found.add("mark: " + name);
        });
    }

    private static void feature(Map<String, Map<Integer, String>> all, String name, int whose, String value) {
        all.computeIfAbsent(name, any -> new HashMap<>()).put(whose, value);
    }

    private boolean goesWithTheChoice(Map<Integer, String> values) {
        var votes = new HashMap<String, Integer>();
        var tried = new ArrayList<Boolean>();
        values.forEach((whose, value) -> {
            if (whose % 2 == 0) votes.merge(value, sign(whose), Integer::sum);
        });
        values.forEach((whose, value) -> {
            if (whose % 2 == 1 && votes.containsKey(value)) tried.add(votes.get(value) * sign(whose) > 0);
        });
        var right = tried.stream().filter(each -> each).count();
        return tried.size() > truth.size() / 4 && right > CHOICES * tried.size();
    }

    private int sign(int whose) {
        return truth.number(truth.choices.get(whose)) == 0 ? 1 : -1;
    }
}
