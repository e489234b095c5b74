package org.sironet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Short messages to every process of the network, over PostgreSQL's NOTIFY: sent when the transaction commits, in the
 * order of commits, and never when it rolls back. One connection of its own a process listens, and comes back after an
 * outage.
 */
@Component
public class Signals implements SmartLifecycle {

    /** PostgreSQL carries less than 8,000 bytes; channel and separator count too. */
    public static final int LONGEST_PAYLOAD = 7_000;

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String NAME = "sironet";
    private static final int SILENCE = 10_000;

    /** Is called on the one listening thread: quick, and without waiting. */
    @FunctionalInterface
    public interface Listener {

        void heard(String payload);

        /** The connection was lost and is back: what was signalled meanwhile is unknown, so look for yourself. */
        default void missed() {}
    }

    private final JdbcClient jdbc;
    private final DatabaseAccess access;
    private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Connection connection;
    private volatile boolean running;

    Signals(JdbcClient jdbc, DatabaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** @param payload ids, never what only some may read */
    public void publish(String channel, String payload) {
        if (payload.length() > LONGEST_PAYLOAD) throw new IllegalArgumentException("A signal of " + payload.length());
        jdbc.sql("select pg_notify(?, ?)")
                .params(NAME, channel + " " + payload)
                .query((row, number) -> "")
                .single();
    }

    /** Ends the subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    public Subscription subscribe(String channel, Listener listener) {
        if (channel.contains(" ")) throw new IllegalArgumentException("A channel is one word: " + channel);
        var all = listeners.computeIfAbsent(channel, any -> new CopyOnWriteArrayList<>());
        all.add(listener);
        return () -> all.remove(listener);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("signals").start(this::listen);
    }

    private void listen() {
        var first = true;
        while (running) {
            try (var own = access.asProgram()) {
                connection = own;
                try (var statement = own.createStatement()) {
                    statement.execute("listen " + NAME);
                }
                if (!first) tellEverybody();
                first = false;
                while (running) hear(own);
            } catch (SQLException lost) {
                if (running) rest(lost);
            }
        }
    }

    /** In a long silence the connection is tried, since a lost one may look like a silent one. */
    private void hear(Connection own) throws SQLException {
        var heard = own.unwrap(PGConnection.class).getNotifications(SILENCE);
        if (heard == null || heard.length == 0) {
            if (!own.isValid(2)) throw new SQLException("silent");
        } else {
            for (var each : heard) pass(each);
        }
    }

    private void pass(PGNotification notification) {
        var parts = notification.getParameter().split(" ", 2);
        listeners.getOrDefault(parts[0], List.of()).forEach(listener -> guarded(() -> listener.heard(parts[1])));
    }

    private void tellEverybody() {
        listeners.values().forEach(all -> all.forEach(listener -> guarded(listener::missed)));
    }

    private static void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            LOG.error("A listener failed", failure);
        }
    }

    private static void rest(SQLException lost) {
        LOG.debug("Signals are interrupted", lost);
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var own = connection;
        if (own == null) return;
        try {
            own.abort(Runnable::run);
        } catch (SQLException closed) {
            LOG.debug("Signals were closed already", closed);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, after it stops. */
    @Override
    public int getPhase() {
        return 0;
    }
}
