package org.sironet.network.imports;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line where it begins in the file, from 1
 * @param cells without spaces around; empty ones at the end are left out
 * @param formulas whether a cell holds a formula, of which the last value was taken
 */
record TableRow(long line, List<String> cells, boolean formulas) {

    TableRow {
        var last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) last--;
        cells = cells.subList(0, last).stream().map(String::strip).toList();
    }

    boolean blank() {
        return cells.isEmpty();
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
