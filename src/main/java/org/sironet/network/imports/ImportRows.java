package org.sironet.network.imports;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What files say, row by row, as it was read. */
@Component
class ImportRows {

    /** @param number from 1, in the file's order */
    record Numbered(int number, TableRow row) {}

    /** Gives rows one by one. */
    interface Source {
        void give(RowSink sink) throws IOException, Unreadable;
    }

    /** Carries what the source throws through the database's own exceptions. */
    private static final class Stopped extends RuntimeException {
        Stopped(Exception cause) {
            super(cause);
        }
    }

    private final JdbcClient jdbc;
    private final JdbcOperations connections;
    private final JsonMapper json;

    ImportRows(JdbcClient jdbc, JdbcOperations connections, JsonMapper json) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.json = json;
    }

    /** Replaces what was read before; within a transaction. */
    int stage(UUID id, int skipped, Source source) throws IOException, Unreadable {
        for (var table : List.of("import_entry", "import_row"))
            jdbc.sql("delete from " + table + " where import = ?").param(id).update();
        try {
            var rows = connections.execute((ConnectionCallback<Integer>) connection -> {
                try (var copy = new CopyRows(connection, "import_row (import, number, line, cells, formulas)")) {
                    return copied(id, skipped, source, copy);
                } catch (IOException | Unreadable stopped) {
                    throw new Stopped(stopped);
                }
            });
            return rows == null ? 0 : rows;
        } catch (Stopped stopped) {
            if (stopped.getCause() instanceof Unreadable unreadable) throw unreadable;
            throw new IOException(stopped.getCause());
        }
    }

    private int copied(UUID id, int skipped, Source source, CopyRows copy)
            throws SQLException, IOException, Unreadable {
        var seen = new int[1];
        source.give(row -> {
            if (seen[0]++ < skipped) return true;
            try {
                var cells = json.writeValueAsString(row.cells()).replace("\\u0000", "\\ufffd");
                copy.add(id, seen[0] - skipped, row.line(), cells, row.formulas());
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
            return true;
        });
        copy.end();
        return Math.max(0, seen[0] - skipped);
    }

    List<Numbered> after(UUID id, int number, int most) {
        return jdbc.sql("select * from import_row where import = ? and number > ? order by number limit ?")
                .params(id, number, most)
                .query(this::row)
                .list();
    }

    Optional<Numbered> find(UUID id, int number) {
        return jdbc.sql("select * from import_row where import = ? and number = ?")
                .params(id, number)
                .query(this::row)
                .optional();
    }

    /** Somebody typed it anew. */
    void correct(UUID id, int number, List<String> cells) {
        jdbc.sql("update import_row set cells = ? where import = ? and number = ?")
                .params(json.writeValueAsString(cells), id, number)
                .update();
    }

    private Numbered row(ResultSet row, @Nullable Integer index) throws SQLException {
        List<String> cells = json.readValue(row.getString("cells"), new TypeReference<>() {});
        return new Numbered(row.getInt("number"), new TableRow(row.getLong("line"), cells, row.getBoolean("formulas")));
    }
}
