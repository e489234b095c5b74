package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sironet.tally.Elections.count;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.tally.Transfer.Cause;

/** The Scottish rules and what their options change. */
class TransferableVoteTest {

    private static final Election FOOD = Elections.of(
            "4 Orange",
            "2 Pear>Orange",
            "8 Chocolate>Strawberry",
            "4 Chocolate>Hamburger",
            "1 Strawberry",
            "1 Hamburger");

    @Test
    void theQuotaIsTheWholeNumberAboveTheShare() {
        assertThat(count(Rule.STV_SCOTTISH, FOOD, 3).quota()).isEqualTo(Rational.of(6));
    }

    @Test
    void valuesAreCutAfterFiveDecimalsAndTheRestIsBooked() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("7 A>B", "2 C", "2 B"), 2);
        var second = count.rounds().get(1);
        assertThat(second.totals())
                .containsEntry("B", Rational.parse("4.99999"))
                .containsEntry("A", Rational.of(4));
        assertThat(second.lost()).isEqualTo(Rational.parse("0.00001"));
    }

    @Test
    void exactFractionsLoseNothing() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("7 A>B", "2 C", "2 B"), 2, "places=exact");
        assertThat(count.rounds().get(1).totals()).containsEntry("B", Rational.of(5));
        assertThat(count.rounds()).allMatch(round -> round.lost().signum() == 0);
    }

    @Test
    void theLargestSurplusIsPassedOnFirst() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("9 A>C", "12 B>C", "3 C", "2 D"), 3);
        assertThat(count.elected()).startsWith("B", "A");
        assertThat(count.rounds().getFirst().steps().getLast().candidates()).containsExactly("B");
        assertThat(count.rounds().get(1).steps().getFirst().candidates()).containsExactly("C");
    }

    @Test
    void allSurplusesAtOnceWhenAskedFor() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("9 A>C", "12 B>C", "1 C", "4 D"), 3, "surpluses=all");
        assertThat(count.rounds().getFirst().steps())
                .filteredOn(step -> step.kind() == Step.Kind.SURPLUS)
                .hasSize(2);
    }

    @Test
    void anExcludedCandidatesBallotsKeepTheirValue() {
        var count = count(Rule.STV_SCOTTISH, FOOD, 3);
        assertThat(count.rounds().get(2).totals()).containsEntry("Orange", Rational.of(6));
        assertThat(count.elected()).containsExactly("Chocolate", "Orange", "Strawberry");
    }

    @Test
    void aTieIsBrokenByTheLatestRoundInWhichTheyDiffered() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("10 A", "6 B", "5 C", "1 D>C"), 1);
        assertThat(count.ties()).anySatisfy(tie -> {
            assertThat(tie.between()).containsExactlyInAnyOrder("B", "C");
            assertThat(tie.by()).isEqualTo(Tie.By.BACKWARDS);
            assertThat(tie.chosen()).isEqualTo("C");
        });
    }

    @Test
    void equalRanksEndABallotByTheOrder() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("3 A=B>C", "2 C", "1 B"), 1);
        assertThat(count.rounds().getFirst().exhausted()).containsEntry(Cause.OVERVOTE, Rational.of(3));
    }

    @Test
    void equalRanksDivideAVoteWhenAskedTo() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("3 A=B>C", "2 C"), 1, "overvotes=split");
        assertThat(count.rounds().getFirst().totals()).containsEntry("A", Rational.of(3, 2));
    }

    @Test
    void aGapEndsABallotByTheOrder() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("3 A>>B", "4 B", "5 C"), 1);
        assertThat(count.rounds().get(1).exhausted()).containsEntry(Cause.SKIPPED_RANKS, Rational.of(3));
    }

    @Test
    void aNameWithTwoNumbersEndsABallotByTheOrder() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("3 A>A>B", "4 B", "5 C"), 1);
        assertThat(count.rounds().get(1).exhausted()).containsEntry(Cause.REPEATED_CANDIDATE, Rational.of(3));
    }

    @Test
    void withdrawnCandidatesAreReadOver() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("5 A>B", "4 C"), 1, "withdrawn=A");
        assertThat(count.elected()).containsExactly("B");
        assertThat(count.rounds().getFirst().totals()).doesNotContainKey("A");
    }

    @Test
    void nobodyIsElectedWithoutTheQuotaWhenThatIsTheRule() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("4 A", "3 B", "2 C"), 2, "last-seats=quota");
        assertThat(count.elected()).containsExactly("A");
        assertThat(count.rounds().getLast().steps()).anyMatch(step -> step.kind() == Step.Kind.VACANT);
    }

    @Test
    void reservedSeatsGuardTheLastOfAGroup() {
        var election = Elections.of("6 A", "5 B", "5 C", "2 D", "1 O");
        var count = count(Rule.STV_SCOTTISH, election, 2, "group:overseas=O", "at-least:overseas=1");
        assertThat(count.elected()).contains("O").hasSize(2);
        assertThat(count.rounds())
                .anyMatch(round -> round.steps().stream().anyMatch(step -> step.kind() == Step.Kind.GUARDED));
    }

    @Test
    void aFullGroupDoomsItsOthers() {
        var election = Elections.of("9 A", "8 B", "3 C", "2 O");
        var count = count(Rule.STV_SCOTTISH, election, 2, "group:home=A|B|C", "at-most:home=1");
        assertThat(count.elected()).containsExactly("A", "O");
    }

    @Test
    void moreSeatsThanCandidatesStayVacant() {
        var count = count(Rule.STV_SCOTTISH, Elections.of("3 A", "2 B"), 4);
        assertThat(count.elected()).containsExactly("A", "B");
        assertThat(count.rounds().getLast().steps().getLast().values()).containsEntry("seats", "2");
    }

    @Test
    void otherQuotas() {
        var ballots = Elections.of("45 Andrea>Carter", "25 Carter", "30 Brad");
        assertThat(count(Rule.STV_SCOTTISH, ballots, 2, "quota=hare").quota()).isEqualTo(Rational.of(50));
        assertThat(count(Rule.STV_SCOTTISH, ballots, 2, "quota=hagenbach-bischoff")
                        .quota())
                .isEqualTo(Rational.of(100, 3));
        assertThat(count(Rule.STV_SCOTTISH, ballots, 2, "quota=droop-exact").quota())
                .isEqualTo(Rational.parse("33.33334"));
        assertThat(count(Rule.STV_SCOTTISH, ballots, 2, "quota-plus=1.5").quota())
                .isEqualTo(Rational.parse("35.5"));
    }

    @Test
    void emptyBallotsAreInAQuotaOfAllHandedIn() {
        var ballots = Elections.of("9 A", "3");
        assertThat(count(Rule.STV_SCOTTISH, ballots, 1, "quota-of=handed-in").quota())
                .isEqualTo(Rational.of(7));
        assertThat(count(Rule.STV_SCOTTISH, ballots, 1).quota()).isEqualTo(Rational.of(5));
    }

    @Test
    void aListIsFilledFromTheTop() {
        var election = Elections.of("9 A>d", "8 B>C>e", "3 C>B>e");
        var count = count(Rule.STV_SCOTTISH, election, 2, "method=top-down", "group:M=A|B|C", "at-most:M=1");
        assertThat(count.elected()).containsExactly("B", "d");
    }

    @Test
    void aListKeepsPlacesFreeOfThoseWhoDontStandForThem() {
        var election = Elections.of("10 A>b", "9 C>d>b");
        var count = count(
                Rule.STV_SCOTTISH,
                election,
                2,
                "method=top-down",
                "ordered=2",
                "not-at:A=1",
                "not-at:C=1",
                "withdrawn=d");
        assertThat(count.elected().getFirst()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-most:M@0-3=1", "at-most:M@-3=1", "at-most:M@1=1", "at-most:@1-2=1", "at-most:M@1-2=x"})
    void aLimitForPlacesIsWrittenInOneWay(String option) {
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> count(Rule.STV_SCOTTISH, FOOD, 3, "method=top-down", option))
                .withMessageContaining("GROUP@1-3");
    }
}
