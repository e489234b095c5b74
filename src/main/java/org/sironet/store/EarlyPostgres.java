package org.sironet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Our own PostgreSQL, started beside all else that the start of the program has to do. */
public final class EarlyPostgres {

    private final CompletableFuture<OwnPostgres> starting;

    private EarlyPostgres(CompletableFuture<OwnPostgres> starting) {
        this.starting = starting;
    }

    /** Begins; an external database is there already. */
    public static @Nullable EarlyPostgres begin(Options options) {
        if (options.value(Option.DATABASE) != null || choosesElsewhere(options)) return null;
        var data = Command.data(options);
        var programs = Objects.requireNonNullElse(
                options.setting("sironet.programs"), data.resolve("programs").toString());
        LoggerFactory.getILoggerFactory(); // made here, since two threads must not make it at once
        return new EarlyPostgres(CompletableFuture.supplyAsync(() -> OwnPostgres.in(data, Path.of(programs))));
    }

    /** A folder or database that is not named by an option is found later, by the framework. */
    private static boolean choosesElsewhere(Options options) {
        return options.setting("sironet.data") != null
                || options.setting("sironet.database") != null
                || System.getenv().keySet().stream()
                        .anyMatch(name -> name.startsWith("SIRONET_DATA") || name.equals("SIRONET_PROGRAMS"));
    }

    /** @throws CannotStart as if it had been started now */
    OwnPostgres started() {
        try {
            return starting.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof CannotStart cannot) throw cannot;
            throw failure;
        }
    }

    /** After a start that failed before anybody took it over. */
    public void abandon() {
        try {
            started().close();
        } catch (CannotStart | IOException ended) {
            LoggerFactory.getLogger(EarlyPostgres.class).debug("Nothing to stop", ended);
        }
    }
}
