package org.sironet.assembly.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a sealed ballot promises, one by one; and examples that others have published. */
class SealingTest {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 5869, A.1 and A.3. */
    @Test
    void keysAreDerivedAsTheStandardDoes() {
        var secret = HEX.parseHex("0b".repeat(22));
        assertThat(HEX.formatHex(Locks.derived(
                        secret, HEX.parseHex("000102030405060708090a0b0c"), HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42)))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
        assertThat(HEX.formatHex(Locks.derived(secret, new byte[0], new byte[0], 42)))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    /** FIPS 197, 4.2 and 4.2.1. */
    @Test
    void bytesAreMultipliedAsInAes() {
        assertThat(Shamir.times(0x57, 0x83)).isEqualTo(0xc1);
        assertThat(Shamir.times(0x57, 0x13)).isEqualTo(0xfe);
        for (var a = 1; a < 256; a++)
            assertThat(Shamir.times(a, Shamir.inverse(a))).isEqualTo(1);
    }

    /** NIST's examples of ECDH on P-256 (CAVS 14.1, count 0). */
    @Test
    void keysAreAgreedAsTheStandardDoes() {
        var ours = Curve.privateKey(HEX.parseHex("7d7dc5f71eb29ddaf80d6214632eeae03d9058af1fb6d22ed80badb62bc1a534"));
        var theirs = Curve.publicKey(HEX.parseHex("04700c48f77f56584c5cc632ca65640db91b6bacce3a4df6b42ce7cc838833d287"
                + "db71e509e3fd9b060ddb20ba5c51dcc5948d46fbf640dfe0441782cab85fa4ac"));
        assertThat(HEX.formatHex(Curve.agreed(ours, theirs)))
                .isEqualTo("46fc62106420ff012e54a434fbdd2d25ccc5852060561e68040dd7778997bd7b");
    }

    @Test
    void anyThreeOfFiveTellersOpenAndNoTwoDo() {
        var tellers = Tellers.of(3, 5);
        var ballot = Sealing.seal(tellers.urn(), "yes");
        for (var three : Tellers.choices(3, 5))
            assertThat(Sealing.open(tellers.urn(), ballot, tellers.shares(ballot, three)))
                    .contains("yes");
        for (var two : Tellers.choices(2, 5)) {
            var shares = tellers.shares(ballot, two);
            assertThatThrownBy(() -> Sealing.open(tellers.urn(), ballot, shares))
                    .isInstanceOf(IllegalArgumentException.class);
            shares.put(two.contains(1) ? two.contains(2) ? 3 : 2 : 1, Bytes.random(SealedBallot.SECRET));
            assertThat(Sealing.open(tellers.urn(), ballot, shares)).isEmpty();
        }
    }

    @Test
    void aChangedByteIsRefusedWhereverItStands() {
        var tellers = Tellers.of(2, 3, 8);
        var ballot = Sealing.seal(tellers.urn(), "no");
        var shares = tellers.shares(ballot, List.of(1, 3));
        for (var at = 0; at < ballot.bytes().length; at++) {
            var changed = ballot.bytes().clone();
            changed[at] ^= 1;
            assertThat(Sealing.open(tellers.urn(), new SealedBallot(changed), shares))
                    .as("byte %d", at)
                    .isEmpty();
        }
    }

    @Test
    void aBallotIsWorthNothingInAnotherUrn() {
        var tellers = Tellers.of(2, 3);
        var ballot = Sealing.seal(tellers.urn(), "no");
        var shares = tellers.shares(ballot, List.of(1, 3));
        var urn = tellers.urn();
        var other = new Urn(UUID.randomUUID(), urn.needed(), urn.room(), urn.keys());
        assertThat(ballot.fits(other)).isFalse();
        assertThat(Sealing.share(other, ballot, 1, tellers.key(1))).isEmpty();
        assertThat(Sealing.open(other, ballot, shares)).isEmpty();
        assertThat(Sealing.share(urn, ballot, 1, tellers.key(2))).isEmpty();
    }

    /** Somebody who seals wrongly on purpose must not make two openings differ. */
    @Test
    void sharesThatDoNotBelongTogetherOpenForNobody() {
        var tellers = Tellers.of(2, 3);
        var urn = tellers.urn();
        var one = Sealing.seal(urn, "yes").bytes();
        var other = Sealing.seal(urn, "yes").bytes();
        System.arraycopy(other, SealedBallot.SHARES, one, SealedBallot.SHARES, SealedBallot.SHARE);
        var ballot = new SealedBallot(one);
        assertThat(Sealing.share(urn, ballot, 1, tellers.key(1))).isEmpty();
        assertThat(Sealing.open(urn, ballot, tellers.shares(ballot, List.of(2, 3))))
                .isEmpty();
    }

    @Test
    void sizeTellsNothing() {
        var urn = Tellers.of(3, 5).urn();
        for (var content : List.of("", "no", "x".repeat(64), "是", "نعم"))
            assertThat(Sealing.seal(urn, content).bytes()).hasSize(SealedBallot.length(urn));
        assertThatThrownBy(() -> Sealing.seal(urn, "x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> Curve.publicKey(new byte[Curve.PUBLIC])).isInstanceOf(IllegalArgumentException.class);
        var off = Curve.written(
                (java.security.interfaces.ECPublicKey) Curve.pair().getPublic());
        off[64] ^= 1;
        assertThatThrownBy(() -> Curve.publicKey(off)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.privateKey(new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.privateKey(HEX.parseHex("ff".repeat(32))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passedSharesAreReadByTheirOpenerOnly() {
        var tellers = Tellers.of(2, 3);
        var urn = tellers.urn();
        var ballots = List.of(Bytes.random(32), Bytes.random(32));
        var passed = Passing.lock(urn, 1, 2, ballots, List.of(Bytes.random(32), Bytes.random(32)));
        assertThat(Passing.unlock(urn, 1, 2, ballots, passed, tellers.key(2))).isPresent();
        assertThat(Passing.unlock(urn, 1, 2, ballots, passed, tellers.key(3))).isEmpty();
        assertThat(Passing.unlock(urn, 3, 2, ballots, passed, tellers.key(2))).isEmpty();
        assertThat(Passing.unlock(urn, 1, 2, ballots.reversed(), passed, tellers.key(2)))
                .isEmpty();
        assertThat(Passing.unlock(urn, 1, 2, ballots, new byte[3], tellers.key(2)))
                .isEmpty();
    }

    @Test
    void codesAreReadInGroupsOfFour() {
        assertThat(SealedBallot.written(HEX.parseHex("00ff10ab"))).isEqualTo("00ff 10ab");
    }
}
