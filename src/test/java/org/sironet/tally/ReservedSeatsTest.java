package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sironet.tally.Elections.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Seats for groups: how far they can be kept, by whatever rule. */
class ReservedSeatsTest {

    private static final Election FIVE = Elections.of("9 A", "8 B", "7 C", "2 O", "1 P");

    private static List<String> elected(Election election, int seats, String... options) {
        return count(Rule.PLURALITY, election, seats, options).elected();
    }

    @Test
    void onlyAsManyAsStandCanBeReserved() {
        assertThat(elected(FIVE, 3, "group:o=O|P", "at-least:o=2", "withdrawn=P"))
                .containsExactly("A", "B", "O");
        assertThat(elected(FIVE, 3, "group:o=O|P", "at-least:o=9")).containsExactly("A", "O", "P");
    }

    @Test
    void aSeatThatNobodyMayHaveStaysVacant() {
        var count = count(Rule.PLURALITY, FIVE, 4, "group:h=A|B|C", "at-most:h=1");
        assertThat(count.elected()).containsExactly("A", "O", "P");
        assertThat(count.rounds().getLast().steps().getLast().values()).containsEntry("seats", "1");
    }

    @Test
    void theLastGroupNamedYieldsFirst() {
        assertThat(elected(FIVE, 2, "group:x=B|C", "at-least:x=2", "group:y=O|P", "at-least:y=1"))
                .containsExactly("B", "C");
        assertThat(elected(FIVE, 2, "group:y=B|C", "at-least:y=2", "group:x=O|P", "at-least:x=1"))
                .containsExactly("B", "O");
    }

    @Test
    void whoBelongsToTwoGroupsCountsForBoth() {
        assertThat(elected(FIVE, 2, "group:x=C|O", "at-least:x=1", "group:y=O|P", "at-least:y=1"))
                .containsExactly("A", "O");
        assertThat(elected(FIVE, 3, "group:x=A|B", "at-most:x=1", "group:y=A|C", "at-most:y=1"))
                .containsExactly("A", "O", "P");
    }

    @Test
    void aGroupMayHaveExactlySoMany() {
        assertThat(elected(FIVE, 2, "group:x=B|C|P", "at-least:x=1", "at-most:x=1"))
                .containsExactly("A", "B");
        assertThat(elected(FIVE, 3, "group:x=A|B|C", "at-least:x=0", "at-most:x=3"))
                .containsExactly("A", "B", "C");
    }

    @Test
    void theBestCommitteeIsSoughtAmongThosePossible() {
        var election = Elections.of("6 a=b", "4 c", "1 o");
        assertThat(count(Rule.SEQ_PAV, election, 2, "search=exhaustive", "group:x=o", "at-least:x=1", "tie=order")
                        .elected())
                .containsExactly("a", "o");
        assertThat(count(Rule.SEQ_PAV, election, 2, "search=exhaustive", "group:x=a|c", "at-most:x=1", "tie=order")
                        .elected())
                .containsExactly("b", "c");
        assertThat(count(Rule.SEQ_PAV, election, 2, "search=exhaustive", "tie=order")
                        .elected())
                .containsExactly("a", "c");
    }

    @Test
    void thereAreSixGroupsAtMost() {
        var options = new ArrayList<String>();
        for (var g = 1; g <= 6; g++) options.add("at-least:g" + g + "=0");
        assertThat(elected(FIVE, 1, options.toArray(String[]::new))).containsExactly("A");
        options.add("at-most:g7=1");
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> elected(FIVE, 1, options.toArray(String[]::new)))
                .withMessageContaining("6 groups");
        options.set(6, "at-most:g7@1-2=1");
        assertThat(elected(FIVE, 1, options.toArray(String[]::new))).containsExactly("A");
    }

    @Test
    void groupsAreNamedWhereSeatsAreReservedForThem() {
        var steps = count(Rule.PLURALITY, FIVE, 2, "group:o=O", "at-least:o=1", "group:h=A|O", "at-most:h=2")
                .rounds()
                .getFirst()
                .steps();
        assertThat(steps)
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.ELECTED_BY_VOTES,
                        Step.Kind.PASSED_OVER,
                        Step.Kind.PASSED_OVER,
                        Step.Kind.ELECTED_FOR_GROUP);
        assertThat(steps.getLast().values()).containsEntry("group", "o");
    }

    /** 40 of each of three groups: more ways to share 60 seats than are looked through. */
    @Test
    void tooManyWaysAreRefused() {
        var names = IntStream.range(0, 120).mapToObj(i -> "c" + i).toList();
        var options = new ArrayList<String>();
        for (var g = 0; g < 3; g++) {
            options.add("group:g" + g + "="
                    + names.subList(g * 40, g * 40 + 40).stream().collect(Collectors.joining("|")));
            options.add("at-most:g" + g + "=50");
        }
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> elected(Elections.of(names, "1 c1"), 60, options.toArray(String[]::new)))
                .withMessageContaining("too many seats");
        assertThat(elected(Elections.of(names, "1 c1"), 20, options.toArray(String[]::new)))
                .hasSize(20);
    }

    /** C has fewest votes of all, but is needed; then D, with the next fewest, is not. */
    @Test
    void theGuardedAreNotExcludedByAnyRuleThatExcludes() {
        var election = Elections.of("4 A", "4 B", "3 D", "1 C");
        for (var rule : List.of(Rule.STV_SCOTTISH, Rule.STV_MEEK)) {
            var count = count(rule, election, 2, "group:x=C", "at-least:x=1");
            assertThat(count.elected()).as(rule.id()).contains("C").hasSize(2);
            assertThat(count.rounds().getFirst().excluded()).as(rule.id()).doesNotContain("C");
            assertThat(count.rounds().stream().flatMap(round -> round.steps().stream()))
                    .as(rule.id())
                    .contains(Step.of(Step.Kind.GUARDED, List.of("C"), Map.of("group", "x")));
        }
    }
}
