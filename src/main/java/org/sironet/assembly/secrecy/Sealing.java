package org.sironet.assembly.secrecy;

import static java.util.Arrays.copyOfRange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Seals ballots and opens them, as {@code sealing.js} does in a browser, byte for byte.
 *
 * <p>A ballot's content is locked by a key derived from a random secret; the secret is shared among the tellers, each
 * share locked so that only its teller unlocks it. All else follows from the secret and from a key pair used once,
 * whose private part is locked in with the content. So who opens a ballot seals it again and compares every byte: a
 * sealed ballot has one content whoever opens it, and a changed one has none.
 */
final class Sealing {

    private static final byte[] CONTENT = Bytes.of("sironet ballot content");
    private static final byte[] COEFFICIENTS = Bytes.of("sironet ballot coefficients");
    private static final byte[] SHARE = Bytes.of("sironet ballot share");

    private Sealing() {}

    /** @throws IllegalArgumentException when the content has no room */
    static SealedBallot seal(Urn urn, String content) {
        var once = Curve.pair();
        var key = Curve.written((ECPrivateKey) once.getPrivate());
        var published = Curve.written((ECPublicKey) once.getPublic());
        return sealed(urn, Bytes.random(SealedBallot.SECRET), published, Bytes.joined(key, padded(urn, content)));
    }

    /**
     * @param published the public key used once
     * @param inside the private one and the padded content
     */
    static SealedBallot sealed(Urn urn, byte[] secret, byte[] published, byte[] inside) {
        var mark = urn.mark();
        var ours = Curve.privateKey(copyOfRange(inside, 0, Curve.PRIVATE));
        var coefficients = coefficients(urn, mark, secret);
        var parts = new ArrayList<byte[]>();
        parts.add(new byte[] {SealedBallot.VERSION});
        parts.add(mark);
        parts.add(published);
        for (var teller = 1; teller <= urn.keys().size(); teller++) {
            var agreed = Curve.agreed(ours, Curve.publicKey(urn.key(teller)));
            var key = shareKey(urn, mark, agreed, published, teller);
            parts.add(Locks.lock(key, mark, Shamir.share(secret, coefficients, teller)));
        }
        var before = Bytes.joined(parts);
        return new SealedBallot(Bytes.joined(before, Locks.lock(contentKey(mark, secret), before, inside)));
    }

    /** A teller's share of a ballot; empty where the ballot holds none that is meant for this key. */
    static Optional<byte[]> share(Urn urn, SealedBallot ballot, int teller, ECPrivateKey key) {
        if (!ballot.fits(urn)) return Optional.empty();
        try {
            var agreed = Curve.agreed(key, Curve.publicKey(ballot.once()));
            var mark = urn.mark();
            return Locks.unlock(shareKey(urn, mark, agreed, ballot.once(), teller), mark, ballot.share(teller));
        } catch (IllegalArgumentException noPoint) {
            return Optional.empty();
        }
    }

    /**
     * The content; empty when the ballot was not sealed as ballots are, or one of the shares is not its own.
     *
     * @param shares by the tellers' numbers, as many as are needed
     */
    static Optional<String> open(Urn urn, SealedBallot ballot, Map<Integer, byte[]> shares) {
        if (shares.size() != urn.needed()) throw new IllegalArgumentException("not as many shares as are needed");
        if (!ballot.fits(urn)) return Optional.empty();
        var start = SealedBallot.content(urn);
        var secret = Shamir.combined(shares);
        var bytes = ballot.bytes();
        return Locks.unlock(
                        contentKey(urn.mark(), secret),
                        Arrays.copyOf(bytes, start),
                        copyOfRange(bytes, start, bytes.length))
                .filter(inside -> again(urn, secret, ballot, inside))
                .flatMap(inside -> unpadded(urn, copyOfRange(inside, Curve.PRIVATE, inside.length)));
    }

    private static boolean again(Urn urn, byte[] secret, SealedBallot ballot, byte[] inside) {
        try {
            var ours = Curve.privateKey(copyOfRange(inside, 0, Curve.PRIVATE));
            return Curve.pair(ours, Curve.publicKey(ballot.once()))
                    && Arrays.equals(sealed(urn, secret, ballot.once(), inside).bytes(), ballot.bytes());
        } catch (IllegalArgumentException noKey) {
            return false;
        }
    }

    private static byte[][] coefficients(Urn urn, byte[] mark, byte[] secret) {
        var length = SealedBallot.SECRET;
        var all = Locks.derived(secret, mark, COEFFICIENTS, length * urn.needed());
        var coefficients = new byte[urn.needed() - 1][];
        for (var power = 0; power < coefficients.length; power++)
            coefficients[power] = copyOfRange(all, length * power, length * (power + 1));
        return coefficients;
    }

    private static byte[] contentKey(byte[] mark, byte[] secret) {
        return Locks.derived(secret, mark, CONTENT, Locks.KEY);
    }

    private static byte[] shareKey(Urn urn, byte[] mark, byte[] agreed, byte[] once, int teller) {
        var purpose = Bytes.joined(SHARE, new byte[] {(byte) teller}, once, urn.key(teller));
        return Locks.derived(agreed, mark, purpose, Locks.KEY);
    }

    static byte[] padded(Urn urn, String content) {
        var written = Bytes.of(content);
        if (written.length > urn.room()) throw new IllegalArgumentException("no room for " + written.length + " bytes");
        return ByteBuffer.allocate(SealedBallot.LENGTH + urn.room())
                .putShort((short) written.length)
                .put(written)
                .array();
    }

    private static Optional<String> unpadded(Urn urn, byte[] padded) {
        var length = ByteBuffer.wrap(padded).getShort() & 0xffff;
        if (length > urn.room()) return Optional.empty();
        try {
            var content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(padded, SealedBallot.LENGTH, length))
                    .toString();
            return Optional.of(content).filter(text -> Arrays.equals(padded(urn, text), padded));
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
