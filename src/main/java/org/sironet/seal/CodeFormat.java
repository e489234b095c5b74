package org.sironet.seal;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * How codes look: sixteen of Crockford's 32 characters, the last of which checks the others, so that a mistyped
 * character or two exchanged neighbours are noticed. Read in any case, with or without dashes and spaces, with O for
 * 0, I and L for 1, and digits of any script.
 */
final class CodeFormat {

    static final int LENGTH = 16;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeFormat() {}

    static String random() {
        var code = new StringBuilder();
        while (code.length() < LENGTH - 1) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return code.append(ALPHABET.charAt(check(code))).toString();
    }

    /** Empty for what cannot be a code. */
    static Optional<String> read(String typed) {
        var code = new StringBuilder();
        for (var c : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .toArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT)
                continue;
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') continue;
            code.append(meant(c));
            if (code.length() > LENGTH) return Optional.empty();
        }
        return Optional.of(code.toString()).filter(CodeFormat::sound);
    }

    private static char meant(int c) {
        if (c == 'O') return '0';
        if (c == 'I' || c == 'L') return '1';
        var digit = Character.digit(c, 10);
        return digit >= 0 ? (char) ('0' + digit) : c < 128 ? (char) c : '?';
    }

    private static boolean sound(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && ALPHABET.indexOf(code.charAt(LENGTH - 1)) == check(code);
    }

    /** The value at 2 of the polynomial whose coefficients are the characters, in the field of 32 elements. */
    private static int check(CharSequence code) {
        var sum = 0;
        for (var i = 0; i < LENGTH - 1; i++) sum = twice(sum ^ ALPHABET.indexOf(code.charAt(i)));
        return sum;
    }

    private static int twice(int element) {
        var shifted = element << 1;
        return shifted < 32 ? shifted : shifted ^ 0b100101;
    }

    /** In four groups, as it is printed. */
    static String written(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
