package org.sironet.tally.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.tally.Unreadable;

/** Lines come out as they stand, wherever a piece of the file ends. */
class LinesTest {

    /** A stream that gives so many bytes at a time at most. */
    private static InputStream slow(byte[] bytes, int piece) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, piece));
            }
        };
    }

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> made(int lines) {
        var random = new Random(lines);
        var made = new ArrayList<String>();
        for (var i = 0; i < lines; i++) {
            var length = random.nextInt(i % 100 == 0 ? 3000 : 40);
            var line = new StringBuilder();
            for (var l = 0; l < length; l++) line.append("ab 1\t2é李".charAt(random.nextInt(8)));
            made.add(line.toString());
        }
        made.add("the last");
        return made;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 64, 4096, 1 << 20})
    void everyLineIsReadOnce(int piece) throws Exception {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var expected = made(2000);
            for (var last : List.of("", end)) {
                var text = String.join(end, expected) + last;
                var lines = new Lines(slow(text.getBytes(StandardCharsets.UTF_8), piece));
                var read = new ArrayList<String>();
                while (lines.next()) {
                    read.add(lines.text());
                    assertThat(lines.number()).isEqualTo(read.size());
                }
                assertThat(read).isEqualTo(expected);
                assertThat(lines.next()).isFalse();
            }
        }
    }

    @Test
    void equalLinesHaveEqualHashesAndOthersOthers() throws Exception {
        var known = new HashMap<Long, String>();
        for (var end : List.of("\n", "\r\n", "\r"))
            for (var piece : List.of(3, 100, 1 << 20)) {
                var lines = new Lines(slow(String.join(end, made(5000)).getBytes(StandardCharsets.UTF_8), piece));
                while (lines.next()) {
                    var before = known.putIfAbsent(lines.hash(), lines.text());
                    if (before != null) assertThat(lines.text()).isEqualTo(before);
                }
            }
        assertThat(known.values()).hasSameSizeAs(List.copyOf(new java.util.HashSet<>(made(5000))));
    }

    @Test
    void linesAheadAreThoseThatComeNext() throws Exception {
        var text = "one\ntwo two two two\n\nfour\nfive\nsix";
        var lines = lines(text);
        lines.next();
        var ahead = new Lines.Ahead();
        lines.look(ahead, 3);
        assertThat(ahead.size).isEqualTo(3);
        assertThat(lines.text()).isEqualTo("one");
        lines.pass(ahead, 0);
        assertThat(lines.text()).isEqualTo("one");
        lines.pass(ahead, 2);
        assertThat(lines.text()).isEmpty();
        assertThat(lines.number()).isEqualTo(3);
        lines.look(ahead, 9);
        assertThat(ahead.size).isEqualTo(2);
        assertThat(ahead.lengths).startsWith(4, 4);
        assertThat(lines.next()).isTrue();
        assertThat(lines.hash()).isEqualTo(ahead.hashes[0]);
        assertThat(lines.text()).isEqualTo("four");
        assertThat(lines.number()).isEqualTo(4);
    }

    @Test
    void nothingIsLookedAtBeyondALineThatIsGivenBack() throws Exception {
        var lines = lines("one\ntwo\n");
        lines.next();
        lines.back();
        var ahead = new Lines.Ahead();
        lines.look(ahead, 9);
        assertThat(ahead.size).isZero();
        assertThat(lines.next()).isTrue();
        assertThat(lines.text()).isEqualTo("one");
        lines.next();
        assertThat(lines.text()).isEqualTo("two");
    }

    @Test
    void columnsAreCountedInLetters() throws Exception {
        var lines = lines("é李x\n");
        lines.next();
        assertThat(lines.at(0, "").column()).isEqualTo(1);
        assertThat(lines.at(2, "").column()).isEqualTo(2);
        assertThat(lines.at(5, "").column()).isEqualTo(3);
        assertThat(lines.at(99, "").column()).isEqualTo(4);
        assertThat(lines.at(0, "why").reason()).isEqualTo("why");
    }

    @Test
    void blankIsWhatShowsNothing() throws Exception {
        for (var blank : List.of("\n", " \t\n", "\u000B\n")) {
            var lines = lines(blank);
            lines.next();
            assertThat(lines.isBlank()).isTrue();
        }
        for (var other : List.of(" x", "é", "!")) {
            var lines = lines(other);
            lines.next();
            assertThat(lines.isBlank()).as(other).isFalse();
        }
    }

    @Test
    void aZeroIsFoundWhereItStands() {
        var wrong = catchThrowableOfType(Unreadable.class, () -> {
            var lines = lines("one\nété\u0000\n");
            while (lines.next()) {}
        });
        assertThat(wrong.line()).isEqualTo(2);
        assertThat(wrong.column()).isEqualTo(4);
    }

    @Test
    void aLineMayBeLongButNotWithoutEnd() throws Exception {
        var most = 1 << 22;
        var lines = lines("x".repeat(most - 1) + "\ny");
        assertThat(lines.next()).isTrue();
        assertThat(lines.length()).isEqualTo(most - 1);
        lines.next();
        assertThat(lines.text()).isEqualTo("y");
        var wrong = catchThrowableOfType(
                Unreadable.class, () -> lines("a\n" + "x".repeat(most) + "\n").next());
        assertThat(wrong).isNull();
        var endless = lines("a\n" + "x".repeat(most + 10));
        endless.next();
        assertThat(catchThrowableOfType(Unreadable.class, endless::next).line()).isEqualTo(2);
    }

    @Test
    void bytesThatAreNoTextAreFoundWhereTheyStand() throws IOException, Unreadable {
        var lines = new Lines(new ByteArrayInputStream(new byte[] {'a', 'b', (byte) 0xC3, 'x', '\n'}));
        lines.next();
        assertThat(catchThrowableOfType(Unreadable.class, lines::text).column()).isEqualTo(3);
        assertThat(lines.text(0, 2)).isEqualTo("ab");
    }
}
