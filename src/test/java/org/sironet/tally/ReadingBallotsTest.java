package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sironet.tally.Elections.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sironet.tally.Transfer.Cause;

/** For whom a ballot counts once X is out, by each way of reading it; or why it counts for nobody. */
class ReadingBallotsTest {

    private static final List<String> NAMES = List.of("A", "B", "C", "X", "Z");

    /** One ballot to be looked at, beside others that keep A, B and C in and have X out first. */
    private static String next(Rule rule, String ballot, String options) {
        var election = Elections.of(NAMES, "1000 A", "1000 B", "1000 C", "10 " + ballot);
        var all = new HashMap<String, String>();
        all.put("withdrawn", "Z");
        for (var option : options.split(";"))
            if (!option.isBlank()) all.put(option.split("=")[0], option.split("=")[1]);
        var rounds = rule.count(election, new Settings(1, all, "s")).rounds();
        var last = rounds.get(1);
        var votes = new TreeMap<String, Rational>(last.totals());
        votes.replaceAll((name, sum) -> sum.minus(Rational.of(1000)));
        votes.values().removeIf(sum -> sum.signum() <= 0);
        for (var cause : Cause.values())
            if (last.exhausted().containsKey(cause))
                votes.put(cause.name(), last.exhausted().getOrDefault(cause, Rational.ZERO));
        return String.join(
                " ", votes.entrySet().stream().map(ReadingBallotsTest::shown).toList());
    }

    private static String shown(Map.Entry<String, Rational> entry) {
        return entry.getKey() + (entry.getValue().equals(Rational.of(10)) ? "" : ":" + entry.getValue());
    }

    @ParameterizedTest
    @CsvSource({
        "X>B, '', B",
        "X, '', NO_MORE_CHOICES",
        "X>Z>B, skips=0, B",
        "X>>B, skips=0, SKIPPED_RANKS",
        "X>>B, skips=1, B",
        "X>>>B, skips=1, SKIPPED_RANKS",
        "X>>>B, skips=2, B",
        "X>>>B, skips=any, B",
        "X>>Z>>B, skips=1, B",
        "X>X>B, repeats=exhaust, REPEATED_CANDIDATE",
        "X>X>B, repeats=skip, B",
        "X>Z>Z>B, repeats=exhaust, B",
        "X=X>B, repeats=exhaust, REPEATED_CANDIDATE",
        "X>B, max-ranks=1, NO_MORE_CHOICES",
        "X>B, max-ranks=2, B",
        "X>>B, max-ranks=2;skips=any, NO_MORE_CHOICES",
        "X>>B, max-ranks=3;skips=any, B",
        "X>A=B>C, overvotes=exhaust, OVERVOTE",
        "X>A=B>C, overvotes=skip, C",
        "X>A=B>C, overvotes=skip-if-several, C",
        "X>A=B>C, overvotes=exhaust-if-several, OVERVOTE",
        "X>A=B>C, overvotes=split, A:5 B:5",
        "X>A=Z>C, overvotes=exhaust, A",
        "X>A=Z>C, overvotes=split, A",
        "X>A=X>C, overvotes=exhaust-if-several;repeats=skip, A",
        "X>A=X>C, overvotes=skip-if-several;repeats=skip, A",
        "X>A=X>C, overvotes=split;repeats=skip, A",
        "X>A=X>C, overvotes=skip;repeats=skip, C",
        "X>A=A>C, overvotes=split;repeats=skip, A",
        "X>X=Z>C, overvotes=split;repeats=skip, C"
    })
    void oneBallot(String ballot, String options, String counts) {
        assertThat(next(Rule.IRV, ballot, options)).isEqualTo(counts);
        assertThat(next(Rule.STV_MEEK, ballot, options)).isEqualTo(counts);
        var strict = "skips=any;repeats=skip;" + options;
        assertThat(next(Rule.STV_SCOTTISH, ballot, strict)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"irv", "stv-scottish", "stv-meek"})
    void aBallotWithoutMarksIsNotCounted(String rule) {
        var count = count(Rule.of(rule).orElseThrow(), Elections.of("2 A", "3"), 1);
        assertThat(count.papers().counted()).isEqualTo(Rational.of(2));
        assertThat(count.rounds().getFirst().sum()).isEqualTo(Rational.of(2));
    }
}
