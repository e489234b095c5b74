package org.sironet.assembly.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sironet.assembly.formats.FormatFixtures.EN;
import static org.sironet.assembly.formats.FormatFixtures.line;
import static org.sironet.assembly.formats.FormatFixtures.read;
import static org.sironet.assembly.wording.Paragraph.Form.NUMBERED;
import static org.sironet.assembly.wording.Paragraph.Form.PLAIN;
import static org.sironet.assembly.wording.Paragraph.Form.POINT;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.kernel.Language;

/** What people write, in many languages and ways, is read as what they mean. */
class FormatReadingTest {

    static TextDocument everything() {
        return new TextDocument(
                "Constitution",
                List.of(
                        new TextDocument.Part(false, "", List.of(line(PLAIN, "We, members, agree:"))),
                        new TextDocument.Part(
                                true,
                                "Members",
                                List.of(
                                        line(POINT, "first of all"),
                                        line(NUMBERED, "A member may be:"),
                                        line(POINT, "an organisation;"),
                                        line(POINT, "a union of them."),
                                        line(NUMBERED, "It pays."),
                                        line(PLAIN, "Others need not."),
                                        line(POINT, "or may"),
                                        line(NUMBERED, ""))),
                        new TextDocument.Part(false, "Closing", List.of()),
                        new TextDocument.Part(false, "", List.of(line(NUMBERED, "Done.")))));
    }

    static Unreadable.Reason refusal(byte[] file) {
        var refused = catchThrowableOfType(Unreadable.class, () -> Reading.of(file, EN));
        return Objects.requireNonNull(refused, "not refused").reason();
    }

    @ParameterizedTest
    @CsvSource({
        "en,## Article 4. Members,Members",
        "en,## ARTICLE IV – Members,Members",
        "en,## Art. 4: Members,Members",
        "en,## 4. Members,Members",
        "fr,## Article premier,''",
        "fr,## Article 4 : Membres,Membres",
        "es,## Artículo 4.º Miembros,Miembros",
        "ru,## Статья 4. Члены,Члены",
        "zh,## 第四条　成员,成员",
        "zh,## 第4条 成员,成员",
        "zh,## 第二十一条,''",
        "ar,## المادة 4. الأعضاء,الأعضاء",
        "ar,## المادة ٤: الأعضاء,الأعضاء",
        "ar,## المادة (4) الأعضاء,الأعضاء",
        "ar,## المادة الحادية عشرة: الأعضاء,الأعضاء",
        "de,## § 4 Mitglieder,Mitglieder",
        "ko,## 제4조. 회원,회원",
        "vi,## Điều 4. Thành viên,Thành viên"
    })
    void articlesAreKnownInEveryLanguage(String language, String heading, String words) throws Unreadable {
        var document =
                read("# T\n\n" + heading + "\n\nx", Language.of(language)).document();
        assertThat(document.parts()).containsExactly(new TextDocument.Part(true, words, List.of(line(PLAIN, "x"))));
    }

    @Test
    void aLanguageThatNoListKnowsIsReadByItsNumbers() throws Unreadable {
        var document = read("# T\n\n## Kifungu 1 Jina\n\nx\n\n## Kifungu 2 Wanachama\n\ny")
                .document();
        assertThat(document.parts()).extracting(TextDocument.Part::numbered).containsExactly(true, true);
        assertThat(document.parts()).extracting(TextDocument.Part::heading).containsExactly("Jina", "Wanachama");
        assertThat(read("# T\n\n## Chapter 1\n\n## Chapter 2\n\nx").document().numbers())
                .isFalse();
    }

    @Test
    void wordsAreReadPlainAndWhatIsLostIsNamed() throws Unreadable {
        var read = read("""
                # The *whole*

                > Draft of May.

                ## Article 1. Name

                1. The **network** is called [SIRONET](https://a.example) <b>now</b>![logo](a.png).[^1]
                   - big
                   - (b) small
                     - deep
                       - deeper
                2. It
                   goes on.

                | a | b |
                |---|---|
                | c | d |

                <script>alert(1)</script>

                [^1]: A note.
                """);
        assertThat(read.document().title()).isEqualTo("The whole");
        assertThat(read.document().parts().getFirst().lines())
                .containsExactly(
                        line(NUMBERED, "The network is called SIRONET now."),
                        line(POINT, "big"),
                        line(POINT, "small"),
                        line(POINT, "deep"),
                        line(POINT, "deeper"),
                        line(NUMBERED, "It goes on."),
                        line(PLAIN, "| a | b |"),
                        line(PLAIN, "| c | d |"));
        assertThat(read.warnings())
                .extracting(Warning::kind)
                .contains(
                        Warning.Kind.NOTE,
                        Warning.Kind.HTML,
                        Warning.Kind.IMAGE,
                        Warning.Kind.FOOTNOTE,
                        Warning.Kind.NESTED,
                        Warning.Kind.TABLE);
        assertThat(read.warnings()).contains(new Warning(Warning.Kind.TABLE, new Place(1, 6, 15), "| a | b |"));
    }

    @Test
    void plainTextIsReadByItsMarks() throws Unreadable {
        var read = read("""
                Constitution of the network

                Preamble

                We agree that organisations of many countries join in this
                network to know one another better.

                Article 1. Name
                1. The network is called SIRONET.
                2) Its languages are:
                (a) Chinese;
                - English.

                Article 2
                Article 3 does not apply to it.
                30. November is its day.
                """);
        assertThat(read.document())
                .isEqualTo(new TextDocument(
                        "Constitution of the network",
                        List.of(
                                new TextDocument.Part(
                                        false,
                                        "Preamble",
                                        List.of(line(
                                                PLAIN,
                                                "We agree that organisations of many countries join in this"
                                                        + " network to know one another better."))),
                                new TextDocument.Part(
                                        true,
                                        "Name",
                                        List.of(
                                                line(NUMBERED, "The network is called SIRONET."),
                                                line(NUMBERED, "Its languages are:"),
                                                line(POINT, "Chinese;"),
                                                line(POINT, "English."))),
                                new TextDocument.Part(
                                        true,
                                        "",
                                        List.of(
                                                line(PLAIN, "Article 3 does not apply to it."),
                                                line(PLAIN, "30. November is its day."))))));
        assertThat(read.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.NUMBERING);
    }

    @Test
    void aChineseArticleMayBeginInItsLine() throws Unreadable {
        var read = read("网络章程\n\n第一章　总则\n第一条　本网络名称为丝路网。\n第二条　宗旨\n本网络促进交流。\n", Language.CHINESE);
        assertThat(read.document())
                .isEqualTo(new TextDocument(
                        "网络章程",
                        List.of(
                                new TextDocument.Part(false, "第一章　总则", List.of()),
                                new TextDocument.Part(true, "", List.of(line(PLAIN, "本网络名称为丝路网。"))),
                                new TextDocument.Part(true, "宗旨", List.of(line(PLAIN, "本网络促进交流。"))))));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,true", "UTF-16BE,true", "UTF-8,true", "GB18030,false"})
    void everyUsualEncodingIsFound(String name, boolean marked) throws Unreadable {
        var text = (marked ? "\uFEFF" : "") + "# 网络章程\n\n## 第一条　名称\n\n本网络名称为丝绸之路沿线民间组织合作网络。\n";
        var read = Reading.of(text.getBytes(Charset.forName(name)), Language.CHINESE);
        assertThat(read.document().title()).isEqualTo("网络章程");
        assertThat(read.document().parts().getFirst().heading()).isEqualTo("名称");
        assertThat(read.warnings()).extracting(Warning::words).isEqualTo(marked ? List.of() : List.of("GB18030"));
    }

    @Test
    void whatNobodySeesIsLeftOut() throws Unreadable {
        var read = read("# T\n\npay \u202E001\u202C euros\u0007");
        assertThat(read.document().parts().getFirst().lines()).containsExactly(line(PLAIN, "pay 001 euros"));
        assertThat(read.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.HIDDEN_LETTERS);
    }

    @Test
    void numbersThatDoNotFollowAreNamed() throws Unreadable {
        var read = read("# T\n\n## Article 1\n\n1. a\n\n## Article 3\n\n1. b");
        assertThat(read.warnings()).containsExactly(new Warning(Warning.Kind.NUMBERING, new Place(2, 0, 7), "3"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 11, 20, 21, 99, 100, 101, 110, 111, 1001, 9999})
    void chineseNumbersAreReadAsTheyAreWritten(int number) {
        assertThat(ChineseNumbers.read(ChineseNumbers.of(number))).isEqualTo(number);
    }

    @Test
    void chineseNumbersAreWrittenAsInLaws() {
        assertThat(List.of(
                        ChineseNumbers.of(10), ChineseNumbers.of(21), ChineseNumbers.of(105), ChineseNumbers.of(110)))
                .containsExactly("十", "二十一", "一百零五", "一百一十");
    }
}
