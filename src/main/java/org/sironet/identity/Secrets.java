package org.sironet.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes what opens an account, and the hash by which alone it is kept. */
final class Secrets {

    /** No letter or digit that looks like another. */
    private static final String PAPER = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int PAPER_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 bits, fit for an address. */
    static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String sixDigits() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** 60 bits in three groups, to be read from paper. */
    static String paperCode() {
        var code = RANDOM.ints(PAPER_LENGTH, 0, PAPER.length())
                .mapToObj(each -> String.valueOf(PAPER.charAt(each)))
                .collect(Collectors.joining());
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    /** Digits of any script become 0–9, letters capitals; spaces and dashes go. */
    static String plain(String typed) {
        return typed.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(each -> Character.isDigit(each)
                        ? Integer.toString(Character.digit(each, 10))
                        : Character.toString(each))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
