package org.sironet.network.imports.page;

import java.util.List;

/** One row to be corrected, a field for each column that is used. */
public record RowPage(String path, String back, int number, long line, List<Cell> cells) {

    /**
     * A cell.
     *
     * @param field its name in the form
     * @param target what the column holds, a key of its words
     * @param rows of the text area; null for one line
     */
    public record Cell(String field, String heading, String target, Integer rows) {}
}
