package org.sironet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;

/** {@code bin/restore FILE}: into an empty folder, and with {@code --database} into an empty database too. */
final class RestoreCommand {

    private RestoreCommand() {}

    public static void main(String[] words) {
        Command.run(words, "restore", RestoreCommand::read);
    }

    static String read(Path file, Options options) throws SQLException, IOException {
        var data = Command.data(options);
        if (!empty(data)) throw new CannotStart(data + " is not empty: a backup goes into an empty folder only.");
        try (var backup = new Restore(file)) {
            var unfinished = besides(data);
            try {
                fill(backup, unfinished, options);
                Files.deleteIfExists(data);
                Files.move(unfinished, data);
            } finally {
                Folders.delete(unfinished);
            }
            return "%s is as it was at %s.".formatted(data, backup.manifest().madeAt());
        }
    }

    private static boolean empty(Path data) throws IOException {
        if (!Files.exists(data)) return true;
        try (var files = Files.list(data)) {
            return files.findAny().isEmpty();
        }
    }

    /** So that what fails half-way leaves nothing behind. */
    private static Path besides(Path data) throws IOException {
        var parent = Files.createDirectories(Objects.requireNonNull(data.getParent()));
        return Files.createTempDirectory(parent, data.getFileName() + ".restoring");
    }

    private static void fill(Restore backup, Path data, Options options) throws SQLException, IOException {
        backup.files(data);
        try (var database = Command.database(options, data)) {
            try (var connection = database.access().asOwner()) {
                if (!new BackupSchema(connection).tables().isEmpty())
                    throw new CannotStart("The database is not empty: a backup goes into an empty one only.");
            }
            database.access().prepare();
            Migrations.run(database.access(), backup.manifest().migrations());
            try (var connection = database.access().asOwner()) {
                backup.tables(connection);
            }
        }
    }
}
