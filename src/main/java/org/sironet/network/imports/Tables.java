package org.sironet.network.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of any kind that the import takes. Its content tells the kind, never its name. */
final class Tables {

    private Tables() {}

    /** @throws Unreadable with what it seems to be instead */
    static Reading look(Path file) throws IOException, Unreadable {
        if (Files.size(file) == 0) throw new Unreadable("empty");
        if (Files.size(file) > Limits.FILE) throw new Unreadable("size", Limits.FILE / 1024 / 1024);
        var start = start(file);
        if (start.startsWith("PK\u0003\u0004")) return XlsxTable.look(file);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) throw new Unreadable("xls");
        if (start.startsWith("%PDF")) throw new Unreadable("pdf");
        if (start.stripLeading().startsWith("{") || start.stripLeading().startsWith("[")) throw new Unreadable("json");
        if (start.stripLeading().startsWith("<")) throw new Unreadable("markup");
        return CsvTable.look(file);
    }

    /** The same file with another encoding chosen: the separator is looked for again. */
    static Reading look(Path file, String encoding) throws IOException {
        return CsvTable.look(file, encoding);
    }

    /** Rows that are not blank, each within the limits. */
    static void rows(Path file, Reading reading, RowSink sink) throws IOException, Unreadable {
        var rows = new int[1];
        RowSink limited = row -> {
            if (row.blank()) return true;
            if (++rows[0] > Limits.ROWS + Limits.ABOVE) throw new Unreadable("rows", Limits.ROWS);
            if (row.cells().size() > Limits.COLUMNS)
                throw new Unreadable("columns", row.cells().size(), Limits.COLUMNS);
            return sink.take(row);
        };
        if (reading.kind() == Reading.Kind.XLSX) XlsxTable.rows(file, reading, limited);
        else CsvTable.rows(file, reading, limited);
        if (rows[0] == 0) throw new Unreadable("empty");
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
        }
    }
}
