package org.sironet.assembly.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What must hold for any numbers of tellers, any content, any secret. */
class SealingPropertiesTest {

    @Property(tries = 60)
    void asManyTellersAsAreNeededOpenAnyContent(
            @ForAll @IntRange(min = 1, max = Urn.MOST_TELLERS) int all,
            @ForAll @StringLength(max = 20) String content,
            @ForAll long seed) {
        var random = new Random(seed);
        var tellers = Tellers.of(1 + random.nextInt(all), all, 80);
        var ballot = Sealing.seal(tellers.urn(), well(content));
        var numbers = new Random(seed)
                .ints(1, all + 1)
                .distinct()
                .limit(tellers.urn().needed())
                .boxed()
                .toList();
        assertThat(Sealing.open(tellers.urn(), ballot, tellers.shares(ballot, numbers)))
                .contains(well(content));
    }

    /** Half a surrogate pair is no text; UTF-8 writes it as a question mark. */
    private static String well(String content) {
        return new String(Bytes.of(content), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Property(tries = 500)
    void anySharesAsManyAsAreNeededBringTheSecretBack(
            @ForAll @Size(32) byte[] secret, @ForAll @IntRange(min = 1, max = 15) int needed, @ForAll long seed) {
        var random = new Random(seed);
        var coefficients = coefficients(needed, random);
        var shares = new TreeMap<Integer, byte[]>();
        random.ints(1, 256)
                .distinct()
                .limit(needed)
                .forEach(number -> shares.put(number, Shamir.share(secret, coefficients, number)));
        assertThat(Shamir.combined(shares)).isEqualTo(secret);
    }

    /** Over all coefficients, one share of two takes every value equally often whatever the secret is. */
    @Property(tries = 50)
    void oneShareTooFewTellsNothing(
            @ForAll @IntRange(min = 0, max = 255) int secret, @ForAll @IntRange(min = 1, max = 255) int number) {
        var seen = new BitSet();
        for (var coefficient = 0; coefficient < 256; coefficient++)
            seen.set(Shamir.share(new byte[] {(byte) secret}, new byte[][] {{(byte) coefficient}}, number)[0] & 0xff);
        assertThat(seen.cardinality()).isEqualTo(256);
    }

    private static byte[][] coefficients(int needed, Random random) {
        var coefficients = new byte[needed - 1][32];
        for (var each : coefficients) random.nextBytes(each);
        return coefficients;
    }
}
