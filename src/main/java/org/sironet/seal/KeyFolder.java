package org.sironet.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The secret halves of the keys: one file each, that only the program's user can read. Part of the backup. */
final class KeyFolder {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Empty when the file is missing or damaged. */
    Optional<PrivateKey> find(String id) {
        try {
            var text = Files.readString(folder.resolve(id + ".key"));
            var body = text.substring(BEGIN.length(), text.length() - END.length());
            return Optional.of(Ed25519.secret(Base64.getMimeDecoder().decode(body)));
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            return Optional.empty();
        }
    }

    /** On the disk when this returns. */
    void keep(String id, PrivateKey key) {
        var text = BEGIN + Base64.getEncoder().encodeToString(key.getEncoded()) + END;
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var unfinished = folder.resolve(id + ".new");
            Files.deleteIfExists(unfinished);
            try (var channel = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(unfinished, folder.resolve(id + ".key"), StandardCopyOption.ATOMIC_MOVE);
            try (var entries = FileChannel.open(folder)) {
                entries.force(true);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
