package org.sironet.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What our own PostgreSQL keeps on disk, readable by its owner only.
 *
 * @param home holds the rest: {@code pg} the database, {@code password}, {@code log}, {@code lock}
 */
record PostgresFolder(Path home) {

    static final String SUPERUSER = "postgres";
    private static final String MAJOR = "18";
    private static final long LOG_SIZE = 10_000_000;

    static PostgresFolder in(Path installation) throws IOException {
        Files.createDirectories(installation);
        var home = Files.createDirectories(installation.resolve("postgres"), asFileAttribute(fromString("rwx------")));
        return new PostgresFolder(home.toRealPath());
    }

    Path data() {
        return home.resolve("pg");
    }

    /** Begun anew when it has become long; the one before is kept. */
    Path log() throws IOException {
        var log = home.resolve("log");
        if (Files.exists(log) && Files.size(log) > LOG_SIZE)
            Files.move(log, home.resolve("log.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return log;
    }

    String password() {
        try {
            return Files.readString(home.resolve("password")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes the database where there is none; under another name first, so that a crash half-way starts afresh. */
    void initialise(PostgresPrograms programs) throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            checkVersion();
            return;
        }
        var unfinished = home.resolve("pg.new");
        Folders.delete(unfinished);
        writePassword();
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(unfinished, data(), ATOMIC_MOVE);
    }

    private void checkVersion() throws IOException {
        var found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR))
            throw new CannotStart("The database in " + home + " was made by PostgreSQL " + found
                    + ", this program brings " + MAJOR
                    + ". Make a backup with the version of Sironet that wrote it, and restore that.");
    }

    private void writePassword() throws IOException {
        var file = home.resolve("password");
        if (Files.exists(file)) return;
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var unfinished = Files.createTempFile(home, "password", ".new", asFileAttribute(fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(random));
        Files.move(unfinished, file, ATOMIC_MOVE);
    }

    /** The number of the server's process as it was last known. */
    OptionalLong postmaster() {
        return line(0).stream().mapToLong(Long::parseLong).findFirst();
    }

    /** Where the running server listens. */
    OptionalInt port() {
        return line(3).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** Empty when the server is not there, or has only begun to write the file. */
    private List<String> line(int number) {
        try {
            return Files.readAllLines(data().resolve("postmaster.pid")).stream()
                    .skip(number)
                    .limit(1)
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]{1,9}"))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void forgetPostmaster() throws IOException {
        Files.deleteIfExists(data().resolve("postmaster.pid"));
    }
}
