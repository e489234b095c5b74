package org.sironet.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts a backup into an empty folder and an empty database: checked to its last byte before anything is written. */
final class Restore implements AutoCloseable {

    private final ZipFile zip;
    private final BackupManifest manifest;

    /** @throws CannotStart when the file is not a whole backup, or one of a newer program */
    Restore(Path file) throws IOException {
        if (!Files.isReadable(file)) throw new CannotStart("There is no file " + file + " to read.");
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException notOne) {
            throw new CannotStart(file + " is not a whole backup: " + notOne.getMessage() + ".", notOne);
        }
        manifest = manifest(file);
        check();
    }

    BackupManifest manifest() {
        return manifest;
    }

    private BackupManifest manifest(Path file) throws IOException {
        var entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) throw new CannotStart(file + " is not a backup of Sironet: it has no manifest.");
        try (var content = zip.getInputStream(entry)) {
            var read = JsonMapper.builder().build().readValue(content, BackupManifest.class);
            if (read.format() != BackupManifest.FORMAT)
                throw new CannotStart(
                        file + " is a backup of another version of Sironet, of format " + read.format() + ".");
            return read;
        } catch (JacksonException foreign) {
            throw new CannotStart(file + " is not a backup of Sironet: its manifest cannot be read.", foreign);
        }
    }

    private void check() throws IOException {
        for (var table : manifest.tables()) check(table.entry(), table.sha256());
        for (var file : manifest.files()) check(file.path(), file.sha256());
        var unknown = Migrations.unknown(manifest.migrations());
        if (!unknown.isEmpty())
            throw new CannotStart("This backup was made by a newer version of Sironet (tables of " + unknown
                    + "). Restore it with that version.");
    }

    private void check(String name, String sha256) throws IOException {
        var digest = FileStore.sha256();
        try (var content = new DigestInputStream(content(name), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new CannotStart("The backup is damaged: " + name + " cannot be read to its end.", broken);
        }
        if (!ContentHash.of(digest.digest()).hex().equals(sha256))
            throw new CannotStart("The backup is damaged: " + name + " is not what the manifest says.");
    }

    private InputStream content(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new CannotStart("The backup is damaged: " + name + " is missing.");
        return zip.getInputStream(entry);
    }

    /** Beside the database: keys, heads. */
    void files(Path data) throws IOException {
        for (var file : manifest.files()) {
            var target = data.resolve(file.path()).normalize();
            if (!target.startsWith(data)) throw new CannotStart("The backup is hostile: " + file.path());
            var only = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(Objects.requireNonNull(target.getParent()), only);
            try (var content = content(file.path())) {
                Files.copy(content, target);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** In one transaction. The tables exist already, as the backup's migrations make them. */
    void tables(Connection owner) throws SQLException, IOException {
        owner.setAutoCommit(false);
        var schema = new BackupSchema(owner);
        var foreignKeys = schema.addForeignKeys();
        for (var drop : schema.dropForeignKeys()) execute(owner, drop);
        for (var table : manifest.tables()) {
            var name = BackupSchema.quoted(table.name());
            execute(owner, "alter table " + name + " disable trigger user");
            execute(owner, "truncate " + name);
            rows(owner, table);
            execute(owner, "alter table " + name + " enable trigger user");
        }
        for (var add : foreignKeys) execute(owner, add);
        for (var sequence : manifest.sequences()) execute(owner, next(sequence));
        owner.commit();
    }

    /** A sequence that was used is left as used, or the next backup would take it for a new one. */
    private static String next(BackupManifest.Sequence sequence) {
        var used = sequence.next() > 1;
        return "select setval('%s', %d, %b)"
                .formatted(BackupSchema.quoted(sequence.name()), used ? sequence.next() - 1 : 1, used);
    }

    private void rows(Connection owner, BackupManifest.Table table) throws SQLException, IOException {
        var statement = "copy %s (%s) from stdin"
                .formatted(BackupSchema.quoted(table.name()), BackupSchema.quoted(table.columns()));
        try (var content = content(table.entry())) {
            var rows = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, content);
            if (rows != table.rows()) throw new CannotStart("The backup is damaged: rows of " + table.name());
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
