package org.sironet.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** {@code bin/backup FILE}: while the program runs, or not. */
final class BackupCommand {

    private BackupCommand() {}

    public static void main(String[] words) {
        Command.run(words, "backup", BackupCommand::write);
    }

    static String write(Path file, Options options) throws SQLException, IOException {
        if (Files.exists(file)) throw new CannotStart(file + " exists already; a backup overwrites nothing.");
        var data = Command.data(options);
        if (!Files.isDirectory(data) && options.value(Option.DATABASE) == null)
            throw new CannotStart("There is no data folder " + data + ".");
        try (var database = Command.database(options, data);
                var connection = database.access().asOwner()) {
            var manifest = whole(file, data, connection, InstantSource.system().instant());
            var rows = manifest.tables().stream()
                    .mapToLong(BackupManifest.Table::rows)
                    .sum();
            return "%s holds %,d rows of %d tables, %,d bytes."
                    .formatted(file, rows, manifest.tables().size(), Files.size(file));
        }
    }

    /** Under another name until it is complete; readable by its owner only, since it holds keys. */
    private static BackupManifest whole(Path file, Path data, Connection connection, Instant now)
            throws SQLException, IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) throw new CannotStart("There is no folder " + folder + ".");
        var unfinished = Files.createTempFile(folder, ".backup", ".part", asFileAttribute(fromString("rw-------")));
        try {
            BackupManifest manifest;
            try (var out = Files.newOutputStream(unfinished)) {
                manifest = Backup.write(connection, data, out, now.toString());
            }
            Files.move(unfinished, file, ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
