package org.sironet.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The signed end of the chain after a batch of entries.
 *
 * @param number counts heads from 1
 * @param entries how many entries are sealed with this head and all before it
 * @param batch SHA-256 of the hashes of this batch's entries, one after the other
 * @param previous the hash of the head before; zeros for the first
 * @param key the id of the key that signed
 */
public record Head(long number, Instant at, long entries, byte[] batch, byte[] previous, String key, byte[] signature) {

    private static final HexFormat HEX = HexFormat.of();
    static final byte[] BEGINNING = new byte[32];

    static Head unsigned(long number, Instant at, long entries, byte[] batch, byte[] previous) {
        return new Head(number, at, entries, batch, previous, "", new byte[0]);
    }

    Head signed(HeadSigner signer) {
        var signed = signer.sign(message());
        return new Head(number, at, entries, batch, previous, signed.key(), signed.signature());
    }

    /** What the next head names. */
    public byte[] hash() {
        return Hashes.sha256(message());
    }

    /** What is signed. */
    public byte[] message() {
        return ("sironet head\n" + CanonicalJson.write(facts())).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> facts() {
        var facts = new TreeMap<String, Object>();
        facts.put("number", number);
        facts.put("at", at.toString());
        facts.put("entries", entries);
        facts.put("batch", HEX.formatHex(batch));
        facts.put("previous", HEX.formatHex(previous));
        return facts;
    }

    /** As it stands in files: one line of canonical JSON. */
    public String line() {
        return CanonicalJson.write(json());
    }

    public Map<String, Object> json() {
        var all = facts();
        all.put("key", key);
        all.put("signature", HEX.formatHex(signature));
        return all;
    }

    /** @throws IllegalArgumentException when the line is not one that {@link #line} writes */
    public static Head parse(String line) {
        var facts = Fields.of(CanonicalJson.readStrictly(line));
        var head = new Head(
                facts.whole("number"),
                facts.moment("at"),
                facts.whole("entries"),
                facts.bytes("batch"),
                facts.bytes("previous"),
                facts.text("key"),
                facts.bytes("signature"));
        if (!head.line().equals(line)) throw new IllegalArgumentException("holds something besides a head");
        return head;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Head head && head.line().equals(line());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }
}
