package org.sironet.assembly.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The paragraphs of a .docx, as they read when every tracked change is accepted. */
final class DocxParagraphs {

    /** @param left what could not be kept of it */
    record Found(DocxStyles.Style style, String words, boolean table, List<Left> left) {}

    record Left(Warning.Kind kind, String words) {}

    private static final Set<String> SPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private static final Map<String, Warning.Kind> LEFT_OUT = Map.ofEntries(
            Map.entry("drawing", Warning.Kind.IMAGE),
            Map.entry("pict", Warning.Kind.IMAGE),
            Map.entry("object", Warning.Kind.OBJECT),
            Map.entry("oMath", Warning.Kind.OBJECT),
            Map.entry("altChunk", Warning.Kind.OBJECT),
            Map.entry("sym", Warning.Kind.OBJECT),
            Map.entry("del", Warning.Kind.TRACKED_CHANGES),
            Map.entry("moveFrom", Warning.Kind.TRACKED_CHANGES),
            Map.entry("footnoteReference", Warning.Kind.FOOTNOTE),
            Map.entry("endnoteReference", Warning.Kind.FOOTNOTE),
            Map.entry("commentReference", Warning.Kind.COMMENT));

    private static final Set<String> SILENT = Set.of(
            "Fallback",
            "instrText",
            "delText",
            "pPrChange",
            "rPrChange",
            "sectPr",
            "tblPr",
            "tcPr",
            "trPr",
            "sdtPr",
            "rt",
            "numberingChange",
            "tblGrid");

    private static final Map<String, String> LETTERS =
            Map.of("tab", " ", "br", " ", "cr", " ", "noBreakHyphen", "\u2011", "softHyphen", "\u00AD");

    private final Xml xml;
    private final DocxStyles styles;
    private final List<Found> found = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private DocxStyles.Style style = DocxStyles.Style.NONE;
    private String styled = "";
    private boolean properties;
    private boolean marks;
    private boolean vanished;
    private boolean text;
    private int tables;
    private int letters;

    private DocxParagraphs(byte[] document, DocxStyles styles) throws Unreadable {
        this.xml = new Xml(document);
        this.styles = styles;
    }

    static List<Found> of(Archive archive, DocxStyles styles) throws Unreadable {
        var paragraphs = new DocxParagraphs(archive.document(), styles);
        while (paragraphs.xml.next()) paragraphs.step();
        if (!paragraphs.left.isEmpty()) {
            paragraphs.begin();
            paragraphs.end();
        }
        return paragraphs.found;
    }

    private void step() throws Unreadable {
        if (xml.starts()) {
            if (SILENT.contains(xml.name())) xml.skip();
            else if (LEFT_OUT.get(xml.name()) instanceof Warning.Kind kind) leave(kind);
            else if (SPACES.contains(xml.space())) starts(xml.name());
        } else if (xml.ends()) {
            if (SPACES.contains(xml.space())) ends(xml.name());
        } else if (text) add(xml.words());
    }

    private void leave(Warning.Kind kind) throws Unreadable {
        if (marks && !properties) return; // the paragraph's own mark
        var boxed = xml.skip("txbxContent");
        note(boxed ? Warning.Kind.TEXT_BOX : kind, "");
    }

    private void note(Warning.Kind kind, String what) {
        if (left.size() < Limits.WARNINGS) left.add(new Left(kind, what));
    }

    private void starts(String name) {
        switch (name) {
            case "p" -> begin();
            case "tbl" -> tables++;
            case "pPr" -> properties = true;
            case "pStyle" -> styled = xml.attribute("val");
            case "r" -> vanished = false;
            case "rPr" -> marks = true;
            case "vanish" ->
                vanished |= !properties && !Set.of("0", "false", "off").contains(xml.attribute("val"));
            case "t" -> text = true;
            case "ins", "moveTo" -> {
                if (!marks) note(Warning.Kind.TRACKED_CHANGES, "");
            }
            default -> {
                if (properties) style = DocxStyles.with(style, xml);
                else if (!marks) Optional.ofNullable(LETTERS.get(name)).ifPresent(words::append);
            }
        }
    }

    private void begin() {
        words.setLength(0);
        style = DocxStyles.Style.NONE;
        styled = "";
    }

    private void ends(String name) throws Unreadable {
        switch (name) {
            case "p" -> end();
            case "tbl" -> tables--;
            case "pPr" -> properties = false;
            case "rPr" -> marks = false;
            case "t" -> text = false;
            case "r" -> {
                if (!hidden.isEmpty()) note(Warning.Kind.HIDDEN_TEXT, hidden.toString());
                hidden.setLength(0);
                vanished = false;
            }
            default -> {}
        }
    }

    private void add(String more) throws Unreadable {
        letters += more.length();
        if (letters > Limits.LETTERS) throw new Unreadable(Unreadable.Reason.TOO_LONG, found.size());
        (vanished ? hidden : words).append(more);
    }

    private void end() throws Unreadable {
        found.add(new Found(style.over(styles.style(styled)), Cleaning.spaced(words), tables > 0, List.copyOf(left)));
        left.clear();
        if (found.size() > 5 * Limits.PARAGRAPHS)
            throw new Unreadable(Unreadable.Reason.TOO_MANY_PARAGRAPHS, found.size());
    }
}
