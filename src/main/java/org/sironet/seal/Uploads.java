package org.sironet.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.sironet.journal.Hashes;
import org.sironet.shell.Refusal;
import org.sironet.store.Installation;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Says what a file is that somebody sent; reads it, never opens or keeps it. */
@Component
class Uploads {

    /** What a file turned out to be. */
    sealed interface Answer {

        /** A document as the network issued it. */
        record Issued(SealedDocument document, Optional<Confirmation> code) implements Answer {}

        /** A bundle of this network, unchanged. */
        record OurBundle(BundleCheck.Verdict.Sound check) implements Answer {}

        /** A bundle that is sound in itself, but signed by a key that is not ours. */
        record StrangersBundle(BundleCheck.Verdict.Sound check) implements Answer {}

        /** A bundle that was changed. */
        record ChangedBundle(String what) implements Answer {}

        /** Nothing that the network issued, or changed since. */
        record Unknown() implements Answer {}
    }

    private static final int AT_ONCE = 4;

    private final SealedDocuments documents;
    private final Codes codes;
    private final SigningKeys keys;
    private final Path folder;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Uploads(SealedDocuments documents, Codes codes, SigningKeys keys, Installation installation) {
        this.documents = documents;
        this.codes = codes;
        this.keys = keys;
        this.folder = installation.data().resolve("tmp");
    }

    Answer what(MultipartFile upload) throws IOException {
        if (!room.tryAcquire()) throw Refusal.tooMany("refused.too-many");
        var file = Files.createDirectories(folder).resolve("verify-" + UUID.randomUUID());
        try {
            upload.transferTo(file);
            return what(file);
        } finally {
            Files.deleteIfExists(file);
            room.release();
        }
    }

    private Answer what(Path file) throws IOException {
        var issued = documents.find(hash(file));
        if (issued.isEmpty() && ZipReader.looksLikeOne(file) && !office(file)) {
            return switch (BundleCheck.check(file)) {
                case BundleCheck.Verdict.Wrong wrong -> new Answer.ChangedBundle(wrong.what());
                case BundleCheck.Verdict.Sound sound ->
                    ours(sound.key()) ? new Answer.OurBundle(sound) : new Answer.StrangersBundle(sound);
            };
        }
        return issued.<Answer>map(found -> new Answer.Issued(
                        found, Optional.ofNullable(found.code()).flatMap(codes::find)))
                .orElseGet(Answer.Unknown::new);
    }

    /** A document of an office program is a container too, and begins with the list of its parts' kinds. */
    private static boolean office(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(64), StandardCharsets.ISO_8859_1).contains("[Content_Types].xml");
        }
    }

    private boolean ours(NetworkKey key) {
        return keys.ring().find(key.id()).filter(key::same).isPresent();
    }

    private static byte[] hash(Path file) throws IOException {
        var digest = Hashes.sha256();
        try (var content = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer))
                digest.update(buffer, 0, read);
        }
        return digest.digest();
    }
}
