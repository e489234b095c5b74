package org.sironet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;

/** The database of a program that runs already, for a command that works beside it. */
public final class RunningDatabase {

    private RunningDatabase() {}

    /** Its URL with user and password; empty when nothing runs in the data folder, or a database was named. */
    public static Optional<String> of(Options options) {
        var data = Command.data(options);
        if (options.value(Option.DATABASE) != null || !Files.exists(data.resolve("postgres/password")))
            return Optional.empty();
        try {
            var folder = PostgresFolder.in(data);
            var port = folder.port();
            if (port.isEmpty()) return Optional.empty();
            var url = "jdbc:postgresql://127.0.0.1:" + port.getAsInt() + "/" + StoreConfiguration.DATABASE;
            new DatabaseAccess(url, PostgresFolder.SUPERUSER, folder.password())
                    .asOwner()
                    .close();
            return Optional.of(url + "?user=" + PostgresFolder.SUPERUSER + "&password=" + folder.password());
        } catch (SQLException | IOException notRunning) {
            return Optional.empty();
        }
    }
}
