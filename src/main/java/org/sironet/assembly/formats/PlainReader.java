package org.sironet.assembly.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text: a title underlined with ===, headings with ---; or whatever their marks tell. */
final class PlainReader {

    private static final int PAGE = 100;
    private static final Pattern TITLE = Pattern.compile("={3,}");
    private static final Pattern HEADING = Pattern.compile("-{3,}");

    private final List<String> lines;
    private final Gathering gathering;
    private final int width;
    private boolean titled;

    private PlainReader(List<String> lines) {
        this.lines = lines;
        this.gathering = new Gathering(lines.stream().noneMatch(PlainReader::underline));
        this.width = lines.stream().mapToInt(PlainReader::width).max().orElse(0);
        this.titled = lines.stream().anyMatch(line -> TITLE.matcher(line).matches());
    }

    static Read read(String text) throws Unreadable {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) lines.add(line.strip());
        var reader = new PlainReader(lines);
        reader.lines();
        return reader.gathering.read(Format.PLAIN_TEXT);
    }

    /** Whether a paragraph of just these words would be read as something else. */
    static boolean mistakable(String text) {
        return text.startsWith(Marks.LITERAL)
                || MarkdownReader.recognises(text)
                || text.equals(MarkdownReader.BREAK)
                || underline(text);
    }

    private static boolean underline(String line) {
        return TITLE.matcher(line).matches() || HEADING.matcher(line).matches();
    }

    /** In columns; Chinese letters take two. */
    static int width(String line) {
        return line.codePoints()
                .map(letter -> Character.isIdeographic(letter) ? 2 : 1)
                .sum();
    }

    private void lines() throws Unreadable {
        for (var at = 0; at < lines.size(); ) {
            gathering.at(at + 1);
            if (lines.get(at).isEmpty()) at++;
            else if (underlined(at, TITLE)) at = title(at);
            else if (underlined(at, HEADING)) {
                gathering.heading(lines.get(at));
                at += 2;
            } else if (lines.get(at).equals(MarkdownReader.BREAK)) {
                gathering.part("");
                at++;
            } else at = paragraph(at);
        }
    }

    private boolean underlined(int at, Pattern with) {
        return at + 1 < lines.size() && with.matcher(lines.get(at + 1)).matches();
    }

    private int title(int at) throws Unreadable {
        var line = lines.get(at);
        gathering.title(line.startsWith(Marks.LITERAL) ? line.substring(1) : line);
        return at + 2;
    }

    private int paragraph(int start) throws Unreadable {
        var words = new StringBuilder(lines.get(start));
        var next = start + 1;
        while (next < lines.size() && continues(next)) {
            var before = lines.get(next - 1);
            words.append(
                    Cleaning.joined(before, lines.get(next)),
                    before.length(),
                    Cleaning.joined(before, lines.get(next)).length());
            next++;
        }
        var text = words.toString();
        if (!titled && title(text, next)) gathering.title(text);
        else gathering.free(text);
        titled = true;
        return next;
    }

    /** A short first line that stands alone. */
    private boolean title(String text, int next) {
        return next < lines.size() && !Gathering.sentence(text) && !Marks.mistakable(text);
    }

    /** A line that was broken because the page ended: the one before is nearly full. */
    private boolean continues(int at) {
        var line = lines.get(at);
        if (line.isEmpty() || width > PAGE || width(lines.get(at - 1)) < width * 3 / 5) return false;
        return !Marks.mistakable(line) && !underlined(at, TITLE) && !underlined(at, HEADING);
    }
}
