package org.sironet.assembly.secrecy;

import static java.util.Arrays.copyOfRange;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Optional;
import org.sironet.journal.Hashes;

/**
 * A teller's shares of all the ballots of an urn, locked for the teller who opens them: so the server, which carries
 * them, sees neither. Bound to the list of ballots for which they were made.
 */
final class Passing {

    private static final byte[] PURPOSE = Bytes.of("sironet shares passed");

    private Passing() {}

    /**
     * @param ballots their codes, in order
     * @param shares one for each ballot, 32 zeros where it holds none
     */
    static byte[] lock(Urn urn, int from, int to, List<byte[]> ballots, List<byte[]> shares) {
        var once = Curve.pair();
        var published = Curve.written((ECPublicKey) once.getPublic());
        var agreed = Curve.agreed((ECPrivateKey) once.getPrivate(), Curve.publicKey(urn.key(to)));
        var key = key(urn, from, to, ballots, published, agreed);
        return Bytes.joined(published, Locks.lock(key, urn.mark(), Bytes.joined(shares)));
    }

    /** The shares one after the other; empty when they were passed by or for others, or for other ballots. */
    static Optional<byte[]> unlock(Urn urn, int from, int to, List<byte[]> ballots, byte[] passed, ECPrivateKey ours) {
        try {
            var published = copyOfRange(passed, 0, Curve.PUBLIC);
            var agreed = Curve.agreed(ours, Curve.publicKey(published));
            var key = key(urn, from, to, ballots, published, agreed);
            return Locks.unlock(key, urn.mark(), copyOfRange(passed, Curve.PUBLIC, passed.length));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] key(Urn urn, int from, int to, List<byte[]> ballots, byte[] published, byte[] agreed) {
        var list = Hashes.sha256(Bytes.joined(ballots));
        var purpose = Bytes.joined(PURPOSE, new byte[] {(byte) from, (byte) to}, published, urn.key(to), list);
        return Locks.derived(agreed, urn.mark(), purpose, Locks.KEY);
    }
}
