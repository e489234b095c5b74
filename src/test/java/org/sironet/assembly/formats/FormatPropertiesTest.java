package org.sironet.assembly.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sironet.assembly.wording.Paragraph.Form;
import org.sironet.kernel.Language;

/** Any text, whatever its words, goes out and comes in unchanged. */
class FormatPropertiesTest {

    private static final List<String> BEGINNINGS = List.of(
            "1.",
            "1. ",
            "23) ",
            "(4) ",
            "٣. ",
            "# ",
            "## ",
            "- ",
            "* ",
            "+ ",
            "> ",
            "(a) ",
            "b) ",
            "(aa) ",
            "• ",
            "===",
            "---",
            "~~~",
            "```",
            "Article 4",
            "Article 4. ",
            "第四条　",
            "第四条",
            "المادة 4. ",
            "(一)",
            "أ- ",
            "Preamble",
            "Chapter 1 ",
            "\\",
            "\\\\",
            "[a]: /b ",
            "[^1]: ",
            "<b>",
            "<script>",
            "&amp; ",
            "&#65;",
            "* * *",
            "[…]",
            "[… ]",
            "  ",
            "§ 5 ",
            "1 бап ",
            "Kifungu 1 ",
            "Kifungu 2 ",
            "https://a.example/_b_ ",
            "<!-- a -->",
            "<?xml ",
            "%PDF",
            "PK",
            "| a | b |",
            "]]>",
            "\"'",
            ". ",
            "– ",
            "、",
            "：",
            "º ",
            "5 ",
            "![a](b)",
            "**a** ",
            "__",
            "\u200F",
            "e\u0301",
            "🕊️ ",
            "𠮷");

    private static Arbitrary<String> words() {
        var free = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12),
                Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(8),
                Arbitraries.strings().withCharRange('ء', 'ي').ofMaxLength(8),
                Arbitraries.of("members", "The network is called SIRONET.", "成员可用任何语文。", "الأعضاء"));
        var begun = Combinators.combine(Arbitraries.of(BEGINNINGS), free).as(String::concat);
        var ended = Combinators.combine(free, Arbitraries.of(BEGINNINGS)).as(String::concat);
        var both = Combinators.combine(Arbitraries.of(BEGINNINGS), Arbitraries.of(BEGINNINGS), free)
                .as((one, other, rest) -> one + other + rest);
        return Arbitraries.oneOf(free, begun, ended, both);
    }

    @Provide
    Arbitrary<TextDocument> documents() {
        var lines = Combinators.combine(Arbitraries.of(Form.class), words()).as(TextDocument.Line::new);
        var parts = Combinators.combine(
                        Arbitraries.of(true, false), words(), lines.list().ofMaxSize(7))
                .as(TextDocument.Part::new);
        return Combinators.combine(words(), parts.list().ofMaxSize(5)).as(TextDocument::new);
    }

    @Provide
    Arbitrary<Language> languages() {
        return Arbitraries.of("en", "zh", "ar", "fr", "es", "ru", "de", "zh-Hant", "ja", "ko", "ne", "kk", "mul")
                .map(Language::of);
    }

    private static boolean empty(TextDocument document) {
        return document.title().isEmpty()
                && document.parts().stream()
                        .allMatch(part -> part.heading().isEmpty()
                                && part.lines().stream()
                                        .allMatch(line -> line.text().isEmpty()));
    }

    private static void unchanged(Format format, TextDocument document, Language language) throws Unreadable {
        if (empty(document)) return;
        var file = Writing.of(format, FormatFixtures.alone(document, language), language, FormatFixtures.META);
        var read = Reading.of(file, language);
        assertThat(read.format()).isEqualTo(format);
        assertThat(read.document())
                .describedAs(() -> new String(file, StandardCharsets.UTF_8))
                .isEqualTo(document);
        assertThat(read.warnings()).isEmpty();
    }

    @Property(tries = 400)
    void markdown(@ForAll("documents") TextDocument document, @ForAll("languages") Language language)
            throws Unreadable {
        unchanged(Format.MARKDOWN, document, language);
    }

    @Property(tries = 400)
    void plainText(@ForAll("documents") TextDocument document, @ForAll("languages") Language language)
            throws Unreadable {
        unchanged(Format.PLAIN_TEXT, document, language);
    }

    @Property(tries = 200)
    void docx(@ForAll("documents") TextDocument document, @ForAll("languages") Language language) throws Unreadable {
        unchanged(Format.DOCX, document, language);
    }

    @Property(tries = 200)
    void akomaNtoso(@ForAll("documents") TextDocument document, @ForAll("languages") Language language)
            throws Unreadable {
        unchanged(Format.AKOMA_NTOSO, document, language);
    }

    /** What the file does not change keeps its ids. */
    @Property(tries = 200)
    void intoIsTheSame(@ForAll("documents") TextDocument document, @ForAll("languages") Language language)
            throws Unreadable {
        if (empty(document)) return;
        var text = FormatFixtures.alone(document, language);
        for (var format : Format.values()) {
            var read = Reading.of(Writing.of(format, text, language, FormatFixtures.META), language);
            assertThat(Alignment.into(text, language, read.document(), language))
                    .isEqualTo(new Alignment.Aligned(text));
        }
    }

    /** Whatever was changed: the text then says what the file says. */
    @Property(tries = 200)
    void intoSaysWhatTheFileSays(@ForAll("documents") TextDocument before, @ForAll("documents") TextDocument after) {
        var text = FormatFixtures.alone(before, FormatFixtures.EN);
        var changed = (Alignment.Aligned) Alignment.into(text, FormatFixtures.EN, after, FormatFixtures.EN);
        assertThat(TextDocument.of(changed.provisions(), FormatFixtures.EN)).isEqualTo(after);
    }
}
