package org.sironet.network.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where in a file the headings stand and what its columns hold, guessed from its first rows.
 *
 * @param headings one a column
 * @param columns one a column
 * @param dataFrom index of the first row that is data, from 0
 */
record Layout(List<String> headings, List<Column> columns, int dataFrom) {

    /** How many rows are looked at. */
    static final int SAMPLE = 60;

    static Layout guess(List<TableRow> sample, Predicate<String> field) {
        var width = sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (var at = 0; at < Math.min(Limits.ABOVE, sample.size()); at++)
            if (hashtags(sample.get(at))) return tagged(sample, at, width).without(sample, field);
        return headed(sample, headRow(sample), width).without(sample, field);
    }

    /** Sectors of others that are none of the network's fields of work are not used unless somebody chooses them. */
    private Layout without(List<TableRow> sample, Predicate<String> field) {
        var data = sample.subList(Math.min(dataFrom, sample.size()), sample.size());
        var kept = IntStream.range(0, columns.size())
                .mapToObj(at -> columns.get(at).target() == Target.FIELDS
                                && filled(data, at).stream()
                                        .noneMatch(cell -> Stream.of(cell.split("[;|,、，\n]"))
                                                .anyMatch(field))
                        ? Column.IGNORED
                        : columns.get(at))
                .toList();
        return new Layout(headings, kept, dataFrom);
    }

    private static boolean hashtags(TableRow row) {
        var filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        var tags = filled.stream()
                .filter(cell -> cell.matches("#[A-Za-z][\\w+ -]*"))
                .count();
        return tags > 0 && tags * 2 >= filled.size();
    }

    private static Layout tagged(List<TableRow> sample, int at, int width) {
        var tags = sample.get(at);
        var labels = at == 0 ? tags : sample.get(at - 1);
        var columns = IntStream.range(0, width)
                .mapToObj(column -> Headings.column(tags.cell(column)).orElse(Column.IGNORED))
                .toList();
        return completed(headings(labels, width), columns, sample, at + 1);
    }

    /** The row among the first with most headings that are known; the first one when none is. */
    private static int headRow(List<TableRow> sample) {
        var best = 0;
        var most = 0L;
        for (var at = 0; at < Math.min(10, sample.size()); at++) {
            var known = sample.get(at).cells().stream()
                    .filter(cell -> cell.length() < 80 && Headings.column(cell).isPresent())
                    .count();
            if (known > most) {
                best = at;
                most = known;
            }
        }
        return best;
    }

    private static Layout headed(List<TableRow> sample, int at, int width) {
        var head = sample.get(at);
        var columns = IntStream.range(0, width)
                .mapToObj(column -> Headings.column(head.cell(column)).orElse(Column.IGNORED))
                .toList();
        return completed(headings(head, width), columns, sample, at + 1);
    }

    private static List<String> headings(TableRow row, int width) {
        return IntStream.range(0, width).mapToObj(row::cell).toList();
    }

    /** What headings leave open, the content tells; what can be there once only, the first column has. */
    private static Layout completed(List<String> headings, List<Column> known, List<TableRow> sample, int dataFrom) {
        var data = sample.subList(Math.min(dataFrom, sample.size()), sample.size());
        var columns = new ArrayList<>(known);
        for (var at = 0; at < columns.size(); at++)
            if (columns.get(at).equals(Column.IGNORED)
                    && Headings.column(headings.get(at)).isEmpty()) columns.set(at, byContent(data, at, columns));
        if (columns.stream().noneMatch(column -> column.target() == Target.NAME)) name(columns, headings, data);
        return new Layout(headings, once(columns), dataFrom);
    }

    private static Column byContent(List<TableRow> data, int column, List<Column> others) {
        if (most(data, column, "(?i)https?://\\S+|www\\.\\S+\\.\\S+") && absent(Target.WEBSITE, others))
            return Column.of(Target.WEBSITE);
        if (most(data, column, "\\S+@\\S+\\.\\S+")) return Column.of(Target.MAIL);
        if (most(data, column, "(1[5-9]|20)\\d\\d") && absent(Target.FOUNDED, others)) return Column.of(Target.FOUNDED);
        var filled = filled(data, column);
        var countries = filled.stream()
                .filter(cell -> CountryNames.find(cell).isPresent())
                .count();
        return filled.size() > 1 && countries * 10 >= filled.size() * 7 && absent(Target.COUNTRY, others)
                ? Column.of(Target.COUNTRY)
                : Column.IGNORED;
    }

    private static boolean absent(Target target, List<Column> columns) {
        return columns.stream().noneMatch(column -> column.target() == target);
    }

    private static List<String> filled(List<TableRow> data, int column) {
        return data.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    private static boolean most(List<TableRow> data, int column, String pattern) {
        var filled = filled(data, column);
        return filled.size() > 1
                && filled.stream().filter(cell -> cell.matches(pattern)).count() * 10 >= filled.size() * 7;
    }

    /** Without a heading for names, the column with the longest different texts. */
    private static void name(List<Column> columns, List<String> headings, List<TableRow> data) {
        var best = -1;
        var longest = 0.0;
        for (var at = 0; at < columns.size(); at++) {
            var filled = filled(data, at);
            var different = new HashSet<>(filled).size();
            var length = filled.stream().mapToInt(String::length).average().orElse(0);
            if (!columns.get(at).equals(Column.IGNORED) || length > 120 || different * 2 < filled.size()) continue;
            if (length > longest && length > 4) {
                longest = length;
                best = at;
            }
        }
        if (best >= 0) columns.set(best, Column.of(Target.NAME));
    }

    private static List<Column> once(List<Column> columns) {
        var seen = new HashSet<Object>();
        var single = new ArrayList<Column>();
        for (var column : columns) {
            var key = column.target().inLanguage() ? column : column.target();
            single.add(
                    column.target().repeatable() && !column.target().inLanguage() || seen.add(key)
                            ? column
                            : Column.IGNORED);
        }
        return Collections.unmodifiableList(single);
    }
}
