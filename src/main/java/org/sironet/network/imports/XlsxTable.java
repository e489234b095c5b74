package org.sironet.network.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads workbooks row by row. A formula is never evaluated: the value that the workbook keeps beside it is taken. */
final class XlsxTable {

    private XlsxTable() {}

    /** The first sheet that holds something. */
    static Reading look(Path file) throws IOException, Unreadable {
        var options = new ReadingOptions(WorkbookCheck.check(file), true);
        try (var workbook = new ReadableWorkbook(file.toFile(), options)) {
            var sheets = workbook.getSheets().map(Sheet::getName).toList();
            for (var sheet : sheets) if (holdsSomething(workbook, sheet)) return Reading.workbook(sheet, sheets);
            throw new Unreadable("empty");
        } catch (RuntimeException damaged) {
            throw new Unreadable("damaged");
        }
    }

    private static boolean holdsSomething(ReadableWorkbook workbook, String name) throws IOException, Unreadable {
        try (var rows = sheet(workbook, name).openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) if (!row(row).blank()) return true;
        }
        return false;
    }

    static void rows(Path file, Reading reading, RowSink sink) throws IOException, Unreadable {
        var options = new ReadingOptions(WorkbookCheck.check(file), true);
        try (var workbook = new ReadableWorkbook(file.toFile(), options);
                var rows =
                        sheet(workbook, Objects.requireNonNull(reading.sheet())).openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                var read = row(row);
                if (!read.blank() && !sink.take(read)) return;
            }
        } catch (RuntimeException damaged) {
            if (damaged instanceof org.springframework.dao.DataAccessException) throw damaged;
            throw new Unreadable("damaged");
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, String name) throws Unreadable {
        return workbook.findSheet(name).orElseThrow(() -> new Unreadable("empty"));
    }

    private static TableRow row(Row row) throws Unreadable {
        if (row.getCellCount() > 16 * Limits.COLUMNS)
            throw new Unreadable("columns", row.getCellCount(), Limits.COLUMNS);
        var cells = new ArrayList<String>(row.getCellCount());
        var formulas = false;
        for (var column = 0; column < row.getCellCount(); column++) {
            var cell = row.getCell(column);
            formulas |= cell != null && cell.getFormula() != null;
            cells.add(text(cell));
        }
        return new TableRow(row.getRowNum(), List.copyOf(cells), formulas);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) return "";
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) return number(cell);
        return Objects.requireNonNullElse(cell.getText(), "");
    }

    private static String number(Cell cell) {
        var raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        try {
            if (date(cell.getDataFormatString()) && !raw.isEmpty()) {
                var moment = cell.getType() == CellType.NUMBER ? cell.asDate() : serial(raw);
                return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.toString();
            }
            return cell.getType() == CellType.NUMBER ? plain(raw) : raw;
        } catch (RuntimeException notANumber) {
            return raw;
        }
    }

    private static java.time.LocalDateTime serial(String days) {
        var exact = new java.math.BigDecimal(days);
        return java.time.LocalDate.of(1899, 12, 30).plusDays(exact.longValue()).atStartOfDay();
    }

    private static String plain(String raw) {
        var number = new java.math.BigDecimal(raw).stripTrailingZeros();
        return Math.abs(number.scale()) > 30 ? raw : number.toPlainString();
    }

    /** Whether a number format writes a day: outside of quotes and brackets it has a y or a d. */
    private static boolean date(@Nullable String format) {
        return format != null
                && !format.equals("General")
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[yd].*");
    }
}
