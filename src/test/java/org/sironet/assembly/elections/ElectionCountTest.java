package org.sironet.assembly.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sironet.assembly.elections.ElectionCount.Entrant;
import org.sironet.bodies.BodyProfile.Reserved;
import org.sironet.bodies.Group;
import org.sironet.rules.CommitteeRules;
import org.sironet.tally.Report;

class ElectionCountTest {

    private static final Reserved TWO_OVERSEAS = new Reserved(Group.OVERSEAS, 2);

    /** A to C from home, D to F from overseas. */
    private static List<Entrant> entrants() {
        return IntStream.range(0, 6)
                .mapToObj(at -> new Entrant(id(at), "Candidate " + (char) ('A' + at), at >= 3))
                .toList();
    }

    private static UUID id(int at) {
        return new UUID(0, at);
    }

    /** Most want those from home; overseas candidates come after them. */
    private static List<int[]> ballots() {
        var ballots = new ArrayList<int[]>();
        for (var i = 0; i < 30; i++) ballots.add(new int[] {i % 3, (i + 1) % 3, (i + 2) % 3});
        for (var i = 0; i < 9; i++) ballots.add(new int[] {3, 4, 5});
        for (var i = 0; i < 5; i++) ballots.add(new int[] {4, 3});
        return ballots;
    }

    private static ElectionCount count(
            CommitteeRules.Count rule, @org.jspecify.annotations.Nullable Reserved reserved) {
        return ElectionCount.of("Committee", rule, entrants(), ElectionCount.ballots(ballots()), 3, reserved, "seed");
    }

    @ParameterizedTest
    @EnumSource(CommitteeRules.Count.class)
    void everyRuleFillsTheSeatsAndHeedsTheReservedOnes(CommitteeRules.Count rule) {
        var elected = count(rule, TWO_OVERSEAS).elected();
        assertThat(elected).hasSize(3).doesNotHaveDuplicates();
        assertThat(elected.stream().filter(each -> each.getLeastSignificantBits() >= 3))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void withoutReservedSeatsThoseWithMostVotesAreElected() {
        assertThat(count(CommitteeRules.Count.PLURALITY, null).elected())
                .containsExactlyInAnyOrder(id(0), id(1), id(2));
    }

    @Test
    void theSameSeedGivesTheSameCountInWhateverOrderBallotsCome() {
        var reversed = ElectionCount.of(
                "Committee",
                CommitteeRules.Count.STV_SCOTTISH,
                entrants(),
                ElectionCount.ballots(ballots().reversed()),
                3,
                TWO_OVERSEAS,
                "seed");
        assertThat(Report.JSON.of(reversed.count()))
                .isEqualTo(Report.JSON.of(
                        count(CommitteeRules.Count.STV_SCOTTISH, TWO_OVERSEAS).count()));
    }

    @Test
    void candidatesOfOneNameAreToldApart() {
        var twins = List.of(
                new Entrant(id(0), "Wei Example", false),
                new Entrant(id(1), "Wei Example", false),
                new Entrant(id(2), "Wei Example (1)", false));
        var counted = ElectionCount.of(
                "",
                CommitteeRules.Count.PLURALITY,
                twins,
                ElectionCount.ballots(List.of(new int[] {1}, new int[] {1}, new int[] {0})),
                1,
                null,
                "seed");
        assertThat(counted.elected()).containsExactly(id(1));
        assertThat(counted.count().candidates()).doesNotHaveDuplicates();
        assertThat(counted.byLot()).isFalse();
    }

    @Test
    void aTieIsBrokenByTheSeedAndSaysSo() {
        var tied = ElectionCount.of(
                "",
                CommitteeRules.Count.PLURALITY,
                entrants().subList(0, 2),
                ElectionCount.ballots(List.of(new int[] {0}, new int[] {1})),
                1,
                null,
                "seed");
        assertThat(tied.byLot()).isTrue();
        assertThat(tied.elected()).hasSize(1);
    }

    @Test
    void theOrderOfHearingIsDrawnAgainWithTheSeed() {
        var all = IntStream.range(0, 9).mapToObj(ElectionCountTest::id).toList();
        var drawn = HearingOrder.of(all, each -> each, "6 2 4 1");
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(all).isNotEqualTo(all);
        assertThat(HearingOrder.of(all.reversed(), each -> each, "6 2 4 1")).isEqualTo(drawn);
        assertThat(HearingOrder.of(all, each -> each, "6 2 4 2")).isNotEqualTo(drawn);
        assertThat(HearingOrder.of(all.subList(0, 8), each -> each, "6 2 4 1"))
                .isEqualTo(drawn.stream().filter(all.subList(0, 8)::contains).toList());
    }
}
