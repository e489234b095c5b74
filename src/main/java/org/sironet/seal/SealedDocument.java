package org.sironet.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.kernel.Multilingual;

/**
 * A document as the network issued it.
 *
 * @param sha256 of its bytes
 * @param code the one printed on it; null for none
 */
record SealedDocument(
        byte[] sha256,
        long size,
        Multilingual title,
        Instant sealedAt,
        @Nullable String code,
        String key,
        byte[] signature) {

    /** What is signed. */
    static byte[] message(byte[] sha256, long size, Multilingual title, Instant sealedAt, @Nullable String code) {
        return ("sironet document\n" + CanonicalJson.write(facts(sha256, size, title, sealedAt, code)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> facts(
            byte[] sha256, long size, Multilingual title, Instant sealedAt, @Nullable String code) {
        var facts = new TreeMap<String, @Nullable Object>();
        facts.put("sha256", HexFormat.of().formatHex(sha256));
        facts.put("size", size);
        facts.put("title", title.byTag());
        facts.put("sealed-at", sealedAt);
        facts.put("code", code);
        return facts;
    }

    byte[] message() {
        return message(sha256, size, title, sealedAt, code);
    }

    /** As it stands in exports. */
    Map<String, @Nullable Object> line() {
        var line = facts(sha256, size, title, sealedAt, code);
        line.put("key", key);
        line.put("signature", HexFormat.of().formatHex(signature));
        return line;
    }

    /** @throws IllegalArgumentException when the line is not one of {@link #line} */
    static SealedDocument parse(String line) {
        var fields = Fields.of(CanonicalJson.readStrictly(line));
        return new SealedDocument(
                fields.bytes("sha256"),
                fields.whole("size"),
                fields.multilingual("title"),
                fields.moment("sealed-at"),
                fields.textOrNull("code"),
                fields.text("key"),
                fields.bytes("signature"));
    }
}
