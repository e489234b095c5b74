package org.sironet.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.journal.Hashes;

/**
 * Checks a bundle without any database and names the first thing that is wrong. Reads it from front to back, twice, in
 * memory that does not grow with the file.
 */
final class BundleCheck {

    /** What came out. */
    sealed interface Verdict {

        /**
         * Everything is as it was signed.
         *
         * @param key the one that signed
         * @param notes what a careful reader should know, in English
         */
        record Sound(Manifest manifest, NetworkKey key, List<String> notes) implements Verdict {}

        /** The first thing that is wrong, in English. */
        record Wrong(String what) implements Verdict {}
    }

    private static final int LARGEST_TEXT = 1 << 20;
    private static final List<String> NEEDED = List.of("keys.json", "heads.jsonl", "journal.jsonl", "rules.jsonl");

    private final ZipReader bundle;

    private BundleCheck(ZipReader bundle) {
        this.bundle = bundle;
    }

    /** @throws IOException when the file cannot be read */
    static Verdict check(Path file) throws IOException {
        try (var bundle = new ZipReader(file)) {
            return new BundleCheck(bundle).verdict();
        } catch (ZipReader.Malformed malformed) {
            return new Verdict.Wrong("container: " + malformed.getMessage());
        } catch (FoundWrong found) {
            return new Verdict.Wrong(found.what());
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private Verdict verdict() throws IOException {
        var written = text(Manifest.NAME);
        var manifest = parsed(Manifest.NAME, () -> Manifest.parse(written));
        var keys = text("keys.json");
        var ring = parsed("keys.json", () -> ring(keys));
        var key = signer(written, ring);
        onlyWhatIsListed(manifest);
        for (var part : manifest.parts()) sameAsListed(part);
        ring.firstWrong().ifPresent(what -> {
            throw new FoundWrong(what);
        });
        new RecordCheck(bundle, manifest, ring).check();
        return new Verdict.Sound(manifest, key, notes(ring));
    }

    private static List<String> notes(KeyRing ring) {
        return ring.keys().stream()
                .filter(key -> key.previous() != null && key.endorsement() == null)
                .map(key -> "key " + key.id() + " is not signed by the key before it, which was lost")
                .toList();
    }

    private static KeyRing ring(String json) {
        if (!(CanonicalJson.readStrictly(json) instanceof List<?> list) || list.isEmpty())
            throw new IllegalArgumentException("not a list of keys");
        var keys = list.stream().map(NetworkKey::of).toList();
        var ring = KeyRing.ordered(keys);
        if (ring.keys().size() != keys.size()) throw new IllegalArgumentException("the keys do not follow each other");
        return ring;
    }

    private NetworkKey signer(String manifest, KeyRing ring) throws IOException {
        var written = text(Manifest.SIGNATURE);
        return parsed(Manifest.SIGNATURE, () -> {
            var signature = Fields.of(CanonicalJson.readStrictly(written));
            var message = Manifest.message(manifest.getBytes(StandardCharsets.UTF_8));
            if (signature.members().size() != 2
                    || !ring.verifies(signature.text("key"), message, signature.bytes("signature")))
                throw new IllegalArgumentException("the signature does not fit " + Manifest.NAME);
            return ring.find(signature.text("key")).orElseThrow();
        });
    }

    private void onlyWhatIsListed(Manifest manifest) {
        var listed = new ArrayList<>(
                manifest.parts().stream().map(ZipWriter.Written::name).toList());
        for (var needed : NEEDED) if (!listed.contains(needed)) throw new FoundWrong(needed + ": is missing");
        listed.add(Manifest.NAME);
        listed.add(Manifest.SIGNATURE);
        if (!bundle.names().equals(listed)) throw new FoundWrong("container: its parts are not those that were signed");
    }

    private void sameAsListed(ZipWriter.Written listed) throws IOException {
        try (var content = part(listed.name())) {
            var digest = Hashes.sha256();
            var buffer = new byte[1 << 16];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer))
                digest.update(buffer, 0, read);
            if (!Arrays.equals(digest.digest(), listed.sha256())) throw new FoundWrong(changed(listed.name()));
        }
    }

    /** A module that knows its part says what in it was changed. */
    private String changed(String name) throws IOException {
        for (var check : ServiceLoader.load(PartCheck.class)) {
            if (!check.name().equals(name)) continue;
            try (var lines = new Lines(name, part(name))) {
                check.check(lines.as(line -> Objects.requireNonNull(CanonicalJson.read(line))), Set.of());
            } catch (IllegalArgumentException wrong) {
                return name + ": " + wrong.getMessage();
            }
        }
        return name + ": was changed after the bundle was signed";
    }

    private InputStream part(String name) {
        return bundle.content(bundle.find(name).orElseThrow(() -> new FoundWrong(name + ": is missing")));
    }

    private String text(String name) throws IOException {
        try (var content = part(name)) {
            var bytes = content.readNBytes(LARGEST_TEXT);
            if (content.read() >= 0) throw new FoundWrong(name + ": is larger than 1 MB");
            return Lines.utf8(name, bytes);
        }
    }

    private static <T> T parsed(String name, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (IllegalArgumentException unfit) {
            throw new FoundWrong(name + ": " + unfit.getMessage());
        }
    }
}
