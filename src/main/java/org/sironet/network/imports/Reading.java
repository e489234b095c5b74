package org.sironet.network.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read: found by looking at it, and correctable.
 *
 * @param encoding of a text file, by its IANA name; null for a workbook
 * @param separator of a text file, one character; null for a workbook
 * @param sheet of a workbook, by its name; null for a text file
 * @param sheets all that the workbook has
 */
record Reading(
        Kind kind,
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String sheet,
        List<String> sheets) {

    /** What the file is, by its content. */
    enum Kind {
        CSV,
        XLSX
    }

    static Reading text(String encoding, String separator) {
        return new Reading(Kind.CSV, encoding, separator, null, List.of());
    }

    static Reading workbook(String sheet, List<String> sheets) {
        return new Reading(Kind.XLSX, null, null, sheet, sheets);
    }
}
