package org.sironet.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.journal.Hashes;

/**
 * One of the network's public keys.
 *
 * @param id the first 16 bytes of the key's SHA-256, in hexadecimal digits
 * @param publicKey 32 bytes
 * @param previous the id of the key that this one replaced; null for the first
 * @param endorsement the previous key's signature of this one; null for the first, and when the previous was lost
 */
record NetworkKey(
        String id,
        byte[] publicKey,
        Instant since,
        @Nullable String previous,
        byte @Nullable [] endorsement) {

    private static final HexFormat HEX = HexFormat.of();

    static String id(byte[] publicKey) {
        return HEX.formatHex(Hashes.sha256(publicKey), 0, 16);
    }

    /** What the previous key signs. */
    byte[] message() {
        return ("sironet key\n" + CanonicalJson.write(facts())).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, @Nullable Object> facts() {
        var facts = new TreeMap<String, @Nullable Object>();
        facts.put("id", id);
        facts.put("public-key", HEX.formatHex(publicKey));
        facts.put("since", since.toString());
        facts.put("previous", previous);
        return facts;
    }

    Map<String, @Nullable Object> json() {
        var all = facts();
        all.put("endorsement", endorsement == null ? null : HEX.formatHex(endorsement));
        return all;
    }

    /** @throws IllegalArgumentException when the object is not one of {@link #json} */
    static NetworkKey of(@Nullable Object json) {
        var fields = Fields.of(json);
        var key = new NetworkKey(
                fields.text("id"),
                fields.bytes("public-key"),
                fields.moment("since"),
                fields.textOrNull("previous"),
                fields.textOrNull("endorsement") == null ? null : fields.bytes("endorsement"));
        if (!CanonicalJson.write(key.json()).equals(CanonicalJson.write(json)))
            throw new IllegalArgumentException("holds something besides a key");
        return key;
    }

    NetworkKey endorsed(byte[] signature) {
        return new NetworkKey(id, publicKey, since, previous, signature);
    }

    boolean same(NetworkKey other) {
        return id.equals(other.id) && Arrays.equals(publicKey, other.publicKey);
    }
}
