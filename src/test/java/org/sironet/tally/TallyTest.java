package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The command line, as a person or a program uses it. */
class TallyTest {

    private static final String BLT =
            "4 2\n9 1 2 0\n4 2 0\n4 3 0\n3 4 3 0\n0\n\"<b>Ann</b>\"\n\"Bo & Co\"\n\"李娜\"\n\"D\"\n\"Council \\\"2017\\\"\"\n";

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("council.blt");
        Files.writeString(file, BLT);
    }

    private int run(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        var status = new Tally(
                        new PrintStream(printed, false, StandardCharsets.UTF_8),
                        new PrintStream(complained, false, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        out = printed.toString(StandardCharsets.UTF_8);
        err = complained.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void jsonHasWhatAProgramNeeds() {
        assertThat(run(file.toString(), "--rule", "stv-scottish", "--json")).isZero();
        var json = new JsonMapper().readTree(out);
        assertThat(json.path("elected")).hasSize(2);
        assertThat(json.path("elected").get(0).asString()).isEqualTo("<b>Ann</b>");
        assertThat(json.path("quota").asInt()).isEqualTo(7);
        assertThat(json.path("rule").asString()).isEqualTo("stv-scottish");
        assertThat(json.path("exhausted").isNumber()).isTrue();
        assertThat(json.path("rounds").get(0).path("totals").path("李娜").asInt()).isEqualTo(4);
        assertThat(json.path("rounds").get(0).path("steps").get(0).path("kind").asString())
                .isEqualTo("elected-by-quota");
    }

    @Test
    void textCanBeFollowed() {
        assertThat(run(file.toString(), "--rule=stv-scottish", "--seats", "2")).isZero();
        assertThat(out)
                .contains("Council \"2017\"", "Round 1", "9 votes, the quota is 7", "The surplus of <b>Ann</b>")
                .endsWith("Elected: <b>Ann</b>, 李娜\n");
    }

    @Test
    void endlessFractionsAreGivenExactlyToo() {
        run(
                file.toString(),
                "--rule",
                "stv-scottish",
                "--json",
                "--option",
                "places=exact",
                "--option",
                "quota=hagenbach-bischoff");
        assertThat(out).contains("totals_exact", "20/3");
    }

    @Test
    void htmlKeepsToAStrictPolicyAndEscapes() {
        assertThat(run(file.toString(), "--rule", "stv-scottish", "--html")).isZero();
        assertThat(out)
                .contains("&lt;b&gt;Ann", "Bo &amp; Co", "class=\"num\"")
                .doesNotContain("style=", "<script", "<b>", "onclick");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theChartIsWellFormed(Rule rule) throws Exception {
        assertThat(run(file.toString(), "--rule", rule.id(), "--svg", "--seats", "2", "--tie-seed", "x"))
                .isZero();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("rect").getLength()).isPositive();
        assertThat(out).doesNotContain("style=", "<script");
    }

    @Test
    void theChartShowsEachTransfer() {
        run(file.toString(), "--rule", "stv-scottish", "--svg");
        assertThat(out).contains("&lt;b&gt;Ann&lt;/b&gt; to Bo &amp; Co: 1.99998", "data-tone=\"good\"", "D to 李娜: 3");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsShownInEveryForm(Rule rule) {
        for (var form : List.of("--json", "--html", "--tie-seed=a"))
            assertThat(run(file.toString(), "--rule", rule.id(), form, "--seats=2", "--tie-seed=a"))
                    .isZero();
        assertThat(out).contains("Elected: ");
    }

    @Test
    void aLotWithoutAPublishedSeedIsNotSilent() throws Exception {
        Files.writeString(file, "2 1\n1 1 0\n1 2 0\n0\nA\nB\n");
        assertThat(run(file.toString(), "--rule", "irv")).isZero();
        assertThat(err).contains("--tie-seed");
        assertThat(out).contains("Ties", "by lot");
        run(file.toString(), "--rule", "irv", "--tie-seed", "2017");
        assertThat(err).isEmpty();
        assertThat(out).contains("\"2017\"");
    }

    @Test
    void anUnreadableFileIsRefusedWithLineColumnAndReason() throws Exception {
        Files.writeString(file, "2 1\n1 1 x 0\n");
        assertThat(run(file.toString(), "--rule", "irv")).isEqualTo(2);
        assertThat(err).isEqualTo("tally: " + file + ":2:5: no candidate is called \"x\"\n");
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--rule irv",
                "F",
                "F --rule",
                "F --rule none",
                "F --rule irv --seats 0",
                "F --rule irv --seats x",
                "F --rule irv --option",
                "F --rule irv --option x",
                "F --rule irv --option quorum=1",
                "F G --rule irv",
                "F --rule irv --loud",
                "F --rule irv --option cells=none"
            })
    void whatCannotBeIsRefusedInOneLine(String line) {
        var arguments = new ArrayList<String>();
        for (var word : line.split(" ")) if (!word.isEmpty()) arguments.add(word.equals("F") ? file.toString() : word);
        assertThat(run(arguments.toArray(new String[0]))).isEqualTo(line.contains("cells") ? 0 : 2);
        if (!line.contains("cells")) assertThat(err).startsWith("tally: ").hasLineCount(1);
    }

    @Test
    void helpListsEveryRuleAndOption() {
        assertThat(run("--help")).isZero();
        for (var rule : Rule.values()) {
            assertThat(out).contains("--rule " + rule.id() + ":");
            rule.options().forEach(option -> assertThat(out).contains("--option " + option.name() + "="));
        }
    }
}
