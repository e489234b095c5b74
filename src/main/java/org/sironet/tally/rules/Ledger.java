package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Rational;
import org.sironet.tally.Round;
import org.sironet.tally.Step;
import org.sironet.tally.Tie;
import org.sironet.tally.Totals;
import org.sironet.tally.Transfer;

/** Writes down a count while it happens. */
final class Ledger {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Round> rounds = new ArrayList<>();
    private final List<@Nullable Rational[]> history = new ArrayList<>();

    /** In which rounds a candidate's votes differ from those of the round before. */
    private final List<List<Integer>> changes = new ArrayList<>();

    private final List<String> elected = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private List<Step> steps = new ArrayList<>();

    Ledger(List<String> names) {
        this.names = names;
        for (var i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
            changes.add(new ArrayList<>());
        }
    }

    String name(int candidate) {
        return names.get(candidate);
    }

    List<String> names(List<Integer> candidates) {
        return candidates.stream().map(names::get).toList();
    }

    /** Begins a round with the votes as they stand; null for who is out. */
    void open(
            @Nullable Rational[] totals,
            @Nullable Rational quota,
            Map<Transfer.Cause, Rational> exhausted,
            Rational lost) {
        close();
        if (!history.isEmpty()) compare(history.getLast(), totals);
        history.add(totals);
        rounds.add(new Round(
                rounds.size() + 1, new Totals(names, places, totals), quota, Map.copyOf(exhausted), lost, List.of()));
    }

    void open(@Nullable Rational[] totals) {
        open(totals, null, Map.of(), Rational.ZERO);
    }

    private void close() {
        if (steps.isEmpty()) return;
        rounds.add(rounds.removeLast().steps(steps));
        steps = new ArrayList<>();
    }

    private void compare(@Nullable Rational[] before, @Nullable Rational[] now) {
        for (var c = 0; c < now.length; c++)
            if (!Objects.equals(before[c], now[c])) changes.get(c).add(history.size());
    }

    void step(Step step) {
        steps.add(step);
    }

    void step(Step.Kind kind, int candidate, Map<String, String> values, List<Transfer> transfers) {
        step(new Step(kind, List.of(name(candidate)), values, transfers));
    }

    void elect(Step.Kind kind, int candidate, Map<String, String> values) {
        elected.add(name(candidate));
        step(kind, candidate, values, List.of());
    }

    void tie(Tie tie) {
        ties.add(tie);
    }

    int round() {
        return rounds.size();
    }

    /** Votes of a candidate when a round began, from 0; null when not in it any more. */
    @Nullable
    Rational total(int round, int candidate) {
        return history.get(round)[candidate];
    }

    /** The first round, and those up to one in which the votes of some changed. */
    NavigableSet<Integer> turns(List<Integer> some, int last) {
        var turns = new TreeSet<Integer>();
        turns.add(0);
        for (var c : some) for (var round : changes.get(c)) if (round <= last) turns.add(round);
        return turns;
    }

    List<Round> rounds() {
        if (steps.isEmpty()) return rounds;
        var all = new ArrayList<>(rounds);
        all.add(all.removeLast().steps(steps));
        return all;
    }

    List<String> elected() {
        return elected;
    }

    List<Tie> ties() {
        return ties;
    }
}
