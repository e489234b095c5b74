package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sironet.tally.Elections.count;

import org.junit.jupiter.api.Test;
import org.sironet.tally.Transfer.Cause;

class InstantRunoffTest {

    private static final Election TENNESSEE = Elections.of("42 M>N>C>K", "26 N>C>K>M", "15 C>K>N>M", "17 K>C>N>M");

    @Test
    void theLowestIsExcludedUntilSomebodyHasAMajority() {
        var count = count(Rule.IRV, TENNESSEE, 1);
        assertThat(count.elected()).containsExactly("K");
        assertThat(count.rounds())
                .extracting(Round::excluded)
                .containsSubsequence(java.util.List.of("C"), java.util.List.of("N"));
    }

    @Test
    void theMajorityIsOfVotesThatStillCount() {
        var count = count(Rule.IRV, Elections.of("4 A", "4 B", "3 C"), 1);
        assertThat(count.rounds()).extracting(Round::quota).containsExactly(Rational.of(6), Rational.of(5));
    }

    @Test
    void theFirstRoundMaySetTheMajority() {
        var count = count(Rule.IRV, Elections.of("5 A", "4 B", "3 C"), 1, "quota-of=first-round");
        assertThat(count.rounds()).extracting(Round::quota).containsOnly(Rational.of(7));
        assertThat(count.elected()).containsExactly("A");
    }

    @Test
    void aTieOfTheLastTwoIsBrokenOpenly() {
        var count = count(Rule.IRV, Elections.of("1 A", "1 B"), 1);
        assertThat(count.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.between()).containsExactly("A", "B");
            assertThat(tie.purpose()).isEqualTo(Tie.Purpose.ELECTION);
            assertThat(tie.by()).isEqualTo(Tie.By.LOT);
        });
    }

    @Test
    void theSameSeedDrawsTheSameLot() {
        var ballots = Elections.of("1 A", "1 B", "1 C", "1 D");
        assertThat(Rule.IRV.count(ballots, Settings.none().seed("2017")).elected())
                .isEqualTo(Rule.IRV.count(ballots, Settings.none().seed("2017")).elected());
        assertThat(java.util.stream.IntStream.range(0, 30)
                        .mapToObj(seed -> Rule.IRV
                                .count(ballots, Settings.none().seed("s" + seed))
                                .elected()
                                .getFirst())
                        .distinct())
                .hasSize(4);
    }

    @Test
    void anOrderDrawnElsewhereCanBeGiven() {
        var count = count(Rule.IRV, Elections.of("1 A", "1 B"), 1, "tie=order", "order=B|A");
        assertThat(count.elected()).containsExactly("B");
        assertThat(count.ties().getFirst().by()).isEqualTo(Tie.By.ORDER);
    }

    @Test
    void twoSkippedRanksEndABallotAndOneDoesNot() {
        var count = count(Rule.IRV, Elections.of("1 A>>B", "1 D>>>C", "3 B", "4 C"), 1);
        assertThat(count.rounds().getLast().exhausted()).containsEntry(Cause.SKIPPED_RANKS, Rational.ONE);
        assertThat(count.rounds().getLast().totals()).containsEntry("B", Rational.of(4));
    }

    @Test
    void anOvervoteMayBePassedOver() {
        var ballots = Elections.of("3 A=B>C", "2 D");
        assertThat(count(Rule.IRV, ballots, 1).elected()).containsExactly("D");
        assertThat(count(Rule.IRV, ballots, 1, "overvotes=skip").elected()).containsExactly("C");
    }

    @Test
    void anOvervoteMayCountOnceOneOfItsCandidatesIsLeft() {
        var ballots = Elections.of("4 C", "3 B", "1 D>A=B");
        var count = count(Rule.IRV, ballots, 1, "overvotes=exhaust-if-several", "withdrawn=A");
        assertThat(count.rounds().getLast().totals()).containsEntry("B", Rational.of(4));
        var several = count(Rule.IRV, Elections.of("4 C", "3 B", "3 A", "1 D>A=B"), 1, "overvotes=exhaust-if-several");
        assertThat(several.rounds().get(1).exhausted()).containsEntry(Cause.OVERVOTE, Rational.ONE);
        var skipped = count(Rule.IRV, Elections.of("4 C", "3 B", "3 A", "1 D>A=B>C"), 1, "overvotes=skip-if-several");
        assertThat(skipped.rounds().get(1).totals()).containsEntry("C", Rational.of(5));
    }

    @Test
    void onlySoManyRanksCount() {
        var count = count(Rule.IRV, Elections.of("2 A>B>C", "3 C", "1 B"), 1, "max-ranks=1");
        assertThat(count.rounds().getLast().exhausted()).containsEntry(Cause.NO_MORE_CHOICES, Rational.ONE);
    }

    @Test
    void theCountMayGoOnToTheLastTwo() {
        var count = count(Rule.IRV, Elections.of("10 A", "3 B>A", "2 C>B"), 1, "stop=two-left");
        assertThat(count.rounds()).hasSize(3);
        assertThat(count.rounds().getLast().totals()).containsOnlyKeys("A", "B");
    }

    @Test
    void theCountMayStopEarly() {
        var count = count(Rule.IRV, TENNESSEE, 1, "stop-after=1");
        assertThat(count.elected()).isEmpty();
        assertThat(count.rounds()).hasSize(1);
    }

    @Test
    void severalSeatsAreFilledOneAfterAnother() {
        assertThat(count(Rule.IRV, TENNESSEE, 2).elected()).containsExactly("K", "C");
    }

    @Test
    void severalSeatsMayBeFilledFromBelow() {
        var count = count(Rule.IRV, TENNESSEE, 2, "seats-by=bottoms-up");
        assertThat(count.elected()).containsExactly("K", "M");
        assertThat(count(Rule.IRV, TENNESSEE, 1, "seats-by=threshold", "threshold=30")
                        .elected())
                .containsExactly("K", "M");
    }

    @Test
    void allThatTogetherAreFewerThanTheNextMayGoAtOnce() {
        var count = count(Rule.IRV, Elections.of("10 A", "9 B", "4 C", "2 D", "1 E"), 1, "exclusion=batch");
        assertThat(count.rounds().getFirst().excluded()).containsExactlyInAnyOrder("C", "D", "E");
    }

    @Test
    void theOneThatIsLastMostOftenMayGoFirst() {
        var count = count(Rule.IRV, Elections.of("4 A>B>C", "3 C>B>A", "2 B>C>A"), 1, "exclusion=most-last");
        assertThat(count.rounds().getFirst().excluded()).containsExactly("A");
        assertThat(count.elected()).containsExactly("B");
    }

    @Test
    void onlyTheTwoWithMostVotesMayGoOn() {
        var count = count(Rule.IRV, TENNESSEE, 1, "exclusion=all-but-two");
        assertThat(count.rounds()).hasSize(2);
        assertThat(count.elected()).containsExactly("N");
    }

    @Test
    void seatsForWhichNobodyIsLeftStayVacant() {
        for (var by : new String[] {"seats-by=one-by-one", "seats-by=bottoms-up"}) {
            var count = count(Rule.IRV, Elections.of("3 A", "5 B"), 3, by);
            assertThat(count.elected()).as(by).containsExactly("B", "A");
            assertThat(count.rounds().getLast().steps().getLast().kind()).as(by).isEqualTo(Step.Kind.VACANT);
            assertThat(count.rounds().getLast().steps().getLast().values()).containsEntry("seats", "1");
        }
        var full = count(Rule.IRV, Elections.of("3 A", "5 B"), 2, "seats-by=bottoms-up");
        assertThat(full.rounds().getLast().steps()).noneMatch(step -> step.kind() == Step.Kind.VACANT);
    }

    @Test
    void whoMissesTheThresholdGoesEvenFromAReservedSeat() {
        var count = count(
                Rule.IRV,
                Elections.of("6 A", "3 B", "1 C"),
                2,
                "seats-by=threshold",
                "threshold=40",
                "group:x=B|C",
                "at-least:x=2");
        assertThat(count.elected()).containsExactly("B");
    }

    @Test
    void namesWrittenInAreNotElectedFromBelow() {
        var election = Elections.of("5 A", "4 W", "1 B");
        var written = election.candidates(election.candidates().stream()
                .map(each -> each.name().equals("W") ? each.standing(Candidate.Standing.WRITE_IN) : each)
                .toList());
        assertThat(count(Rule.IRV, written, 3, "seats-by=bottoms-up").elected()).containsExactly("A", "B");
    }

    @Test
    void recordsThatNobodyCouldReadAreRefused() {
        var names =
                java.util.stream.IntStream.range(0, 5001).mapToObj(i -> "c" + i).toList();
        var many = Elections.of(names.subList(0, 5000), "1 c1");
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> count(Rule.IRV, many, 2))
                .withMessageContaining("bottoms-up");
        assertThat(count(Rule.PLURALITY, many, 1).elected()).containsExactly("c1");
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> count(Rule.PLURALITY, Elections.of(names, "1 c1"), 1))
                .withMessageContaining("5000 candidates");
        assertThat(count(Rule.BLOC, TENNESSEE, 5000).elected()).hasSize(4);
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> count(Rule.BLOC, TENNESSEE, 5001))
                .withMessageContaining("5000 seats");
    }
}
