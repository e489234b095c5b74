package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sironet.tally.Elections.count;

import org.junit.jupiter.api.Test;

class MeekTest {

    @Test
    void theElectedKeepTheQuotaAndPassOnTheRest() {
        var count = count(Rule.STV_MEEK, Elections.of("9 A>B", "3 B", "4 C", "2 D"), 2);
        assertThat(count.elected()).containsExactly("A", "B");
    }

    @Test
    void theQuotaSinksAsVotesRunOut() {
        var count = count(Rule.STV_MEEK, Elections.of("9 A", "5 B", "4 C", "3 D"), 2);
        assertThat(count.rounds().getFirst().quota()).isGreaterThan(count.quota());
    }

    @Test
    void levelCandidatesDivideAVoteOrShareItByAllOrders() {
        var ballots = Elections.of("3 A", "2 A=B>C", "1 C>A");
        assertThat(count(Rule.STV_MEEK, ballots, 2, "tie=order").elected()).containsExactly("A", "C");
        assertThat(count(Rule.STV_MEEK, ballots, 2, "overvotes=mean", "tie=order")
                        .elected())
                .containsExactly("A", "B");
    }

    @Test
    void threeLevelCandidatesShareByAllOrders() {
        var ballots = Elections.of("6 A=B=C>D", "3 D", "2 A");
        var count = count(Rule.STV_MEEK, ballots, 2, "overvotes=mean", "arithmetic=fractions");
        assertThat(count.rounds().getFirst().totals())
                .containsEntry("A", Rational.of(4))
                .containsEntry("B", Rational.of(2));
        assertThat(count.rounds()).allMatch(round -> round.sum().equals(Rational.of(11)));
    }

    @Test
    void exactFractionsAndLargeNumbersGiveTheSameWinners() {
        var rows = new String[] {"9 A>B>C", "7 B>D", "4 C>D", "5 D>A"};
        var expected = count(Rule.STV_MEEK, Elections.of(rows), 2).elected();
        assertThat(count(Rule.STV_MEEK, Elections.of(rows), 2, "arithmetic=fractions")
                        .elected())
                .isEqualTo(expected);
        assertThat(count(Rule.STV_MEEK, Elections.of(rows), 2, "places=25").elected())
                .isEqualTo(expected);
    }

    @Test
    void longAndUnboundedDecimalsAgreeToTheLastOne() {
        var small = Elections.of("90 A>B>C", "70 B>D", "40 C>D", "5 D>A", "3 A=C>D");
        var large =
                Elections.of(java.util.List.of("A", "B", "C", "D"), "90 A>B>C", "70 B>D", "40 C>D", "5 D>A", "3 A=C>D");
        large.ballots().add(new int[] {}, 9_000_000_000_000_000L);
        for (var level : new String[] {"overvotes=split", "overvotes=mean"})
            assertThat(count(Rule.STV_MEEK, large, 2, level).rounds())
                    .extracting(Round::totals)
                    .isEqualTo(count(Rule.STV_MEEK, small, 2, level).rounds().stream()
                            .map(Round::totals)
                            .toList());
    }

    @Test
    void skippedRanksOvervotesAndRepeatsCanEndABallot() {
        var ballots = Elections.of("5 A>>B", "4 C=D>B", "3 E>E>B", "9 F", "1 B");
        var count = count(Rule.STV_MEEK, ballots, 1, "skips=0", "overvotes=exhaust", "repeats=exhaust");
        assertThat(count.rounds().getLast().exhausted().keySet())
                .contains(Transfer.Cause.OVERVOTE)
                .containsAnyOf(Transfer.Cause.SKIPPED_RANKS, Transfer.Cause.REPEATED_CANDIDATE);
        assertThat(count(Rule.STV_MEEK, ballots, 1, "overvotes=skip")
                        .rounds()
                        .getFirst()
                        .totals())
                .containsEntry("B", Rational.of(5));
        assertThat(count(Rule.STV_MEEK, Elections.of("5 A>B", "6 C"), 1, "max-ranks=1")
                        .elected())
                .containsExactly("C");
    }

    @Test
    void reservedSeatsAreGuarded() {
        var count = count(Rule.STV_MEEK, Elections.of("9 A", "8 B", "7 C", "1 O"), 2, "group:o=O", "at-least:o=1");
        assertThat(count.elected()).contains("O").hasSize(2);
    }

    @Test
    void placesHaveABound() {
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> count(Rule.STV_MEEK, Elections.of("1 A"), 1, "places=99"));
    }

    /** A keeps 7 of 12, rounded up to 0.583334 of each; half of 12 × 0.416666 is B's, half C's. */
    @Test
    void whatPassesToLevelCandidatesIsDivided() {
        var ballots = Elections.of("12 A>B=C", "4 B", "2 C", "3 D");
        for (var level : new String[] {"overvotes=split", "overvotes=mean"}) {
            var count = count(Rule.STV_MEEK, ballots, 2, level, "arithmetic=fractions");
            assertThat(count.rounds().get(1).totals())
                    .as(level)
                    .containsEntry("A", Rational.parse("7.000008"))
                    .containsEntry("B", Rational.parse("6.499996"))
                    .containsEntry("C", Rational.parse("4.499996"));
        }
    }

    /**
     * A keeps k of each vote, so that 8 k is a third of 14 less the 6 (1 - k) that leave: k is 4/9, rounded up to
     * 0.444445. In a third of the orders B is before A and C, in a sixth after A alone: 2 + 0.555555.
     */
    @Test
    void theMeanOfTheOrdersOfThree() {
        var ballots = Elections.of("6 A=B=C>D", "6 A", "2 D");
        var count = count(Rule.STV_MEEK, ballots, 2, "overvotes=mean", "arithmetic=fractions");
        assertThat(count.rounds().get(1).totals())
                .containsEntry("A", Rational.parse("3.55556"))
                .containsEntry("B", Rational.parse("2.555555"))
                .containsEntry("C", Rational.parse("2.555555"))
                .containsEntry("D", Rational.of(2));
    }

    @Test
    void thoseWithTheQuotaAreElectedInTheOrderOfTheirVotes() {
        assertThat(count(Rule.STV_MEEK, Elections.of("8 A", "9 B", "1 C"), 2).elected())
                .containsExactly("B", "A");
    }

    @Test
    void asManyAsStandAreElectedAndTheOtherSeatsStayVacant() {
        var count = count(Rule.STV_MEEK, Elections.of("3 A", "5 B"), 3);
        assertThat(count.elected()).containsExactly("B", "A");
        assertThat(count.rounds().getFirst().totals()).containsEntry("A", Rational.of(3));
        assertThat(count.rounds().getLast().steps().getLast().kind()).isEqualTo(Step.Kind.VACANT);
    }

    @Test
    void namesWrittenInGoFirst() {
        var election = Elections.of("4 A", "5 W>B", "3 B");
        var written = election.candidates(election.candidates().stream()
                .map(each -> each.name().equals("W") ? each.standing(Candidate.Standing.WRITE_IN) : each)
                .toList());
        for (var rule : new Rule[] {Rule.STV_MEEK, Rule.STV_SCOTTISH, Rule.IRV}) {
            var count = count(rule, written, 1);
            assertThat(count.elected()).as(rule.id()).containsExactly("B");
            assertThat(count.rounds().getFirst().steps().getFirst().kind())
                    .as(rule.id())
                    .isEqualTo(Step.Kind.EXCLUDED_WRITE_INS);
            assertThat(count.rounds().get(1).totals()).as(rule.id()).containsEntry("B", Rational.of(8));
        }
    }

    @Test
    void howManyMayBeLevel() {
        var names =
                java.util.stream.IntStream.range(0, 41).mapToObj(i -> "c" + i).toList();
        var most = "1 " + String.join("=", names.subList(0, 40));
        assertThat(count(Rule.STV_MEEK, Elections.of(names, most), 1, "overvotes=mean")
                        .elected())
                .hasSize(1);
        var more = Elections.of(names, "1 " + String.join("=", names));
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> count(Rule.STV_MEEK, more, 1, "overvotes=mean"))
                .withMessageContaining("40 level");
        assertThat(count(Rule.STV_MEEK, more, 1).elected()).hasSize(1);
    }

    @Test
    void whatTheElectedKeepIsRecorded() {
        var steps = count(Rule.STV_MEEK, Elections.of("8 A>B>C", "2 B", "3 C"), 2, "places=exact")
                .rounds()
                .get(1)
                .steps();
        assertThat(steps.getFirst().values())
                .containsEntry("shares", "0.541667")
                .containsEntry("surplus", "0.000002666667")
                .containsEntry("iterations", "1");
    }
}
