package org.sironet.network.imports.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read and what its columns seem to hold.
 *
 * @param encoding null for a workbook, as is {@code separator}; {@code sheet} is null for a text file
 * @param trouble key of a sentence; null for none
 */
public record ColumnsPage(
        String path,
        String fileName,
        int rows,
        @Nullable String encoding,
        List<String> encodings,
        @Nullable String separator,
        List<String> separators,
        @Nullable String sheet,
        List<String> sheets,
        List<ColumnChoice> columns,
        List<String> targets,
        List<Choice> languages,
        List<Choice> countries,
        String country,
        @Nullable String trouble) {

    /** One of a list of answers. */
    public record Choice(String value, String label) {}

    /**
     * A column of the file.
     *
     * @param heading as the file writes it; empty when it has none
     * @param samples some of its values
     * @param target what it holds, a key of its words
     * @param language of names, places, descriptions; empty for "as the text shows"
     */
    public record ColumnChoice(int number, String heading, List<String> samples, String target, String language) {}
}
