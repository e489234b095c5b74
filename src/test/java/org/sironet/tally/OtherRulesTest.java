package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sironet.tally.Elections.count;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks, scores, pairs and proportional approval. */
class OtherRulesTest {

    private static final Election APPROVALS = Elections.of("2 A", "5 A=B", "3 A=C", "2 B=C", "4 D");

    @Test
    void pluralityVoidsABallotWithTwoMarks() {
        var count = count(Rule.PLURALITY, Elections.of("3 A", "2 B", "4 A=B", "1"), 1);
        assertThat(count.rounds().getFirst().totals()).containsEntry("A", Rational.of(3));
        assertThat(count.papers().spoilt()).isEqualTo(Rational.of(4));
        assertThat(count.papers().empty()).isEqualTo(Rational.ONE);
        assertThat(count.papers().counted()).isEqualTo(Rational.of(5));
    }

    @Test
    void pluralityTakesTheFirstOfARanking() {
        assertThat(count(Rule.PLURALITY, Elections.of("3 A>B", "4 C>B"), 1).elected())
                .containsExactly("C");
    }

    @Test
    void blocTakesAsManyMarksAsSeats() {
        var count = count(Rule.BLOC, Elections.of("3 A=B", "2 B=C", "1 A=B=C"), 2);
        assertThat(count.rounds().getFirst().totals())
                .containsEntry("B", Rational.of(5))
                .containsEntry("C", Rational.of(2));
        assertThat(count.papers().spoilt()).isEqualTo(Rational.ONE);
        assertThat(count.elected()).containsExactly("B", "A");
    }

    @Test
    void approvalCountsEveryMark() {
        assertThat(count(Rule.APPROVAL, APPROVALS, 2).rounds().getFirst().totals())
                .containsEntry("A", Rational.of(10))
                .containsEntry("B", Rational.of(7));
    }

    @Test
    void approvalMayDivideAVoteOrTakeTheFirstRanks() {
        assertThat(count(Rule.APPROVAL, APPROVALS, 1, "share=divided")
                        .rounds()
                        .getFirst()
                        .totals())
                .containsEntry("A", Rational.of(6));
        var ranked = Elections.of("2 A>B>C", "1 C>B>A");
        assertThat(count(Rule.APPROVAL, ranked, 1, "depth=2").elected()).containsExactly("B");
        assertThat(count(Rule.APPROVAL, ranked, 1, "depth=majority").elected()).containsExactly("A");
    }

    @Test
    void reservedSeatsAreFilledFromTheTop() {
        var election = Elections.of("9 A", "8 B", "7 C", "2 O", "1 P");
        assertThat(count(Rule.APPROVAL, election, 3, "group:o=O|P", "at-least:o=1")
                        .elected())
                .containsExactly("A", "B", "O");
        var most = count(Rule.PLURALITY, election, 3, "group:home=A|B|C", "at-most:home=1");
        assertThat(most.elected()).containsExactly("A", "O", "P");
        assertThat(most.rounds().getFirst().steps()).anyMatch(step -> step.kind() == Step.Kind.PASSED_OVER);
    }

    @Test
    void tooManyReservationsAreKeptAsFarAsSeatsGo() {
        var election = Elections.of("9 A", "8 B", "7 C");
        var count = count(Rule.APPROVAL, election, 1, "group:x=B", "at-least:x=1", "group:y=C", "at-least:y=1");
        assertThat(count.elected()).containsExactly("B");
    }

    @ParameterizedTest
    @CsvSource({"borda,B,13", "dowdall,A,5.5", "first,A,4", "anti-plurality,B,0", "positive-negative,B,2"})
    void pointsByRank(String points, String winner, String sum) {
        var election = Elections.of("4 A>B>C", "3 C>B>A", "2 B>C>A");
        var count = count(Rule.SCORE, election, 1, "points=" + points);
        var winners = points.equals("dowdall") ? List.of("A", "B") : List.of(winner);
        assertThat(winners).containsAll(count.elected());
        if (!points.equals("dowdall"))
            assertThat(count.rounds().getFirst().totals())
                    .containsEntry(winner, Rational.parse(points.equals("borda") ? "11" : sum));
    }

    @Test
    void levelCandidatesGetTheMeanOfTheirRanks() {
        var count = count(Rule.SCORE, Elections.of(List.of("A", "B", "C", "D"), "2 A=B"), 1);
        assertThat(count.rounds().getFirst().totals())
                .containsEntry("A", Rational.of(5))
                .containsEntry("D", Rational.ONE);
    }

    @Test
    void pairsCompareWithThoseNotRankedAsLast() {
        var count = count(Rule.SCHULZE, Elections.of("3 A>B", "2 C", "1 B=C"), 1);
        assertThat(pair(count, "A", "C")).isEqualTo(Rational.of(3));
        assertThat(pair(count, "C", "A")).isEqualTo(Rational.of(3));
        assertThat(pair(count, "B", "C")).isEqualTo(Rational.of(3));
        var ranked = count(Rule.SCHULZE, Elections.of("3 A>B", "2 C"), 1, "unranked=nothing");
        assertThat(pair(ranked, "A", "C")).isEqualTo(Rational.ZERO);
    }

    private static @Nullable Rational pair(Count count, String one, String other) {
        return count.findings()
                .tables()
                .getOrDefault("pairs", Map.of())
                .getOrDefault(one, Map.of())
                .get(other);
    }

    @Test
    void schulzeAndRankedPairsBreakACircleAtItsWeakest() {
        var circle = Elections.of("40 A>B>C", "35 B>C>A", "25 C>A>B");
        for (var rule : List.of(Rule.SCHULZE, Rule.RANKED_PAIRS))
            assertThat(count(rule, circle, 1).findings().order())
                    .containsExactly(List.of("A"), List.of("B"), List.of("C"));
        assertThat(count(Rule.RANKED_PAIRS, circle, 1).rounds().getFirst().steps())
                .anyMatch(step -> step.kind() == Step.Kind.DROPPED);
    }

    @Test
    void aPerfectCircleIsBrokenByLot() {
        var circle = Elections.of("1 A>B>C", "1 B>C>A", "1 C>A>B");
        assertThat(count(Rule.SCHULZE, circle, 1).findings().order()).containsExactly(List.of("A", "B", "C"));
        assertThat(count(Rule.SCHULZE, circle, 1).ties()).hasSize(1);
        assertThat(count(Rule.RANKED_PAIRS, circle, 1).findings().order()).hasSize(3);
    }

    @Test
    void marginsCountVotesAgainst() {
        var election = Elections.of("6 A>B", "5 B>A", "4 B>C", "7 C>A", "1 A>C");
        var winning = count(Rule.RANKED_PAIRS, election, 1).findings().order();
        assertThat(count(Rule.RANKED_PAIRS, election, 1, "strength=margins")
                        .findings()
                        .order())
                .hasSameSizeAs(winning);
    }

    @Test
    void eachSeatOfSequentialPavIsWorthLessToThoseWhoHaveOne() {
        var count = count(Rule.SEQ_PAV, APPROVALS, 3);
        assertThat(count.elected()).containsExactly("A", "B", "D");
        assertThat(count.findings().score()).isEqualTo(Rational.parse("18.5"));
    }

    @Test
    void pavMayBeSearchedBackwardsOrWhole() {
        var election = Elections.of("3 a=b", "6 a=d", "4 b", "5 c", "5 c=d");
        assertThat(count(Rule.SEQ_PAV, election, 2, "search=reverse").elected()).containsExactlyInAnyOrder("c", "d");
        assertThat(count(Rule.SEQ_PAV, election, 2, "search=exhaustive").elected())
                .containsExactlyInAnyOrder("a", "c");
        assertThat(count(Rule.SEQ_PAV, election, 2, "search=exhaustive", "worth=first")
                        .findings()
                        .score())
                .isEqualTo(Rational.of(19));
    }

    @Test
    void tooManyCommitteesAreNotSearched() {
        var names =
                java.util.stream.IntStream.range(0, 40).mapToObj(i -> "c" + i).toList();
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> count(Rule.SEQ_PAV, Elections.of(names, "1 c1"), 20, "search=exhaustive"));
    }

    @Test
    void equalSharesGivesAGroupWhatItCanPayFor() {
        var election = Elections.of("6 A=B=C", "4 D=E=F");
        var count = count(Rule.EQUAL_SHARES, election, 5);
        assertThat(count.elected()).containsAll(List.of("A", "B", "C")).hasSize(5);
        assertThat(count.rounds().getFirst().steps().getFirst().kind()).isEqualTo(Step.Kind.BOUGHT);
    }

    @Test
    void equalSharesMayLeaveSeatsVacant() {
        var election = Elections.of("1 A", "1 B", "1 C");
        assertThat(count(Rule.EQUAL_SHARES, election, 2, "completion=none").elected())
                .isEmpty();
        assertThat(count(Rule.EQUAL_SHARES, election, 2).elected()).hasSize(2);
        assertThat(count(Rule.EQUAL_SHARES, election, 2, "shares=no")
                        .rounds()
                        .getFirst()
                        .totals())
                .containsEntry("A", Rational.ONE);
    }

    @Test
    void unknownOptionsAreRefused() {
        assertThatExceptionOfType(BadOption.class).isThrownBy(() -> count(Rule.BLOC, APPROVALS, 1, "quota=hare"));
        assertThatExceptionOfType(BadOption.class).isThrownBy(() -> count(Rule.IRV, APPROVALS, 1, "exclusion=all"));
        assertThatExceptionOfType(BadOption.class).isThrownBy(() -> count(Rule.IRV, APPROVALS, 1, "tie=coin"));
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> count(Rule.EQUAL_SHARES, APPROVALS, 1, "shares=some"));
        assertThatExceptionOfType(BadOption.class).isThrownBy(() -> count(Rule.IRV, APPROVALS, 1, "order=A|X"));
        assertThatExceptionOfType(BadOption.class).isThrownBy(() -> count(Rule.IRV, APPROVALS, 1, "skips=-1"));
        assertThatExceptionOfType(BadOption.class).isThrownBy(() -> count(Rule.IRV, APPROVALS, 1, "withdrawn=A|B|C|D"));
        assertThatExceptionOfType(BadOption.class).isThrownBy(() -> count(Rule.IRV, APPROVALS, 1, "at-least:x=many"));
        assertThatExceptionOfType(BadOption.class).isThrownBy(() -> count(Rule.IRV, APPROVALS, 1, "quota-plus=much"));
    }

    @Test
    void theRecordNamesTheOptionsThatHeld() {
        assertThat(count(Rule.STV_SCOTTISH, APPROVALS, 2, "places=4").options())
                .containsEntry("places", "4")
                .containsEntry("quota", "droop");
    }
}
