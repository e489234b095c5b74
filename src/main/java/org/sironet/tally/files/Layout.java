package org.sironet.tally.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which columns of a table are what: a column a rank, with names in the cells; or a column a candidate, with numbers.
 *
 * @param byRank whether columns are ranks
 * @param columns those of ranks, or of candidates
 * @param weight the column that says how many such ballots there are; -1 when there is none
 */
record Layout(boolean byRank, List<Integer> columns, int weight) {

    private static final String RANK =
            "(rank|choice|preference|pref|vote|place)[ _.-]*\\d+|\\d+(st|nd|rd|th)[ _.-]*(choice|preference|rank|place)?|#?\\d+";
    private static final String WEIGHT = "count|counts|votes|weight|n|number|ballots|times";
    private static final String OTHER =
            "id|.*[ _-]id|.*id[ _-].*|ballot|voter|precinct|batch|style|tabulator.*|box.*|timestamp|time|date|name|"
                    + WEIGHT;
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";
    private static final String MARK = "x|yes|no|true|false|1|0|y|n|✓|✗|-|";

    /** Guesses from the head and the first rows; columns are empty when there is no such table. */
    static Layout of(List<String> head, List<List<String>> rows) {
        var weight = -1;
        for (var i = 0; i < head.size(); i++) if (matches(head.get(i), WEIGHT)) weight = i;
        var ranks = columns(head, RANK);
        if (!ranks.isEmpty() && !allNumbers(rows, ranks)) return new Layout(true, ranks, weight);
        var candidates = new ArrayList<Integer>();
        for (var i = 0; i < head.size(); i++)
            if (!head.get(i).isEmpty() && !matches(head.get(i), OTHER) && isMarked(rows, i)) candidates.add(i);
        return new Layout(false, candidates, weight);
    }

    private static boolean matches(String head, String pattern) {
        return head.toLowerCase(Locale.ROOT).strip().matches(pattern);
    }

    private static List<Integer> columns(List<String> head, String pattern) {
        var found = new ArrayList<Integer>();
        for (var i = 0; i < head.size(); i++) if (matches(head.get(i), pattern)) found.add(i);
        return found;
    }

    private static boolean allNumbers(List<List<String>> rows, List<Integer> columns) {
        var filled = rows.stream()
                .flatMap(row -> columns.stream().filter(c -> c < row.size()).map(row::get))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !filled.isEmpty() && filled.stream().allMatch(cell -> cell.matches(NUMBER));
    }

    private static boolean isMarked(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).toLowerCase(Locale.ROOT))
                .allMatch(cell -> cell.matches(NUMBER) || cell.matches(MARK));
    }
}
