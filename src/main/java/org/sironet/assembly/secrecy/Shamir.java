package org.sironet.assembly.secrecy;

import java.util.Map;

/**
 * Shares of a secret, of which so many bring it back and fewer tell nothing (Shamir, 1979), byte by byte in the field
 * of 256 elements that AES uses.
 */
final class Shamir {

    /** x⁸ + x⁴ + x³ + x + 1 (FIPS 197, 4.2). */
    private static final int MODULUS = 0x11b;

    private Shamir() {}

    /**
     * @param number of the share, 1 to 255
     * @param coefficients of the powers from one on, each as long as the secret; as many as are needed beyond one share
     */
    static byte[] share(byte[] secret, byte[][] coefficients, int number) {
        var share = new byte[secret.length];
        for (var at = 0; at < share.length; at++) {
            var value = 0;
            for (var power = coefficients.length; power > 0; power--)
                value = times(value ^ coefficients[power - 1][at] & 0xff, number);
            share[at] = (byte) (value ^ secret[at]);
        }
        return share;
    }

    /** @param shares by their numbers, as many as are needed */
    static byte[] combined(Map<Integer, byte[]> shares) {
        var secret = new byte[shares.values().iterator().next().length];
        shares.forEach((number, share) -> {
            var weight = weight(number, shares.keySet());
            for (var at = 0; at < secret.length; at++) secret[at] ^= (byte) times(weight, share[at] & 0xff);
        });
        return secret;
    }

    /** Lagrange's, at zero. */
    private static int weight(int number, Iterable<Integer> numbers) {
        var weight = 1;
        for (var other : numbers) if (other != number) weight = times(weight, times(other, inverse(other ^ number)));
        return weight;
    }

    /** Takes as long for any factors. */
    static int times(int a, int b) {
        var product = 0;
        for (var bit = 0; bit < 8; bit++) {
            product ^= -(b >> bit & 1) & a;
            a = a << 1 ^ -(a >> 7) & MODULUS;
        }
        return product;
    }

    /** The 254th power. */
    static int inverse(int a) {
        var power = a;
        for (var step = 0; step < 6; step++) power = times(times(power, power), a);
        return times(power, power);
    }
}
