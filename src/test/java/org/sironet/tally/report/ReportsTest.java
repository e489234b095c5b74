package org.sironet.tally.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sironet.tally.Elections.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Elections;
import org.sironet.tally.Report;
import org.sironet.tally.Rule;
import org.sironet.tally.Tie;
import org.sironet.tally.Transfer.Cause;

/** A count in its four forms. */
class ReportsTest {

    /**
     * Counted by hand: 13 ballots with a choice and 2 seats, so the quota is 5; Ann's surplus of 1 is 0.16666 of each of
     * six ballots, so that Bo gets 0.99996 and 0.00004 are cut off; the other two leave the count one after the other.
     */
    private static final Election COUNCIL =
            Elections.of(List.of("Ann", "Bo & Co", "李", "Di"), "6 Ann>Bo & Co", "3 Bo & Co>李", "2 李", "2 Di", "1");

    private static Count council() {
        var titled = new Election(
                "A <title>",
                COUNCIL.candidates(),
                2,
                COUNCIL.ballots(),
                COUNCIL.kind(),
                0,
                COUNCIL.suggestions(),
                COUNCIL.remarks());
        return Rule.STV_SCOTTISH.count(titled, org.sironet.tally.Settings.none().seed("x"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormShowsTheWholeCount(Report form) {
        var ending = form == Report.TEXT ? "txt" : form.name().toLowerCase(Locale.ROOT);
        assertThat(form.of(council())).isEqualTo(written("council." + ending));
    }

    private static String written(String name) {
        try (var in = ReportsTest.class.getResourceAsStream("/tally/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Count circle(Rule rule, String... options) {
        return count(rule, Elections.of("3 A>B>C", "2 B>C>A", "2 C>A>B"), 1, options);
    }

    @Test
    void pairsAndTheOrderAreShownInTables() {
        assertThat(Report.TEXT.of(circle(Rule.SCHULZE))).endsWith("""

                Order: A > B > C

                pairs  A  B  C
                A      ·  5  3
                B      2  ·  5
                C      4  2  ·

                paths  A  B  C
                A      ·  5  5
                B      4  ·  5
                C      4  4  ·

                Elected: A
                """);
        assertThat(Report.JSON.of(circle(Rule.SCHULZE))).endsWith("""
                  "order": ["A", "B", "C"],
                  "pairs": {
                    "A": {
                      "B": 5,
                      "C": 3
                    },
                    "B": {
                      "A": 2,
                      "C": 5
                    },
                    "C": {
                      "A": 4,
                      "B": 2
                    }
                  },
                  "paths": {
                    "A": {
                      "B": 5,
                      "C": 5
                    },
                    "B": {
                      "A": 4,
                      "C": 5
                    },
                    "C": {
                      "A": 4,
                      "B": 4
                    }
                  }
                }
                """);
    }

    @Test
    void levelTextsShareAPlaceInTheOrder() {
        var level = count(Rule.SCHULZE, Elections.of("1 A>B=C"), 1);
        assertThat(Report.TEXT.of(level)).contains("\nOrder: A > B = C\n");
        assertThat(Report.JSON.of(level)).contains("\"order\": [\n    \"A\",\n    [\"B\", \"C\"]\n  ]");
    }

    @Test
    void otherCommitteesOfTheSameScoreAreNamed() {
        var all = count(Rule.SEQ_PAV, Elections.of("3 A>B>C", "2 B>C>A"), 2, "search=exhaustive");
        assertThat(Report.TEXT.of(all))
                .contains("Options: search=exhaustive\n")
                .contains("\nScore: 7.5\nCommittees of that score:\n  A, B\n  A, C\n  B, C\n");
        assertThat(Report.JSON.of(all))
                .contains("\"committees\": [\n    [\"A\", \"B\"],\n    [\"A\", \"C\"],\n    [\"B\", \"C\"]\n  ]")
                .contains("\"score\": 7.5");
        var one = count(Rule.SEQ_PAV, Elections.of("3 A>B", "2 C", "1 A"), 2, "search=exhaustive");
        assertThat(Report.TEXT.of(one)).contains("\nScore: 6\n").doesNotContain("Committees");
    }

    /** Ten candidates with 1 to 10 votes: nine rounds, of which a terminal shows eight side by side. */
    @Test
    void manyRoundsAreShownEightAtATime() {
        var rows = IntStream.rangeClosed(1, 10).mapToObj(i -> i + " " + (char) ('A' + i - 1));
        var text = Report.TEXT.of(count(Rule.IRV, Elections.of(rows.toArray(String[]::new)), 1));
        assertThat(text)
                .contains("\nRound         1     2     3     4     5     6     7     8\nA             1 -\n")
                .contains("\n(exhausted)   0     1     3     6    10    15    21    28\n")
                .contains("\nRound         9\nI             9\nJ            10 +\n(exhausted)  36\n(quota)      10\n\n")
                .doesNotContain("(cut off)");
    }

    @Test
    void nobodyElectedIsSaidSo() {
        var nobody = count(Rule.EQUAL_SHARES, Elections.of(List.of("A"), "1"), 1, "completion=none");
        assertThat(Report.TEXT.of(nobody)).endsWith("\nElected: nobody\n");
        assertThat(Report.SVG.of(nobody)).contains("viewBox=\"0 0 184.00 464.00\"");
    }

    @Test
    void namesDoNotSteerTheTerminal() {
        var text = Report.TEXT.of(count(Rule.PLURALITY, Elections.of(List.of("A\u001b[31m"), "1 A\u001b[31m"), 1));
        assertThat(text).contains("A?[31m").doesNotContain("\u001b");
    }

    @Test
    void endlessFractionsStandBesideTheirDecimals() {
        var thirds = count(Rule.IRV, Elections.of("1 A=B=C"), 1, "overvotes=split");
        assertThat(Report.JSON.of(thirds))
                .contains("\"A\": 0.333333333333,", "\"totals_exact\": {\n        \"A\": \"1/3\",");
        var halves = count(Rule.IRV, Elections.of("1 A=B"), 1, "overvotes=split");
        assertThat(Report.JSON.of(halves)).contains("\"A\": 0.5").doesNotContain("totals_exact");
    }

    @Test
    void ballotsThatLeaveAreShownWithTheirCause() {
        var ballots = Elections.of("20 A", "20 B", "1 C>C", "1 D>A=B", "1 E>>>A");
        var html = Report.HTML.of(count(Rule.IRV, ballots, 1, "repeats=exhaust"));
        assertThat(html)
                .contains("<bdi>nobody (named twice)</bdi>")
                .contains("<bdi>nobody (several at one rank)</bdi>")
                .contains("<bdi>nobody (ranks skipped)</bdi>")
                .contains("<caption>irv</caption>");
        assertThat(Report.HTML.of(circle(Rule.PLURALITY))).doesNotContain("Quota", "<h3>Ties");
    }

    @Test
    void everyCauseAndWayHasWords() {
        var words = new ArrayList<String>();
        for (var cause : Cause.values()) words.add(Words.of(cause));
        for (var by : Tie.By.values()) words.add(Words.of(by));
        for (var purpose : Tie.Purpose.values()) words.add(Words.of(purpose));
        assertThat(words).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(Words.of(Tie.By.BACKWARDS)).contains("latest");
        assertThat(Words.of(Tie.By.FORWARDS)).contains("first");
        assertThat(Words.of(Cause.NEXT_PREFERENCE)).isEqualTo("the next choice");
    }
}
