package org.sironet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What backup and restore have to know about the tables of a database. */
record BackupSchema(Connection database) {

    List<String> tables() throws SQLException {
        return strings("select tablename from pg_tables where schemaname = 'public' order by tablename");
    }

    /** Without those that are computed from others. */
    List<String> columns(String table) throws SQLException {
        return strings("""
                select attname from pg_attribute
                 where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                 order by attnum""".formatted(quoted(table)));
    }

    /** Versions in the order in which they were applied. */
    List<String> migrations() throws SQLException {
        return tables().contains("flyway_schema_history")
                ? strings("select version from flyway_schema_history"
                        + " where success and version is not null order by installed_rank")
                : List.of();
    }

    List<BackupManifest.Sequence> sequences() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select sequencename, coalesce(last_value + increment_by, start_value) from pg_sequences
                         where schemaname = 'public' order by sequencename""")) {
            var all = new ArrayList<BackupManifest.Sequence>();
            while (rows.next()) all.add(new BackupManifest.Sequence(rows.getString(1), rows.getLong(2)));
            return all;
        }
    }

    /** Statements that take all foreign keys away, and statements that put them back. */
    List<String> dropForeignKeys() throws SQLException {
        return strings(
                foreignKeys("'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname)"));
    }

    List<String> addForeignKeys() throws SQLException {
        return strings(foreignKeys("""
                'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '
                  || pg_get_constraintdef(oid)"""));
    }

    private static String foreignKeys(String expression) {
        return "select " + expression + " from pg_constraint where contype = 'f' and conparentid = 0"
                + " and connamespace = 'public'::regnamespace order by conname";
    }

    private List<String> strings(String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) all.add(rows.getString(1));
            return all;
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> identifiers) {
        return identifiers.stream().map(BackupSchema::quoted).collect(Collectors.joining(", "));
    }
}
