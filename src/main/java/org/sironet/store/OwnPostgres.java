package org.sironet.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data folder: durable, behind a password, healed after any crash at the start and, while
 * the program runs, within a second. It lives and dies with the program; the data stay.
 */
final class OwnPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final int ATTEMPTS = 5;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "max_connections=60",
            "jit=off");

    private final PostgresFolder folder;
    private final FileChannel lock;
    private final PostgresPrograms programs;
    private final PostgresProcesses processes;
    private final Thread watch;
    private volatile int port;
    private volatile boolean closing;

    /**
     * @throws DataFolderInUse when another program uses the folder
     * @throws CannotStart when PostgreSQL does not start; the sentence says why
     */
    static OwnPostgres in(Path data, Path programsFolder) {
        return in(data, programsFolder, 0);
    }

    /** @param preferred the port to try first; 0 for any */
    static OwnPostgres in(Path data, Path programsFolder, int preferred) {
        try {
            return new OwnPostgres(PostgresFolder.in(data), programsFolder, preferred);
        } catch (AccessDeniedException denied) {
            throw new CannotStart("This user may not write to " + denied.getFile() + ".", denied);
        } catch (IOException | UncheckedIOException failure) {
            throw new CannotStart("PostgreSQL does not start in " + data + ": " + failure.getMessage(), failure);
        }
    }

    private OwnPostgres(PostgresFolder folder, Path programsFolder, int preferred) throws IOException {
        this.folder = folder;
        lock = locked();
        try {
            programs = PostgresPrograms.in(programsFolder);
            processes = new PostgresProcesses(folder.data());
            folder.initialise(programs);
            stop(); // what a crash left running
            port = preferred == 0 ? freePort() : preferred;
            startSomewhere();
        } catch (IOException | RuntimeException failure) {
            lock.close(); // who mends it may try again in the same process
            throw failure;
        }
        watch = Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    DatabaseAccess access(String database) {
        return new DatabaseAccess(url(database), PostgresFolder.SUPERUSER, folder.password());
    }

    private FileChannel locked() throws IOException {
        var channel = FileChannel.open(folder.home().resolve("lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException ours) {
            // the same process opened the folder twice: refused like a second process
        }
        channel.close();
        throw new DataFolderInUse(folder.home());
    }

    /** The port was free a moment ago; if somebody took it since, another one is tried. */
    private void startSomewhere() throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                start();
                return;
            } catch (IOException failure) {
                if (attempt == ATTEMPTS || free(port)) throw failure;
                port = freePort();
            }
        }
    }

    private void start() throws IOException {
        var settings = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
        programs.run("pg_ctl", "start", "-w", "-t", "600", "-D", folder.data(), "-l", folder.log(), "-o", settings);
    }

    /** Nobody else can be using the folder: we hold its lock. */
    private void stop() throws IOException {
        var pid = folder.postmaster();
        if (pid.isPresent() && processes.isOne(pid.getAsLong())) {
            programs.run("pg_ctl", "stop", "-w", "-t", "600", "-m", "fast", "-D", folder.data());
        } else {
            processes.awaitEnd();
            folder.forgetPostmaster(); // the number may be a stranger's by now
        }
    }

    private void watch() {
        try {
            while (!closing) {
                Thread.sleep(250);
                var pid = folder.postmaster();
                if (!closing && (pid.isEmpty() || !processes.isOne(pid.getAsLong()))) heal();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void heal() {
        if (closing) return;
        try {
            LOG.warn("PostgreSQL ended unasked; it is started again");
            stop();
            start();
        } catch (IOException failure) {
            LOG.error("PostgreSQL does not start: {}", failure.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean free(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (java.net.BindException used) {
            return false;
        }
    }

    /** A second time it does nothing, since the folder may be another program's by then. */
    @Override
    public void close() throws IOException {
        if (!lock.isOpen()) return;
        closing = true;
        watch.interrupt();
        synchronized (this) { // not while it heals
            stop();
        }
        lock.close();
    }
}
