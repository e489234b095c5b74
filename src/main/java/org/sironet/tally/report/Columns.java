package org.sironet.tally.report;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: names to the left, numbers to the right; wide characters take two places. */
final class Columns {

    private final List<List<String>> rows = new ArrayList<>();

    void row(List<String> cells) {
        rows.add(cells);
    }

    @Override
    public String toString() {
        var widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (var row : rows) for (var c = 0; c < row.size(); c++) widths[c] = Math.max(widths[c], width(row.get(c)));
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (var c = 0; c < row.size(); c++) {
                var blank = " ".repeat(widths[c] - width(row.get(c)));
                line.append(c == 0 ? row.get(c) + blank : "  " + blank + row.get(c));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    static int width(String cell) {
        return cell.codePoints().map(Columns::width).sum();
    }

    private static int width(int letter) {
        var type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK)
            return 0;
        var wide = letter >= 0x1100 && letter <= 0x115F
                || letter >= 0x2E80 && letter <= 0xA4CF
                || letter >= 0xAC00 && letter <= 0xD7A3
                || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0xFE30 && letter <= 0xFE6F
                || letter >= 0xFF00 && letter <= 0xFF60
                || letter >= 0x1F300 && letter <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
