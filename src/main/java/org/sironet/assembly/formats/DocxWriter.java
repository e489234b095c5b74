package org.sironet.assembly.formats;

import java.util.ArrayList;
import java.util.List;
import org.sironet.kernel.Language;

/**
 * Writes .docx. What a paragraph is stands in its style, so that {@link DocxReader} has nothing to guess, and Word
 * numbers paragraphs and points by itself while somebody edits.
 */
final class DocxWriter implements Outline {

    static final String TITLE = "title";
    static final String ARTICLE = "article heading";
    static final String PART = "part heading";
    static final String NUMBERED = "article paragraph";
    static final String PLAIN = "article text";
    static final String POINT = "article point";

    static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final XmlOut out = new XmlOut();
    private final boolean rightToLeft;

    /** For each list of its own, the level at which it counts. */
    private final List<Integer> lists = new ArrayList<>();

    private int numbers;
    private int points;

    private DocxWriter(Language language) {
        rightToLeft = language.direction().equals("rtl");
    }

    static byte[] write(TextDocument document, Language language, Meta meta) {
        var writer = new DocxWriter(language);
        writer.out.open("w:document", "xmlns:w", SPACE).open("w:body");
        Outline.walk(document, language, writer);
        writer.page();
        var body = writer.out.close().close().done();
        return DocxPackage.of(body, DocxPackage.lists(writer.lists), language, document.title(), meta);
    }

    /** A4, with the margins of a letter. */
    private void page() {
        out.open("w:sectPr").empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        out.empty(
                "w:pgMar",
                "w:top",
                "1418",
                "w:right",
                "1418",
                "w:bottom",
                "1418",
                "w:left",
                "1418",
                "w:header",
                "709",
                "w:footer",
                "709",
                "w:gutter",
                "0");
        if (rightToLeft) out.empty("w:bidi");
        out.close();
    }

    private void paragraph(String style, int list, int level, String words) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxPackage.id(style));
        if (list > 0)
            out.open("w:numPr")
                    .empty("w:ilvl", "w:val", Integer.toString(level))
                    .empty("w:numId", "w:val", Integer.toString(list))
                    .close();
        if (rightToLeft) out.empty("w:bidi");
        out.close();
        if (!words.isEmpty()) {
            out.open("w:r");
            if (rightToLeft) out.open("w:rPr").empty("w:rtl").close();
            out.leaf("w:t", words, "xml:space", "preserve").close();
        }
        out.close();
    }

    private int list(int level) {
        lists.add(level);
        return lists.size();
    }

    @Override
    public void title(String words) {
        paragraph(TITLE, 0, 0, words);
    }

    @Override
    public void article(int number, String heading) {
        paragraph(ARTICLE, 0, 0, heading);
    }

    @Override
    public void part(String heading) {
        paragraph(PART, 0, 0, heading);
    }

    @Override
    public void untitled() {
        paragraph(PART, 0, 0, "");
    }

    @Override
    public void numbered(int number, String words) {
        if (number == 1) numbers = list(0);
        paragraph(NUMBERED, numbers, 0, words);
    }

    @Override
    public void point(int number, int below, String words) {
        if (number == 1) points = list(1);
        paragraph(POINT, points, 1, words);
    }

    @Override
    public void plain(String words) {
        paragraph(PLAIN, 0, 0, words);
    }
}
