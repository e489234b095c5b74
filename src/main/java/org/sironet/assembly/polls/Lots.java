package org.sironet.assembly.polls;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Lots that anybody can draw again: from a seed that is published before it is used. */
final class Lots {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Lots() {}

    static String seed() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Twelve characters that cannot be mistaken for one another: 59 bits. */
    static String receipt() {
        var receipt = new StringBuilder();
        for (var i = 0; i < 12; i++) receipt.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return receipt.toString();
    }
}
