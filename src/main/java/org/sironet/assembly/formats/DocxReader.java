package org.sironet.assembly.formats;

import java.util.List;
import org.sironet.assembly.wording.Paragraph.Form;

/** Reads .docx: our own styles, or headings, lists and typed marks of any other. */
final class DocxReader {

    private final List<DocxParagraphs.Found> paragraphs;
    private final DocxStyles styles;
    private final Gathering gathering;
    private final int title;
    private boolean table;

    private DocxReader(List<DocxParagraphs.Found> paragraphs, DocxStyles styles) {
        this.paragraphs = paragraphs;
        this.styles = styles;
        this.gathering = new Gathering(paragraphs.stream().noneMatch(this::labelled));
        this.title = title();
    }

    static Read read(byte[] file) throws Unreadable {
        var archive = Archive.of(file);
        var styles = new DocxStyles(archive);
        var reader = new DocxReader(DocxParagraphs.of(archive, styles), styles);
        if (archive.macros()) reader.gathering.warn(Warning.Kind.MACROS, "vbaProject.bin");
        for (var at = 0; at < reader.paragraphs.size(); at++) reader.paragraph(at);
        return reader.gathering.read(Format.DOCX);
    }

    private boolean labelled(DocxParagraphs.Found found) {
        return found.style().name().equals(DocxWriter.ARTICLE)
                || heading(found) >= 0 && Labels.inHeading(found.words()).isPresent();
    }

    /** Its level, 0 the highest; -1 for none. */
    private static int heading(DocxParagraphs.Found found) {
        var name = found.style().name();
        if (name.matches("heading [1-9]")) return name.charAt(8) - '1';
        return found.style().outline() < 9 ? found.style().outline() : -1;
    }

    /** What is styled as such; or the only heading of the first level; or a short first line. */
    private int title() {
        var first = -1;
        var spoken = -1;
        for (var at = 0; at < paragraphs.size(); at++) {
            var each = paragraphs.get(at);
            if (each.words().isEmpty()) continue;
            if (each.style().name().equals(DocxWriter.TITLE)) return at;
            if (spoken < 0) spoken = at;
            if (first < 0 && heading(each) == 0) first = at;
        }
        if (first >= 0 && Labels.inHeading(paragraphs.get(first).words()).isEmpty()) return first;
        return first < 0 && spoken >= 0 && plain(paragraphs.get(spoken)) ? spoken : -1;
    }

    private boolean plain(DocxParagraphs.Found found) {
        return heading(found) < 0
                && styles.level(found.style()) == null
                && !Gathering.sentence(found.words())
                && !Marks.mistakable(found.words());
    }

    private void paragraph(int at) throws Unreadable {
        var found = paragraphs.get(at);
        gathering.at(at + 1);
        if (at == title) gathering.title(found.words());
        else if (found.table()) cell(found);
        else if (!styled(found) && !found.words().isEmpty()) unstyled(found);
        table = found.table();
        for (var left : found.left()) gathering.warn(left.kind(), left.words());
    }

    private void cell(DocxParagraphs.Found found) throws Unreadable {
        if (!table) gathering.warn(Warning.Kind.TABLE, found.words());
        if (!found.words().isEmpty()) gathering.add(Form.PLAIN, found.words());
    }

    /** In the styles of {@link DocxWriter}, which leave nothing to guess. */
    private boolean styled(DocxParagraphs.Found found) throws Unreadable {
        var words = found.words();
        switch (found.style().name()) {
            case DocxWriter.ARTICLE -> {
                var label = Labels.inHeading(words);
                gathering.article(
                        label.map(Labels.Label::number).orElse(0),
                        label.map(Labels.Label::rest).orElse(words));
            }
            case DocxWriter.PART -> gathering.part(words);
            case DocxWriter.NUMBERED -> own(Form.NUMBERED, words);
            case DocxWriter.PLAIN -> own(Form.PLAIN, words);
            case DocxWriter.POINT -> own(Form.POINT, words);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void own(Form form, String words) throws Unreadable {
        if (!words.isEmpty()) gathering.add(form, words);
    }

    private void unstyled(DocxParagraphs.Found found) throws Unreadable {
        var words = found.words();
        var level = styles.level(found.style());
        var mark = level == null ? "" : level.mark().replaceAll("%[1-9]", "1");
        if (found.style().name().startsWith("toc ")) gathering.warn(Warning.Kind.OBJECT, words);
        else if (heading(found) >= 0) {
            if (Labels.inHeading(mark).isPresent()) gathering.article(0, words);
            else gathering.heading(words);
        } else if (level == null) gathering.free(words);
        else if (Labels.inParagraph(mark).isPresent()) gathering.article(0, words);
        else listed(found.style().level(), level, words);
    }

    private void listed(int deep, DocxStyles.Level level, String words) throws Unreadable {
        if (deep > 1) gathering.warn(Warning.Kind.NESTED, words);
        var number = deep == 0
                && !level.format().equals("bullet")
                && !level.format().endsWith("Letter")
                && !level.format().endsWith("Roman");
        gathering.add(number ? Form.NUMBERED : Form.POINT, words);
    }
}
