package org.sironet.network.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads text files whose cells are parted by a character and may be quoted. */
final class CsvTable {

    /** Those that are looked for and can be chosen. */
    static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

    private static final int LOOKED_AT = 200;

    private CsvTable() {}

    static Reading look(Path file) throws IOException, Unreadable {
        return look(file, Encodings.of(file));
    }

    static Reading look(Path file, String encoding) throws IOException {
        var best = ",";
        var bestScore = 0.0;
        for (var separator : SEPARATORS) {
            var score = score(file, Reading.text(encoding, separator));
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return Reading.text(encoding, best);
    }

    /** High when many rows have the same number of cells, more than one. */
    private static double score(Path file, Reading reading) throws IOException {
        var counts = new java.util.HashMap<Integer, Integer>();
        try {
            var seen = new int[1];
            rows(file, reading, row -> {
                counts.merge(row.cells().size(), 1, Integer::sum);
                return ++seen[0] < LOOKED_AT;
            });
        } catch (Unreadable unfit) {
            return 0;
        }
        var rows = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(each -> each.getKey() > 1)
                .max(Comparator.comparingInt(each -> each.getValue() * each.getKey()))
                .map(each -> Math.min(each.getKey(), 8) * (double) each.getValue() / rows)
                .orElse(0.0);
    }

    static void rows(Path file, Reading reading, RowSink sink) throws IOException, Unreadable {
        try (var text = open(file, reading);
                var records = CsvReader.builder()
                        .fieldSeparator(
                                Objects.requireNonNull(reading.separator()).charAt(0))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .skipEmptyLines(true)
                        .maxBufferSize(8 * 1024 * 1024)
                        .ofCsvRecord(text)) {
            for (var record : records) if (!sink.take(row(record))) return;
        } catch (CsvParseException unfit) {
            throw new Unreadable("too-wide", Limits.COLUMNS, Limits.CELL);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static TableRow row(CsvRecord record) throws Unreadable {
        if (record.getFieldCount() > 4 * Limits.COLUMNS)
            throw new Unreadable("columns", record.getFieldCount(), Limits.COLUMNS);
        return new TableRow(record.getStartingLineNumber(), record.getFields(), false);
    }

    private static Reader open(Path file, Reading reading) throws IOException {
        var text = new InputStreamReader(
                Files.newInputStream(file), Charset.forName(Objects.requireNonNull(reading.encoding())));
        var pushed = new java.io.PushbackReader(text, 1);
        var first = pushed.read();
        if (first >= 0 && first != 0xFEFF) pushed.unread(first);
        return pushed;
    }
}
