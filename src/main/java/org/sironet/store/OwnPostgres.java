package org.sironet.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own in the data folder: durable, behind a password, and healed after any crash. It lives and
 * dies with the program; the data stay.
 */
final class OwnPostgres implements AutoCloseable {

    private final Path home;
    private final Path data;
    private final PostgresPrograms programs;
    private final FileChannel lock;
    private final String password;
    private final int port;

    /** @throws IOException when another process uses the folder, or PostgreSQL does not start; the message says why */
    OwnPostgres(Path folder, Path programsFolder) throws IOException {
        Files.createDirectories(folder);
        home = Files.createDirectories(folder.resolve("postgres"), asFileAttribute(fromString("rwx------")))
                .toRealPath();
        data = home.resolve("pg");
        lock = locked();
        programs = PostgresPrograms.in(programsFolder);
        password = password();
        if (!Files.exists(data.resolve("PG_VERSION"))) initialise();
        stop(); // what a crash left running
        port = freePort();
        start();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String superuser() {
        return "postgres";
    }

    String superuserPassword() {
        return password;
    }

    private FileChannel locked() throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException ours) {
            // the same process opened the folder twice: refused like a second process
        }
        channel.close();
        throw new DataFolderInUse(home);
    }

    private String password() throws IOException {
        var file = home.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, asFileAttribute(fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Under another name first, so that a crash half-way starts afresh. */
    private void initialise() throws IOException {
        var unfinished = home.resolve("pg.new");
        Folders.delete(unfinished);
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        unfinished.toString(),
                        "-U",
                        superuser(),
                        "--auth=scram-sha-256",
                        "--pwfile=" + home.resolve("password"),
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.move(unfinished, data, ATOMIC_MOVE);
    }

    private void start() throws IOException {
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        "600",
                        "-D",
                        data.toString(),
                        "-l",
                        home.resolve("log").toString(),
                        "-o",
                        String.join(" ", settings())));
    }

    private List<String> settings() {
        var settings = new ArrayList<String>();
        settings.add("-p " + port);
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "max_connections=60")) settings.add("-c " + setting);
        return settings;
    }

    /** Nobody else can be using the folder: we hold its lock. */
    private void stop() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        if (servers().anyMatch(server -> server.pid() == pid)) {
            programs.run("pg_ctl", List.of("stop", "-w", "-t", "600", "-m", "fast", "-D", data.toString()));
        } else {
            servers().forEach(server -> server.onExit().orTimeout(10, SECONDS).join());
            Files.deleteIfExists(file);
        }
    }

    private Stream<ProcessHandle> servers() {
        var program = programs.path("postgres").toString();
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().command().filter(program::equals).isPresent());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        lock.close();
    }
}
