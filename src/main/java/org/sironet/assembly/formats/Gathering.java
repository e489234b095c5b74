package org.sironet.assembly.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sironet.assembly.wording.Paragraph.Form;

/** Puts a document together from what a reader finds, one heading and paragraph after the other. */
final class Gathering {

    /** A part that is still growing. */
    private static final class Growing {
        final boolean numbered;
        final String heading;

        /** Without a number, but with a heading that may turn out to have one in a language that no list knows. */
        final boolean open;

        final int line;
        final List<TextDocument.Line> lines = new ArrayList<>();

        Growing(boolean numbered, String heading, boolean open, int line) {
            this.numbered = numbered;
            this.heading = heading;
            this.open = open;
            this.line = line;
        }

        TextDocument.Part part() {
            return new TextDocument.Part(numbered, heading, lines);
        }
    }

    private final boolean labelsInParagraphs;
    private final List<Growing> parts = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private String title = "";
    private int articles;
    private int numbers;
    private int numbersThrough;
    private int points;
    private int letters;
    private int paragraphs;
    private int line;

    /** @param labelsInParagraphs whether an article may begin without being set as a heading */
    Gathering(boolean labelsInParagraphs) {
        this.labelsInParagraphs = labelsInParagraphs;
    }

    void at(int number) {
        line = number;
    }

    void warn(Warning.Kind kind, String words) {
        if (warnings.size() >= Limits.WARNINGS) return;
        var paragraph = parts.isEmpty() ? 0 : parts.getLast().lines.size();
        warnings.add(new Warning(kind, new Place(articles, paragraph, line), words));
    }

    void title(String words) throws Unreadable {
        title = counted(words);
    }

    /** A heading as it stands, with its number if it has one. */
    void heading(String words) throws Unreadable {
        if (words.startsWith(Marks.LITERAL)) part(words.substring(1), false);
        else {
            var label = Labels.inHeading(words);
            if (label.isPresent()) article(label.get().number(), label.get().rest());
            else part(words, true);
        }
    }

    void part(String heading) throws Unreadable {
        part(heading, false);
    }

    private void part(String heading, boolean open) throws Unreadable {
        begin(new Growing(false, counted(heading), open, line));
    }

    /** @param number as the file has it; 0 for unknown */
    void article(int number, String heading) throws Unreadable {
        articles++;
        begin(new Growing(true, counted(heading), false, line));
        if (number > 0 && number != articles) warn(Warning.Kind.NUMBERING, Integer.toString(number));
    }

    private void begin(Growing part) throws Unreadable {
        count();
        parts.add(part);
        numbers = 0;
        points = 0;
    }

    void add(Form form, String words) throws Unreadable {
        count();
        if (parts.isEmpty()) parts.add(new Growing(false, "", false, line));
        parts.getLast().lines.add(new TextDocument.Line(form, counted(words)));
        points = form == Form.POINT ? points + 1 : 0;
        if (form == Form.NUMBERED) {
            numbers++;
            numbersThrough++;
        }
    }

    /** A paragraph whose mark, if it has one, stands before its words. */
    void free(String words) throws Unreadable {
        if (words.startsWith(Marks.LITERAL)) {
            add(Form.PLAIN, words.substring(1));
            return;
        }
        var label = labelsInParagraphs ? Labels.inParagraph(words) : Optional.<Labels.Label>empty();
        if (label.isPresent() && (label.get().set() || !sentence(label.get().rest()))) {
            begun(label.get());
            return;
        }
        if (labelsInParagraphs && Labels.part(words)) {
            part(words);
            return;
        }
        var number = Marks.number(words);
        if (number.isPresent())
            numbered(number.get().number(), number.get().written(), number.get().rest());
        else point(words, Form.PLAIN);
    }

    /** Many texts begin an article and go on with its words in the same line. */
    private void begun(Labels.Label label) throws Unreadable {
        if (sentence(label.rest())) {
            article(label.number(), "");
            add(Form.PLAIN, label.rest());
        } else article(label.number(), label.rest());
    }

    /** A number that cannot be that of a paragraph belongs to the words: 30. November. */
    void numbered(int number, String mark, String words) throws Unreadable {
        var due = numbers + 1;
        if (number == 1 || number >= numbers && number <= due + 1 || number == numbersThrough + 1) {
            add(Form.NUMBERED, words);
            if (number != due && number != numbersThrough) warn(Warning.Kind.NUMBERING, mark);
        } else {
            add(Form.PLAIN, mark + words);
            warn(Warning.Kind.NUMBERING, mark);
        }
    }

    /** @param otherwise the form without the mark of a point */
    void point(String words, Form otherwise) throws Unreadable {
        var point = Marks.point(words, points + 1);
        if (point.isPresent()) add(Form.POINT, point.get());
        else add(otherwise, words);
    }

    static boolean sentence(String words) {
        return words.length() > 150 || words.endsWith(".") || ";；。．!！?？:：،؛,，।".indexOf(last(words)) >= 0;
    }

    private static int last(String words) {
        return words.isEmpty() ? '\0' : words.codePointBefore(words.length());
    }

    private void count() throws Unreadable {
        if (++paragraphs > Limits.PARAGRAPHS) throw new Unreadable(Unreadable.Reason.TOO_MANY_PARAGRAPHS, line);
    }

    private String counted(String words) throws Unreadable {
        letters += words.length();
        if (words.length() > Limits.PARAGRAPH || letters > Limits.LETTERS)
            throw new Unreadable(Unreadable.Reason.TOO_LONG, line);
        if (!words.codePoints().allMatch(Cleaning::meant)) warn(Warning.Kind.HIDDEN_LETTERS, words);
        return words;
    }

    Read read(Format format) throws Unreadable {
        var document = new TextDocument(
                title,
                articles == 0 ? others() : parts.stream().map(Growing::part).toList());
        if (document.title().isEmpty() && document.parts().stream().allMatch(Gathering::empty))
            throw new Unreadable(Unreadable.Reason.EMPTY);
        return new Read(format, document, warnings);
    }

    private static boolean empty(TextDocument.Part part) {
        return part.heading().isEmpty()
                && part.lines().stream().allMatch(each -> each.text().isEmpty());
    }

    /** The same word with a rising number before two headings or more numbers articles in any language. */
    private List<TextDocument.Part> others() {
        var words = parts.stream()
                .filter(part -> part.open)
                .flatMap(part -> Labels.otherWord(part.heading).stream())
                .toList();
        return parts.stream()
                .map(part -> {
                    var word = part.open ? Labels.otherWord(part.heading).orElse("") : "";
                    if (word.isEmpty() || words.stream().filter(word::equals).count() < 2) return part.part();
                    return new TextDocument.Part(
                            true, Labels.other(part.heading).rest(), part.lines);
                })
                .toList();
    }
}
