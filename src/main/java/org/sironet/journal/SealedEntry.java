package org.sironet.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/**
 * An entry in its place in the chain.
 *
 * @param position from 1, without gaps
 * @param hash what was sealed
 * @param json the entry as it stands now, canonical
 */
public record SealedEntry(long position, byte[] hash, String json) {

    static byte[] hash(String json) {
        return Hashes.sha256(("sironet entry\n" + json).getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands in files: one line of canonical JSON. */
    public String line() {
        return "{\"entry\":" + json + ",\"hash\":\"" + HexFormat.of().formatHex(hash) + "\",\"position\":" + position
                + "}";
    }

    /** @throws IllegalArgumentException when the line is not one that {@link #line} writes */
    public static SealedEntry parse(String line) {
        var fields = Fields.of(CanonicalJson.readStrictly(line));
        var entry = new SealedEntry(
                fields.whole("position"),
                fields.bytes("hash"),
                CanonicalJson.write(fields.object("entry").members()));
        if (!entry.line().equals(line)) throw new IllegalArgumentException("holds something besides an entry");
        return entry;
    }

    public Map<?, ?> entry() {
        return Fields.of(CanonicalJson.read(json)).members();
    }
}
