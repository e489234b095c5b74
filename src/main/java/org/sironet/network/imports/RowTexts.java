package org.sironet.network.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sironet.network.Cells;

/** The texts of one row by what they are, cleaned; what is wrong with them is noted on the way. */
final class RowTexts {

    private final TableRow row;
    private final List<Column> columns;
    private final List<Problem> problems = new ArrayList<>();

    RowTexts(TableRow row, List<Column> columns) {
        this.row = row;
        this.columns = columns;
        if (row.cells().size() > columns.size())
            wrong(-1, "ragged", columns.size(), row.cells().size());
        row.cells().stream()
                .filter(cell -> cell.length() > Limits.CELL)
                .findFirst()
                .ifPresent(cell -> wrong(row.cells().indexOf(cell), "cell", Limits.CELL, cell.length()));
    }

    List<Problem> problems() {
        return problems;
    }

    Column column(int at) {
        return columns.get(at);
    }

    void wrong(int column, String key, Object... arguments) {
        problems.add(Problem.of(column, key, arguments));
    }

    void wrong(Target target, String key, Object... arguments) {
        wrong(first(target), key, arguments);
    }

    void each(Target target, int longest, BiConsumer<Integer, String> use) {
        for (var at = 0; at < columns.size(); at++) {
            if (columns.get(at).target() != target) continue;
            var text = clean(at);
            if (text.length() > longest && text.length() <= Limits.CELL) wrong(at, "long", longest, text.length());
            else if (!text.isEmpty()) use.accept(at, text);
        }
    }

    Optional<String> one(Target target, int longest) {
        var found = new ArrayList<String>();
        each(target, longest, (at, text) -> found.add(text));
        return found.stream().findFirst();
    }

    private int first(Target target) {
        for (var at = 0; at < columns.size(); at++) if (columns.get(at).target() == target) return at;
        return -1;
    }

    private String clean(int column) {
        var text = Normalizer.normalize(Cells.unguarded(row.cell(column)), Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        var broken = text.codePoints().anyMatch(RowTexts::forbidden);
        if (broken) wrong(column, text.indexOf(0xFFFD) >= 0 ? "encoding" : "characters");
        return broken || text.length() > Limits.CELL ? "" : text;
    }

    private static boolean forbidden(int letter) {
        return letter == 0xFFFD
                || Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t'
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069
                || Character.getType(letter) == Character.SURROGATE;
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
