package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What holds for every election. */
class CountingPropertiesTest {

    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F");

    @Provide
    Arbitrary<List<Ballots.Paper>> papers() {
        return paper().list().ofMinSize(1).ofMaxSize(12);
    }

    private static Arbitrary<Ballots.Paper> paper() {
        var orders = Arbitraries.shuffle(0, 1, 2, 3, 4, 5);
        var cuts = Arbitraries.integers().between(0, 6);
        var ties = Arbitraries.integers().between(0, 8);
        var counts = Arbitraries.longs().between(1, 40);
        return Combinators.combine(orders, cuts, ties, counts).as(CountingPropertiesTest::paper);
    }

    private static Ballots.Paper paper(List<Integer> order, int length, int tie, long count) {
        var ranks = new ArrayList<List<Integer>>();
        for (var i = 0; i < length; i++) {
            if (i > 0 && i == tie) {
                var level = new ArrayList<>(ranks.removeLast());
                level.add(order.get(i));
                ranks.add(level);
            } else ranks.add(List.of(order.get(i)));
        }
        return new Ballots.Paper(ranks, count);
    }

    private static Count count(Rule rule, List<Ballots.Paper> papers, int seats, Map<String, String> options) {
        return rule.count(Election.of(NAMES, Ballots.of(papers)), new Settings(seats, options, "seed"));
    }

    private static Map<String, String> options(Rule rule) {
        return switch (rule) {
            case IRV, STV_SCOTTISH -> Map.of("overvotes", "split");
            default -> Map.of();
        };
    }

    @Property(tries = 40)
    void theOrderOfBallotsNeverMatters(
            @ForAll("papers") List<Ballots.Paper> papers, @ForAll @IntRange(min = 1, max = 4) int seats) {
        var shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, new Random(papers.size()));
        var parts = new ArrayList<Ballots.Paper>();
        for (var paper : shuffled) {
            if (paper.count() > 1) parts.add(new Ballots.Paper(paper.ranks(), paper.count() - 1));
            parts.add(new Ballots.Paper(paper.ranks(), 1));
        }
        for (var rule : Rule.values()) {
            var one = count(rule, papers, seats, options(rule));
            var other = count(rule, parts, seats, options(rule));
            assertThat(Report.JSON.of(other)).as(rule.id()).isEqualTo(Report.JSON.of(one));
        }
    }

    @Property(tries = 40)
    void theFirstChoiceOfAMajorityWins(
            @ForAll("papers") List<Ballots.Paper> papers, @ForAll @IntRange(min = 0, max = 5) int favourite) {
        var all = new ArrayList<>(papers);
        var others = papers.stream().mapToLong(Ballots.Paper::count).sum();
        all.add(new Ballots.Paper(List.of(List.of(favourite)), others + 1));
        for (var rule :
                List.of(Rule.PLURALITY, Rule.IRV, Rule.STV_SCOTTISH, Rule.STV_MEEK, Rule.SCHULZE, Rule.RANKED_PAIRS))
            assertThat(count(rule, all, 1, Map.of()).elected()).as(rule.id()).containsExactly(NAMES.get(favourite));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void votesAndBookedLossesAreConserved(
            @ForAll("papers") List<Ballots.Paper> papers, @ForAll @IntRange(min = 1, max = 4) int seats) {
        for (var rule : List.of(Rule.IRV, Rule.STV_SCOTTISH, Rule.STV_MEEK))
            for (var overvotes : List.of("split", "exhaust", "skip")) {
                var count = count(rule, papers, seats, Map.of("overvotes", overvotes));
                assertThat(count.rounds())
                        .as(rule.id())
                        .allMatch(round -> round.sum().equals(count.papers().counted()));
            }
    }

    @Property(tries = 40)
    void guardedSeatsAreFilledAsFarAsCandidatesStand(
            @ForAll("papers") List<Ballots.Paper> papers,
            @ForAll @IntRange(min = 1, max = 4) int seats,
            @ForAll @IntRange(min = 0, max = 4) int least,
            @ForAll @IntRange(min = 1, max = 3) int members) {
        var group = NAMES.subList(6 - members, 6);
        var options = Map.of("group:overseas", String.join("|", group), "at-least:overseas", String.valueOf(least));
        for (var rule : Rule.values()) {
            var elected = count(rule, papers, seats, options).elected();
            assertThat(elected.stream().filter(group::contains).count())
                    .as(rule.id())
                    .isGreaterThanOrEqualTo(Math.min(least, Math.min(members, seats)));
            assertThat(elected).as(rule.id()).hasSize(seats).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 40)
    void noMoreOfAGroupAreElectedThanMayBe(
            @ForAll("papers") List<Ballots.Paper> papers,
            @ForAll @IntRange(min = 1, max = 4) int seats,
            @ForAll @IntRange(min = 0, max = 2) int most) {
        var options = Map.of("group:home", "A|B|C", "at-most:home", String.valueOf(most));
        for (var rule : Rule.values()) {
            var elected = count(rule, papers, seats, options).elected();
            assertThat(elected.stream().filter(List.of("A", "B", "C")::contains).count())
                    .as(rule.id())
                    .isLessThanOrEqualTo(most);
            assertThat(elected).as(rule.id()).hasSize(Math.min(seats, 3 + most));
        }
    }
}
