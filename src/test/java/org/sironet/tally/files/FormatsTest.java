package org.sironet.tally.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sironet.tally.BallotFile;
import org.sironet.tally.Candidate;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;
import org.sironet.tally.Rule;
import org.sironet.tally.Settings;
import org.sironet.tally.Unreadable;

/** Every format, whole and broken. */
class FormatsTest {

    @TempDir
    Path folder;

    private static final String BLT =
            "3 2\n4 1 2 0\n3 2=3 1 0\n1 0\n2 3 - 1 0\n0\n\"Ann\"\n\"Bo\"\n\"Çelik\"\n\"Council\"\n";

    private Election read(Rule rule, String text, Charset charset, Map<String, String> options) throws Exception {
        var file = folder.resolve("ballots");
        Files.write(file, text.getBytes(charset));
        return new BallotFile(file).read(rule, options);
    }

    private Election read(String text) throws Exception {
        return read(Rule.STV_SCOTTISH, text, StandardCharsets.UTF_8, Map.of());
    }

    private static Map<String, Rational> firsts(Election election) {
        return count(Rule.IRV, election).rounds().getFirst().totals();
    }

    private static Count count(Rule rule, Election election) {
        return rule.count(election, Settings.seats(1).seed("s"));
    }

    private static List<String> names(Election election) {
        return election.candidates().stream().map(Candidate::name).toList();
    }

    @Test
    void bltWithLevelAndSkippedRanks() throws Exception {
        var election = read(BLT);
        assertThat(names(election)).containsExactly("Ann", "Bo", "Çelik");
        assertThat(election.title()).isEqualTo("Council");
        assertThat(election.seats()).isEqualTo(2);
        assertThat(election.ballots().total()).isEqualTo(10);
        assertThat(count(Rule.IRV, election).papers().empty()).isEqualTo(Rational.ONE);
        assertThat(firsts(election)).containsEntry("Ann", Rational.of(4)).containsEntry("Çelik", Rational.of(2));
    }

    @Test
    void bltWithNicknamesWithdrawalsTiesAndComments() throws Exception {
        var election = read("""
                # a comment
                3 1   # three candidates, one seat
                [nick a b c]
                [withdrawn b]
                [tie c a]
                [source somewhere]
                (id 7) 2 a b 0  # a ballot
                1.5 c
                  a 0
                0
                Ann
                "Bo \\"the\\" Bear" "Cid"
                """);
        assertThat(names(election)).containsExactly("Ann", "Bo \"the\" Bear", "Cid");
        assertThat(election.candidates().get(1).isWithdrawn()).isTrue();
        assertThat(election.ballots().weight(1)).isEqualTo(Rational.parse("1.5"));
        assertThat(election.suggestions()).containsEntry("order", "Ann|Cid").containsEntry("tie", "order");
        assertThat(election.remarks()).singleElement().asString().contains("source");
    }

    @Test
    void equalLinesAreCountedNotKept() throws Exception {
        var text = new StringBuilder("2 1\n");
        for (var i = 0; i < 5000; i++) text.append(i % 2 == 0 ? "1 1 2 0\n" : "2 2 1 0\n");
        var election = read(text + "0\n\"A\"\n\"B\"\n");
        assertThat(election.ballots().size()).isEqualTo(2);
        assertThat(firsts(election)).containsEntry("A", Rational.of(2500)).containsEntry("B", Rational.of(5000));
    }

    @Test
    void manyDifferentLinesOfAllLengths() throws Exception {
        var text = new StringBuilder();
        for (var i = 1; i <= 40_000; i++)
            text.append(i)
                    .append(" 1 2 3 4 5 6 7 8 9".substring(0, 2 + i % 9 * 2))
                    .append(" 0\n");
        var election = read("9 1\n" + text + text + "0\n" + "x\n".repeat(9));
        assertThat(election.ballots().size()).isEqualTo(9);
        assertThat(election.ballots().total()).isEqualTo(40_000L * 40_001);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,'\uFEFF'", "UTF-16LE,'\uFEFF'", "UTF-16BE,'\uFEFF'"})
    void byteOrderMarksAndLineEnds(String charset, String mark) throws Exception {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var election = read(Rule.IRV, mark + BLT.replace("\n", end), Charset.forName(charset), Map.of());
            assertThat(names(election)).contains("Çelik");
            assertThat(election.ballots().total()).isEqualTo(10);
        }
    }

    @Test
    void prefLibInBothForms() throws Exception {
        var now = read("# FILE NAME: x.toi\n# TITLE: Texts\n# NUMBER VOTERS: 6\n# ALTERNATIVE NAME 1: One\n"
                + "# ALTERNATIVE NAME 2: Two, too\n# ALTERNATIVE NAME 3: Three\n4: 1,{2,3}\n2: 3\n");
        assertThat(names(now)).containsExactly("One", "Two, too", "Three");
        assertThat(now.title()).isEqualTo("Texts");
        assertThat(firsts(now)).containsEntry("One", Rational.of(4)).containsEntry("Three", Rational.of(2));
        var old = read("3\n1,One\n2,Two\n3,Three\n6,6,2\n4,1,{2,3}\n2,3\n");
        assertThat(firsts(old)).containsEntry("One", Rational.of(4));
        assertThat(old.remarks()).isEmpty();
        assertThat(read("2\n1,One\n2,Two\n9,9,1\n4,1,2\n").remarks()).hasSize(1);
    }

    @Test
    void tablesOfRanks() throws Exception {
        var election = read(
                "count,rank1,rank2,rank3\n3,\"Smith, Jo\",undervote,Lee\n2,overvote,Lee,\n1,UWI,Lee,\n4,A|B,Lee,\n2,,,\n");
        assertThat(names(election)).containsExactly("A", "B", "Lee", "Smith, Jo", "Undeclared Write-ins");
        assertThat(election.candidates().getLast().isWriteIn()).isTrue();
        assertThat(count(Rule.IRV, election).papers().empty()).isEqualTo(Rational.of(2));
        assertThat(firsts(election))
                .containsEntry("Smith, Jo", Rational.of(3))
                .containsEntry("Undeclared Write-ins", Rational.ONE);
    }

    @Test
    void blankCellsMayBeWriteIns() throws Exception {
        var election = read(Rule.IRV, "rank1;rank2\nA;\n;A\n", StandardCharsets.UTF_8, Map.of("blanks", "write-in"));
        assertThat(names(election)).contains("Undeclared Write-ins");
    }

    @Test
    void tablesOfCandidates() throws Exception {
        var text = "Response ID,Ann,Bo,Write-In\nr1,1,2,\nr2,2,1,3\nr3,,1,1\nr4,3,1,\n";
        var election = read(text);
        assertThat(names(election)).containsExactly("Ann", "Bo", "Undeclared Write-ins");
        assertThat(firsts(election)).containsEntry("Ann", Rational.ONE).containsEntry("Bo", Rational.of(2));
        var scores = read(Rule.SCORE, "id\tAnn\tBo\n1\t4.5\t-1\n2\t\t3\n", StandardCharsets.UTF_8, Map.of());
        assertThat(count(Rule.SCORE, scores).rounds().getFirst().totals())
                .containsEntry("Ann", Rational.parse("4.5"))
                .containsEntry("Bo", Rational.of(2));
        var marks = read(Rule.APPROVAL, "Ann,Bo,Cid\nx,,1\nyes,no,0\n", StandardCharsets.UTF_8, Map.of());
        assertThat(count(Rule.APPROVAL, marks).rounds().getFirst().totals())
                .containsEntry("Ann", Rational.of(2))
                .containsEntry("Cid", Rational.ONE);
    }

    @Test
    void quotedNamesMayHoldAnything() throws Exception {
        var election = read("rank1,rank2\n\"Jo \"\"J\"\" Lee\",\"two\nlines\"\n\"Jo \"\"J\"\" Lee\",B\n");
        assertThat(names(election)).containsExactlyInAnyOrder("B", "Jo \"J\" Lee", "two\nlines");
    }

    @Test
    void namedCasesInJson() throws Exception {
        var text =
                "{\"cases\":[{\"id\":\"x\",\"seats\":2,\"ballots\":[{\"count\":3,\"ranking\":[\"A\",[\"B\",\"C\"]]}]},{\"id\":\"y\",\"ballots\":[]}]}";
        var election = read(Rule.IRV, text, StandardCharsets.UTF_8, Map.of("case", "x"));
        assertThat(names(election)).containsExactly("A", "B", "C");
        assertThat(election.seats()).isEqualTo(2);
        var wrong = catchThrowableOfType(Unreadable.class, () -> read(text));
        assertThat(wrong.reason()).contains("x, y");
    }

    @Test
    void profilesAsTextAndYaml() throws Exception {
        var text = "profile with 5 voters and 3 candidates:\n 3 x {a, b},\n 2 x {},\n\ncommittees of size k = 2\n";
        var election = read(Rule.SEQ_PAV, text, StandardCharsets.UTF_8, Map.of());
        assertThat(names(election)).containsExactly("a", "b", "c");
        assertThat(election.ballots().total()).isEqualTo(5);
        var yaml = read(
                Rule.SEQ_PAV,
                "profile: [[0], [1, 2], []]\nvoter_weights: [1.5, 1, 1]\nnum_cand: 3\ncommitteesize: 2\n",
                StandardCharsets.UTF_8,
                Map.of());
        assertThat(yaml.seats()).isEqualTo(2);
        assertThat(yaml.ballots().weight(yaml.ballots().total())).isEqualTo(Rational.parse("3.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';1;1",
                "'\n\n';1;1",
                "'3';1;1",
                "'3 2 1\n';1;5",
                "'0 1\n';1;1",
                "'2 0\n';1;3",
                "'2 1\n1 1 9 0\n';2;5",
                "'2 1\n1 1 2\n';2;1",
                "'2 1\n1 1 2 0 2\n';2;9",
                "'2 1\n1 =1 0\n';2;3",
                "'2 1\n1 1= 0\n';2;6",
                "'2 1\nx 1 0\n';2;1",
                "'2 1\n-3\n0\n';2;1",
                "'2 1\n[nick a]\n0\n';2;1",
                "'2 1\n[tie 1 2\n';2;1",
                "'2 1\n1 1 0\n';2;1",
                "'2 1\n1 1 0\n0\n\"A\"\n';4;1",
                "'2 1\n1 1 0\n0\n\"A\n';4;1",
                "'2 1\n9999999999999999999 1 0\n0\nA\nB\n';2;1",
                "'# TITLE: t\n# ALTERNATIVE NAME 1: A\n1: 1,x\n';3;6",
                "'# TITLE: t\n# ALTERNATIVE NAME 1: A\n1: 1,7\n';3;6",
                "'# TITLE: t\n# ALTERNATIVE NAME 1: A\n1: {1\n';3;6",
                "'# TITLE: t\n# ALTERNATIVE NAME 1: A\nmany: 1\n';3;1",
                "'# TITLE: t\n# ALTERNATIVE NAME 1: A\n1\n';3;1",
                "'a,b\nx,y\n';2;1",
                "'count,rank1\nmany,A\n';2;1",
                "'rank1,rank2\nA,B,C\n';2;5",
                "'rank1,rank2\n\"A,B\n';2;1",
                "'rank1,rank2\nA,B|\n';2;3",
                "'{\"a\": ';1;7",
                "'{}';1;1",
                "'{\"ballots_ab\": {\"1:x\": 2}, \"candidates\": [\"A\",\"B\"], \"mandates\": 1}';1;1",
                "'profile: [[0], [5]]\nnum_cand: 2\n';1;1",
                "'profile: [[0\nnum_cand: 2\n';2;9",
                "'some words';1;1"
            })
    void whatIsBrokenIsSaidWithLineAndColumn(String text, long line, int column) {
        var wrong = catchThrowableOfType(Unreadable.class, () -> read(text.replace("\\n", "\n")));
        assertThat(wrong).as(text).isNotNull();
        assertThat(List.of(wrong.line(), (long) wrong.column()))
                .as(wrong.reason())
                .containsExactly(line, (long) column);
        assertThat(wrong.reason()).isNotBlank();
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        var file = folder.resolve("bytes");
        Files.write(file, new byte[] {'2', ' ', '1', '\n', 0, 1, 2});
        assertThat(catchThrowableOfType(Unreadable.class, () -> new BallotFile(file).read(Rule.IRV, Map.of()))
                        .line())
                .isEqualTo(2);
        Files.write(file, "1 1\n1 1 0\n0\n\"M\u00fcller\"\n".getBytes(StandardCharsets.ISO_8859_1));
        var latin = catchThrowableOfType(Unreadable.class, () -> new BallotFile(file).read(Rule.IRV, Map.of()));
        assertThat(latin.reason()).contains("UTF-8");
        assertThat(List.of(latin.line(), (long) latin.column())).containsExactly(4L, 3L);
    }

    @Test
    void moreVotesThanCanBeCountedAreRefused() {
        var ballot = "{\"count\":9007199254740992,\"ranking\":[\"A\"]},";
        var other = ballot.replace("\"A\"", "\"B\"");
        for (var ballots : List.of(ballot.repeat(1100), (ballot + other).repeat(600))) {
            var text = "{\"ballots\":[" + ballots.substring(0, ballots.length() - 1) + "]}";
            var wrong = catchThrowableOfType(Unreadable.class, () -> read(text));
            assertThat(wrong.reason()).contains("more votes");
        }
        var blt = "2 1\n" + "999999999 1 0\n" + "0.000000001 2 0\n";
        assertThat(catchThrowableOfType(Unreadable.class, () -> read(blt + "99999999999999999 2 1 0\n0\nA\nB\n"))
                        .line())
                .isEqualTo(4);
    }

    @Test
    void candidatesOfACaseHaveDifferentNames() {
        for (var names : List.of("", "\"A\",\"B\",\"A\""))
            assertThat(catchThrowableOfType(
                                    Unreadable.class, () -> read("{\"candidates\":[" + names + "],\"ballots\":[]}"))
                            .reason())
                    .contains("different names");
    }

    @Test
    void aNameTwiceAtOneRankIsOne() throws Exception {
        var election = read("2 1\n3 1=1 2 0\n0\nA\nB\n");
        for (var rule : Rule.values())
            assertThat(count(rule, election).elected()).as(rule.id()).hasSize(1);
        assertThat(firsts(election)).containsEntry("A", Rational.of(3));
    }

    @Test
    void whatIsNoFile() {
        assertThat(catchThrowableOfType(Unreadable.class, () -> new BallotFile(folder).read(Rule.IRV, Map.of()))
                        .reason())
                .contains("directory");
        var missing = folder.resolve("missing.blt");
        assertThat(catchThrowableOfType(Unreadable.class, () -> new BallotFile(missing).read(Rule.IRV, Map.of()))
                        .reason())
                .contains("no such file");
    }
}
