package org.sironet.tally.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sironet.tally.Unreadable;

/** Cuts the lines of a table into cells (RFC 4180), and remembers where each began. */
final class Cells {

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private long number;

    Cells(char separator) {
        this.separator = separator;
    }

    /** The sign that cuts a head line into most pieces. */
    static char separatorOf(String head) {
        var best = ',';
        for (var sign : new char[] {';', '\t'}) if (count(head, sign) > count(head, best)) best = sign;
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(letter -> letter == sign).count();
    }

    /** A row; one with quotes may go over several lines. */
    List<String> read(Lines line) throws Unreadable, IOException {
        cells.clear();
        columns.clear();
        number = line.number();
        var text = line.text();
        var at = 0;
        while (true) {
            columns.add(at + 1);
            if (at < text.length() && text.charAt(at) == '"') {
                while (closing(text, at) < 0) {
                    if (!line.next()) throw new Unreadable(number, at + 1, "the quotation mark is not closed");
                    text = text + "\n" + line.text();
                }
                var end = closing(text, at);
                cells.add(text.substring(at + 1, end).replace("\"\"", "\"").strip());
                at = end + 1;
                if (at < text.length() && text.charAt(at) != separator)
                    throw new Unreadable(number, at + 1, "a separator is expected after the closing quotation mark");
            } else {
                var end = text.indexOf(separator, at);
                if (end < 0) end = text.length();
                cells.add(text.substring(at, end).strip());
                at = end;
            }
            if (at >= text.length()) return cells;
            at++;
        }
    }

    private static int closing(String text, int opening) {
        var at = opening + 1;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '"') return at;
                at++;
            }
            at++;
        }
        return -1;
    }

    Unreadable fail(int cell, String reason) {
        return new Unreadable(number, cell < columns.size() ? columns.get(cell) : 1, reason);
    }
}
