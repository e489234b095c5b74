package org.sironet.assembly.formats;

/** Refuses what would keep a parser of Markdown busy: endless quotations and lists, endless paragraphs. */
final class Nesting {

    private static final int INDENTED = 400;

    private final String text;

    /** Of the paragraph so far. */
    private int letters;

    private int lines;
    private int brackets;
    private int emphases;

    private Nesting(String text) {
        this.text = text;
    }

    static void check(String text) throws Unreadable {
        new Nesting(text).check();
    }

    private void check() throws Unreadable {
        var line = 1;
        for (var start = 0; start < text.length(); line++) {
            var end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            var words = words(start, end, line);
            if (words == end) letters = lines = brackets = emphases = 0;
            else count(words, end, line);
            start = end + 1;
        }
    }

    private void count(int start, int end, int line) throws Unreadable {
        letters += end - start;
        lines++;
        for (var at = start; at < end; at++) marks(at);
        if (letters > Limits.PARAGRAPH || lines > Limits.LINES) throw new Unreadable(Unreadable.Reason.TOO_LONG, line);
        if (brackets > Limits.BRACKETS || emphases > Limits.EMPHASES)
            throw new Unreadable(Unreadable.Reason.TOO_DEEP, line);
    }

    private void marks(int at) {
        if (at > 0 && text.charAt(at - 1) == '\\' && text.charAt(at) != '\\') return;
        switch (text.charAt(at)) {
            case '<', '[' -> brackets++;
            case '&', '*', '_', '`', '\\' -> emphases++;
            default -> {}
        }
    }

    /** Where the words of a line begin, after spaces and marks of quotations and lists. */
    private int words(int start, int end, int line) throws Unreadable {
        var marks = 0;
        for (var at = start; at < end; at++) {
            if ("> \t-+*0123456789.)".indexOf(text.charAt(at)) < 0) return at;
            if (">-+*.)".indexOf(text.charAt(at)) >= 0) marks++;
            if (marks <= Limits.DEPTH && at - start <= INDENTED) continue;
            if (!rule(start, end)) throw new Unreadable(Unreadable.Reason.TOO_DEEP, line);
            return end;
        }
        return end;
    }

    /** A line of nothing but one mark is only drawn. */
    private boolean rule(int start, int end) {
        var mark = text.charAt(start);
        return mark != '>' && text.substring(start, end).chars().allMatch(letter -> letter == mark);
    }
}
