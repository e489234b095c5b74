package org.sironet.assembly.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.sironet.assembly.formats.FormatFixtures.EN;
import static org.sironet.assembly.formats.FormatReadingTest.refusal;
import static org.sironet.assembly.formats.Unreadable.Reason;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm are refused, soon, with a reason. */
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String AKN = "<akomaNtoso xmlns='" + AkomaWriter.SPACE + "'>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String laughs() {
        var entities = new StringBuilder("<!ENTITY a0 'ha'>");
        for (var at = 1; at < 10; at++)
            entities.append("<!ENTITY a")
                    .append(at)
                    .append(" '")
                    .append(("&a" + (at - 1) + ";").repeat(10))
                    .append("'>");
        return "<?xml version='1.0'?><!DOCTYPE akomaNtoso [" + entities + "]>" + AKN
                + "<act><body><article><p>&a9;</p></article></body></act></akomaNtoso>";
    }

    private static byte[] bomb(String name, int size) {
        return Docx.of(Docx.paragraph("", Docx.run("x")))
                .with(name, new byte[size])
                .file();
    }

    private static String deepXml(String begin, String end) {
        return AKN + "<act><body>" + begin.repeat(100_000) + end.repeat(100_000) + "</body></act></akomaNtoso>";
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("nothing", new byte[0], Reason.EMPTY),
                Arguments.of("spaces", bytes(" \n\t\u00a0\n"), Reason.EMPTY),
                Arguments.of("nobody sees it", bytes("# \u202E\n\n## \u202C"), Reason.EMPTY),
                Arguments.of("50 MB", new byte[50 * 1024 * 1024], Reason.TOO_LARGE),
                Arguments.of("3 MB of text", bytes("word word\n\n".repeat(300_000)), Reason.TOO_LONG),
                Arguments.of("a paragraph without end", bytes("# T\n\n" + "word ".repeat(20_000)), Reason.TOO_LONG),
                Arguments.of(
                        "paragraphs without end",
                        bytes("# T\n\n" + "x\n\n".repeat(30_000)),
                        Reason.TOO_MANY_PARAGRAPHS),
                Arguments.of("quotations in quotations", bytes("# T\n\n" + ">".repeat(100_000)), Reason.TOO_DEEP),
                Arguments.of("lists in lists", bytes("# T\n\n" + "- ".repeat(100_000) + "x"), Reason.TOO_DEEP),
                Arguments.of(
                        "numbered lists in lists", bytes("# T\n\n" + "1. ".repeat(100_000) + "x"), Reason.TOO_DEEP),
                Arguments.of("lists below lists", bytes("# T\n\n" + staircase()), Reason.TOO_DEEP),
                Arguments.of(
                        "a document type", bytes("<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + AKN), Reason.ENTITIES),
                Arguments.of(
                        "an entity from elsewhere",
                        bytes("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM" + " 'file:///etc/passwd'>]>" + AKN
                                + "<act><body><p>&x;</p></body></act></akomaNtoso>"),
                        Reason.ENTITIES),
                Arguments.of("a billion laughs", bytes(laughs()), Reason.ENTITIES),
                Arguments.of("deep XML", bytes(deepXml("<list>", "</list>")), Reason.TOO_DEEP),
                Arguments.of("broken XML", bytes(AKN + "<act><body><p>x</act>"), Reason.DAMAGED),
                Arguments.of("half of an XML", bytes(AKN + "<act><body><p>x</p>"), Reason.DAMAGED),
                Arguments.of(
                        "XML of others", bytes("<?xml version='1.0'?><svg onload='alert(1)'/>"), Reason.OTHER_FORMAT),
                Arguments.of("a page", bytes("<!DOCTYPE html><script>alert(1)</script>"), Reason.OTHER_FORMAT),
                Arguments.of("a PDF", bytes("%PDF-1.7 x"), Reason.OTHER_FORMAT),
                Arguments.of("zeros", bytes("# T\n\na\0b"), Reason.OTHER_FORMAT),
                Arguments.of("noise", noise(), Reason.OTHER_FORMAT),
                Arguments.of(
                        "half of a letter", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xD8}, Reason.ENCODING),
                Arguments.of("a zip of others", new Docx().with("a.txt", "x").file(), Reason.OTHER_FORMAT),
                Arguments.of("half of a zip", Arrays.copyOf(bomb("word/a", 100), 150), Reason.DAMAGED),
                Arguments.of("a bomb in the document", bomb("word/styles.xml", 100_000_000), Reason.TOO_LARGE),
                Arguments.of("a bomb beside it", bomb("word/media/a.png", 100_000_000), Reason.TOO_LARGE),
                Arguments.of(
                        "entities in a .docx",
                        new Docx().with("word/document.xml", laughs()).file(),
                        Reason.ENTITIES),
                Arguments.of("a deep .docx", Docx.of("<w:sdt>".repeat(100_000)).file(), Reason.TOO_DEEP),
                Arguments.of(
                        "deep and skipped", Docx.of("<w:pict>".repeat(100_000)).file(), Reason.TOO_DEEP),
                Arguments.of(
                        "a long .docx",
                        Docx.of(Docx.paragraph("", Docx.run("x".repeat(60_000))))
                                .file(),
                        Reason.TOO_LONG));
    }

    private static String staircase() {
        var text = new StringBuilder();
        for (var at = 0; at < 500; at++) text.append(" ".repeat(2 * at)).append("- x\n");
        return text.toString();
    }

    private static byte[] noise() {
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refused(String name, byte[] file, Reason reason) {
        assertThat(assertTimeout(SOON, () -> refusal(file))).describedAs(name).isEqualTo(reason);
    }

    /** What keeps careless parsers busy for hours; it may be read or refused, but soon. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "![", "*a ", "*a_ ", "**a *b ", "c* ", "`a``", "<", "<!--", "<a ", "&", "\\", "[a](", "[a](<b",
                        "_a__b", "[^a]",
                "|-", "-", "((((", "第", "Article ", "\u3000", "e\u0301", "\u0301", "a\n|-", "a\nb", "`", "1.", "1. a\n",
                        "#", "~", "a\n=\n",
                "x\n\n", "- a\n\n"
            })
    void neverSlow(String words) {
        var full = words.repeat(19_000 / words.length());
        for (var text : new String[] {full, "## " + full, "1. " + full})
            assertTimeout(SOON, () -> outcome(bytes("# T\n\n" + (text + "\n\n").repeat(30))));
        assertTimeout(SOON, () -> outcome(bytes((full + "\n\n").repeat(30))));
        assertTimeout(SOON, () -> outcome(bytes("# T\n\n" + words.repeat(2_000_000 / words.length()))));
    }

    private static String outcome(byte[] file) {
        try {
            return Reading.of(file, EN).document().title();
        } catch (Unreadable refused) {
            return refused.reason().name();
        }
    }

    /** A file with a few bytes changed is read or refused; nothing else is ever thrown. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void mutated(Format format) {
        var file =
                Writing.of(format, FormatFixtures.alone(FormatReadingTest.everything(), EN), EN, FormatFixtures.META);
        var random = new Random(format.ordinal());
        for (var time = 0; time < 1_500; time++) {
            var changed = Arrays.copyOf(file, random.nextInt(10) == 0 ? random.nextInt(file.length) + 1 : file.length);
            for (var bytes = random.nextInt(8); bytes >= 0; bytes--)
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            assertThat(outcome(changed)).isNotNull();
        }
    }

    /** The same inside a .docx, where a changed byte would only break the zip. */
    @Test
    void mutatedWithin() throws Unreadable {
        var archive = Archive.of(
                Writing.docx(FormatFixtures.alone(FormatReadingTest.everything(), EN), EN, FormatFixtures.META));
        var random = new Random(7);
        for (var time = 0; time < 1_500; time++) {
            var docx = new Docx();
            archive.files().forEach((name, content) -> {
                var changed = content.clone();
                for (var bytes = random.nextInt(3); bytes > 0; bytes--)
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                docx.with(name, changed);
            });
            assertThat(outcome(docx.file())).isNotNull();
        }
    }

    @Test
    void aLargeTextIsReadSoon() {
        var text = new StringBuilder("# T\n");
        for (var article = 1; article <= 1_000; article++)
            text.append("\n## Article ")
                    .append(article)
                    .append("\n\n1. ")
                    .append("The network has members. ".repeat(30))
                    .append("\n\n2. No.\n");
        ThrowingSupplier<Read> reading = () -> Reading.of(bytes(text.toString()), EN);
        assertThat(assertTimeout(SOON, reading).document().parts()).hasSize(1_000);
    }
}
