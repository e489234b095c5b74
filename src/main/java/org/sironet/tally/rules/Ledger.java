package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Rational;
import org.sironet.tally.Round;
import org.sironet.tally.Step;
import org.sironet.tally.Tie;
import org.sironet.tally.Transfer;

/** Writes down a count while it happens. */
final class Ledger {

    private final List<String> names;
    private final List<Round> rounds = new ArrayList<>();
    private final List<@Nullable Rational[]> history = new ArrayList<>();
    private final List<String> elected = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private List<Step> steps = new ArrayList<>();

    Ledger(List<String> names) {
        this.names = names;
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
        var shown = new LinkedHashMap<String, Rational>();
        for (var i = 0; i < totals.length; i++) {
            var total = totals[i];
            if (total != null) shown.put(names.get(i), total);
        }
        history.add(totals.clone());
        steps = new ArrayList<>();
        var copy = new EnumMap<Transfer.Cause, Rational>(Transfer.Cause.class);
        copy.putAll(exhausted);
        rounds.add(new Round(rounds.size() + 1, shown, quota, copy, lost, steps));
    }

    void open(@Nullable Rational[] totals) {
        open(totals, null, Map.of(), Rational.ZERO);
    }

    void step(Step step) {
        steps.add(step);
        var open = rounds.removeLast();
        rounds.add(new Round(open.number(), open.totals(), open.quota(), open.exhausted(), open.lost(), steps));
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

    List<Round> rounds() {
        return rounds;
    }

    List<String> elected() {
        return elected;
    }

    List<Tie> ties() {
        return ties;
    }
}
