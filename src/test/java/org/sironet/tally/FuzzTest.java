package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were damaged at random are counted or refused, never answered with a stack trace. */
class FuzzTest {

    private static final List<String> WHOLE = List.of(
            "3 2\n[nick a b c]\n[tie a b]\n-1\n4 a b 0\n3 2=3 1 0\n2.5 3 - 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n",
            "# TITLE: t\n# NUMBER VOTERS: 6\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n4: 1,{2}\n2: 2\n",
            "2\n1,One\n2,Two\n6,6,2\n4,1,2\n2,{2,1}\n",
            "count,rank1,rank2\n3,\"A, B\",C\n2,overvote,\n1,UWI,C|\"A, B\"\n",
            "id,Ann,Bo\nr1,1,2\nr2,2,1\nr3,,1\n",
            "{\"cases\":[{\"id\":\"x\",\"seats\":2,\"ballots\":[{\"count\":3,\"ranking\":[\"A\",[\"B\",\"C\"]]}]}]}",
            "{\"candidates\":[\"A\",\"B\"],\"mandates\":1,\"m_max\":1,\"genders\":[\"M\",\"F\"],\"ordered\":1,"
                    + "\"gconstraints\":[{\"from\":1,\"to\":1,\"mmax\":0}],\"ballots_ab\":{\"_empty\":1,\"1:2\":4,\"0:1\":3}}",
            "{\"rules\":{\"winnerElectionMode\":\"bottomsUp\"},\"candidates\":[{\"name\":\"A\"}],\"cvrFileSources\":[{}]}",
            "profile with 5 voters and 3 candidates:\n 3 x {a, b},\n 2 x {c},\ncommittees of size 2\n",
            "profile: [[0], [1, 2]]\nvoter_weights: [1.5, 1]\nnum_cand: 3\ncommitteesize: 2\n");

    private static final String LIKELY = "0123456789 ,;:|=-#{}[]()\"'\n\r\t\0\u00e9\uFFFDxX<&";

    @TempDir
    Path folder;

    static Stream<Integer> seeds() {
        return IntStream.range(0, WHOLE.size()).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedFilesNeverGiveAStackTrace(int which) throws Exception {
        var random = new Random(which);
        for (var i = 0; i < 120; i++) {
            var file = folder.resolve("damaged");
            Files.write(file, damaged(WHOLE.get(which).getBytes(StandardCharsets.UTF_8), random));
            var rule = Rule.values()[random.nextInt(Rule.values().length)];
            run(file, rule, random.nextInt(4));
        }
    }

    private static void run(Path file, Rule rule, int form) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of(file.toString(), "--rule", rule.id()));
        if (form > 0) arguments.add(List.of("--json", "--html", "--svg").get(form - 1));
        var status = new Tally(new PrintStream(out), new PrintStream(err)).run(arguments);
        assertThat(status).isIn(0, 2);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
        if (status == 2)
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith("tally: ")
                    .hasLineCount(1);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var bytes = new ArrayList<Byte>();
        for (var each : whole) bytes.add(each);
        for (var changes = 1 + random.nextInt(4); changes > 0 && !bytes.isEmpty(); changes--) {
            var at = random.nextInt(bytes.size());
            var likely = (byte) LIKELY.charAt(random.nextInt(LIKELY.length()));
            switch (random.nextInt(5)) {
                case 0 -> bytes.remove(at);
                case 1 -> bytes.set(at, likely);
                case 2 -> bytes.add(at, likely);
                case 3 -> bytes.set(at, (byte) random.nextInt(256));
                default ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(12)))
                            .clear();
            }
        }
        var damaged = new byte[bytes.size()];
        for (var i = 0; i < damaged.length; i++) damaged[i] = bytes.get(i);
        return damaged;
    }
}
