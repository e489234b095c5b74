package org.sironet.network.imports.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;

/**
 * The checked rows of an import, one page of them.
 *
 * @param counts how many rows each filter shows
 * @param fresh how many would be entered, {@code filling} complete what is known, {@code skipped} be left out,
 *     {@code errors} must be decided
 * @param certain how many are left out as certain duplicates
 * @param trouble key of a sentence; null for none
 */
public record RowsPage(
        String path,
        String fileName,
        int rows,
        String filter,
        Map<String, Long> counts,
        long fresh,
        long filling,
        long skipped,
        long errors,
        long certain,
        List<Row> items,
        int number,
        int last,
        @Nullable String trouble) {

    /**
     * One row.
     *
     * @param fate {@code new}, {@code fill}, {@code skip} or {@code error}
     * @param sameAs number of an earlier row that is the same organisation; null for none
     */
    public record Row(
            int number,
            long line,
            Multilingual name,
            String acronym,
            String country,
            String standing,
            List<Wrong> problems,
            List<Likely> candidates,
            @Nullable Integer sameAs,
            boolean formulas,
            boolean taken,
            String fate) {}

    /** What is wrong, and in which column; empty for the row as a whole. */
    public record Wrong(String heading, String key, Object[] arguments) {}

    /**
     * An organisation that it may be.
     *
     * @param gaps keys of what the row would add to it
     * @param chosen whether it is to be completed by the row
     */
    public record Likely(
            String id,
            String path,
            Multilingual name,
            String country,
            int percent,
            List<String> reasons,
            boolean strong,
            List<String> gaps,
            boolean chosen) {}
}
