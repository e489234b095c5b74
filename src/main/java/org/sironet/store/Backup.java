package org.sironet.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that an installation holds into one zip, as it stood at one moment; memory holds a few rows. */
final class Backup {

    /** Sign-ins are left out: one that its owner ended must not come back with a restore. */
    static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

    /** Beside the database; the heads come first, so that they are never ahead of the tables. */
    private static final List<String> FOLDERS = List.of("heads", "keys");

    private final Connection database;
    private final ZipOutputStream zip;
    private final List<BackupManifest.Table> tables = new ArrayList<>();
    private final List<BackupManifest.KeptFile> files = new ArrayList<>();

    private Backup(Connection database, ZipOutputStream zip) {
        this.database = database;
        this.zip = zip;
    }

    /** @param database a connection of the owner, outside of any transaction */
    static BackupManifest write(Connection database, Path data, OutputStream target, String madeAt)
            throws SQLException, IOException {
        try (var zip = new ZipOutputStream(target)) {
            var backup = new Backup(database, zip);
            for (var folder : FOLDERS) backup.files(data, data.resolve(folder));
            var manifest = backup.database(madeAt);
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(JsonMapper.builder().build().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private void files(Path data, Path place) throws IOException {
        if (!Files.exists(place)) return;
        try (var found = Files.walk(place)) {
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                var path = data.relativize(file).toString();
                files.add(new BackupManifest.KeptFile(path, entry(path, out -> Files.copy(file, out))));
            }
        }
    }

    private BackupManifest database(String madeAt) throws SQLException, IOException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
        var schema = new BackupSchema(database);
        var migrations = schema.migrations();
        for (var table : schema.tables()) if (!LEFT_OUT.contains(table)) table(table, schema.columns(table));
        var sequences = schema.sequences();
        database.rollback();
        return new BackupManifest(BackupManifest.FORMAT, madeAt, migrations, tables, sequences, files);
    }

    private void table(String name, List<String> columns) throws SQLException, IOException {
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        var rows = new long[1];
        var entry = "tables/" + name;
        var sha256 = entry(
                entry,
                out -> rows[0] = copy.copyOut(
                        "copy %s (%s) to stdout".formatted(BackupSchema.quoted(name), BackupSchema.quoted(columns)),
                        out));
        tables.add(new BackupManifest.Table(name, columns, rows[0], entry, sha256));
    }

    private interface Writing {
        void to(OutputStream out) throws SQLException, IOException;
    }

    private String entry(String name, Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = FileStore.sha256();
        try {
            writing.to(new DigestOutputStream(new Uncloseable(zip), digest));
        } catch (SQLException failure) {
            throw new IOException(name + ": " + failure.getMessage(), failure);
        }
        zip.closeEntry();
        return ContentHash.of(digest.digest()).hex();
    }

    private static final class Uncloseable extends FilterOutputStream {

        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
