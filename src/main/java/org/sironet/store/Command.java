package org.sironet.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What the commands have in common: options, one file, a way to the database, one line at the end. */
final class Command {

    private Command() {}

    interface Work {
        /** What was done, in a sentence. */
        String on(Path file, Options options) throws SQLException, IOException;
    }

    static void run(String[] words, String name, Work work) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
                .setLevel(Level.ERROR); // what is said is said in a line
        try {
            var options = Options.of(words);
            if (options.operands().size() != 1) throw new WrongOption("Usage: bin/" + name + " FILE [--data DIR]");
            System.out.println(work.on(Path.of(options.operands().getFirst()), options));
        } catch (WrongOption wrong) {
            end(2, wrong.sentence());
        } catch (CannotStart cannot) {
            end(1, cannot.sentence());
        } catch (SQLException | IOException failure) {
            end(1, "The " + name + " failed: " + failure.getMessage());
        }
    }

    private static void end(int status, String sentence) {
        System.err.println(sentence);
        System.exit(status);
    }

    static Path data(Options options) {
        return Path.of(Objects.requireNonNullElse(options.value(Option.DATA), "data"))
                .toAbsolutePath()
                .normalize();
    }

    /** A database to work on; closed, it ends if it was started for this. */
    record Database(DatabaseAccess access, @Nullable OwnPostgres started) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (started != null) started.close();
        }
    }

    /** The one of {@code --database}, or the one that runs in the folder, or it is started. */
    static Database database(Options options, Path data) throws SQLException, IOException {
        var url = options.value(Option.DATABASE);
        if (url != null) return new Database(DatabaseAccess.external(url), null);
        try {
            var started = OwnPostgres.in(data, data.resolve("programs"));
            started.access("postgres").create(StoreConfiguration.DATABASE);
            return new Database(started.access(StoreConfiguration.DATABASE), started);
        } catch (DataFolderInUse running) {
            return new Database(running(data), null);
        }
    }

    private static DatabaseAccess running(Path data) throws IOException {
        var folder = PostgresFolder.in(data);
        var port = port(folder)
                .orElseThrow(() -> new CannotStart("The program in " + data + " has no database yet. Try again."));
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + StoreConfiguration.DATABASE;
        return new DatabaseAccess(url, PostgresFolder.SUPERUSER, folder.password());
    }

    /** While the program starts or heals it is not there for a moment. */
    private static OptionalInt port(PostgresFolder folder) throws IOException {
        var port = folder.port();
        for (var attempt = 0; port.isEmpty() && attempt < 500; attempt++) {
            PostgresProcesses.pause();
            port = folder.port();
        }
        return port;
    }
}
