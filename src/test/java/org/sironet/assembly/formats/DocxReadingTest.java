package org.sironet.assembly.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sironet.assembly.formats.Docx.paragraph;
import static org.sironet.assembly.formats.Docx.run;
import static org.sironet.assembly.formats.FormatFixtures.EN;
import static org.sironet.assembly.formats.FormatFixtures.line;
import static org.sironet.assembly.wording.Paragraph.Form.NUMBERED;
import static org.sironet.assembly.wording.Paragraph.Form.PLAIN;
import static org.sironet.assembly.wording.Paragraph.Form.POINT;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A .docx that somebody else's program wrote. */
class DocxReadingTest {

    private static final String STYLES = "<w:styles xmlns:w='" + DocxWriter.SPACE + "'>"
            + "<w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
            + "<w:style w:styleId='H2'><w:name w:val='heading 2'/></w:style>"
            + "<w:style w:styleId='L'><w:name w:val='list'/><w:basedOn w:val='M'/></w:style>"
            + "<w:style w:styleId='M'><w:name w:val='more'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
            + "</w:styles>";

    private static final String LISTS =
            "<w:numbering xmlns:w='" + DocxWriter.SPACE + "'><w:abstractNum w:abstractNumId='7'>"
                    + "<w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
                    + "<w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%2)'/></w:lvl></w:abstractNum>"
                    + "<w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='Article %1'/></w:lvl>"
                    + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
                    + "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num></w:numbering>";

    private static String list(int list, int level) {
        return "<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr>";
    }

    private static Read read(String body) throws Unreadable {
        return Reading.of(
                Docx.of(body)
                        .with("word/styles.xml", STYLES)
                        .with("word/numbering.xml", LISTS)
                        .file(),
                EN);
    }

    @Test
    void headingsAndListsOfWordAreRead() throws Unreadable {
        var read = read(paragraph("<w:pStyle w:val='H1'/>", run("Constitution"))
                + paragraph("<w:pStyle w:val='H2'/>" + list(2, 0), run("Name"))
                + paragraph("<w:pStyle w:val='L'/>", run("The network") + run(" is called SIRONET."))
                + paragraph(list(1, 1), run("a point"))
                + paragraph("<w:pStyle w:val='H2'/>", run("Article 2. Members"))
                + paragraph("", run("1. Typed by hand.")));
        assertThat(read.document())
                .isEqualTo(new TextDocument(
                        "Constitution",
                        List.of(
                                new TextDocument.Part(
                                        true,
                                        "Name",
                                        List.of(
                                                line(NUMBERED, "The network is called SIRONET."),
                                                line(POINT, "a point"))),
                                new TextDocument.Part(true, "Members", List.of(line(NUMBERED, "Typed by hand."))))));
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void changesAreReadAsAcceptedAndLossesNamed() throws Unreadable {
        var read = read(paragraph("", run("The title"))
                + paragraph(
                        "",
                        run("It is ") + "<w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins>" + run("quite ")
                                + "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>" + run("free.")
                                + "<w:r><w:drawing/><w:footnoteReference/></w:r>")
                + "<w:tbl><w:tr><w:tc>" + paragraph("", run("cell")) + "</w:tc></w:tr></w:tbl>");
        assertThat(read.document().parts().getFirst().lines())
                .containsExactly(line(PLAIN, "It is quite free."), line(PLAIN, "cell"));
        assertThat(read.warnings())
                .extracting(Warning::kind)
                .contains(
                        Warning.Kind.TRACKED_CHANGES,
                        Warning.Kind.HIDDEN_TEXT,
                        Warning.Kind.IMAGE,
                        Warning.Kind.FOOTNOTE,
                        Warning.Kind.TABLE);
        assertThat(read.warnings()).contains(new Warning(Warning.Kind.HIDDEN_TEXT, new Place(0, 1, 2), "secretly"));
    }

    @Test
    void macrosAreLeftOut() throws Unreadable {
        var file = Docx.of(paragraph("", run("Words.")))
                .with("word/vbaProject.bin", "x")
                .file();
        assertThat(Reading.of(file, EN).warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.MACROS);
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        var text = FormatFixtures.alone(FormatReadingTest.everything(), EN);
        assertThat(Writing.docx(text, EN, FormatFixtures.META)).isEqualTo(Writing.docx(text, EN, FormatFixtures.META));
    }
}
