package org.sironet.store;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a file's content, which is its name too.
 *
 * @param hex 64 digits, in lower case
 */
public record ContentHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(hex).matches()) throw new IllegalArgumentException("Not a SHA-256: " + hex.length());
    }

    /** @throws IllegalArgumentException when it is not 64 digits in lower case */
    public static ContentHash of(String hex) {
        return new ContentHash(hex);
    }

    public static ContentHash of(byte[] digest) {
        return new ContentHash(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
