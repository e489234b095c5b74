package org.sironet.assembly.secrecy;

import static java.util.Arrays.copyOfRange;

import java.util.HexFormat;
import org.sironet.journal.Hashes;

/**
 * A ballot that nobody reads alone: version, mark of the urn, a key used once, a locked share for each teller, the
 * locked content. As long as every other of its urn.
 */
record SealedBallot(byte[] bytes) {

    static final byte VERSION = 1;
    static final int SECRET = 32;
    static final int SHARE = SECRET + Locks.TAG;
    static final int ONCE = 1 + 32;
    static final int SHARES = ONCE + Curve.PUBLIC;
    static final int LENGTH = 2;

    static int length(Urn urn) {
        return content(urn) + Curve.PRIVATE + LENGTH + urn.room() + Locks.TAG;
    }

    static int content(Urn urn) {
        return SHARES + SHARE * urn.keys().size();
    }

    /** By which its voter finds it among those received. */
    byte[] code() {
        return Hashes.sha256(bytes);
    }

    byte[] once() {
        return copyOfRange(bytes, ONCE, SHARES);
    }

    byte[] share(int teller) {
        return copyOfRange(bytes, SHARES + SHARE * (teller - 1), SHARES + SHARE * teller);
    }

    /** In groups of four, as it is shown. */
    static String written(byte[] code) {
        return HexFormat.of().formatHex(code).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Whether it can be one for this urn; whether it opens is known when it is opened. */
    boolean fits(Urn urn) {
        return bytes.length == length(urn)
                && bytes[0] == VERSION
                && java.util.Arrays.equals(copyOfRange(bytes, 1, ONCE), urn.mark());
    }
}
