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
}
