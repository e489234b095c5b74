package org.sironet.assembly.formats;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings what a file says into the form in which a text keeps words: NFC, one line, nothing that nobody can see. */
final class Cleaning {

    /** Stands in a file where a language version has no words yet. */
    static final String MISSING = "[…]";

    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private Cleaning() {}

    static String clean(String raw) {
        var text = raw.codePoints().allMatch(Cleaning::meant) ? raw : meant(raw);
        text = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        text = stripped(text);
        return text.equals(MISSING) ? "" : text;
    }

    /** Only its spaces. */
    static String spaced(CharSequence raw) {
        return stripped(SPACES.matcher(raw).replaceAll(" "));
    }

    private static String stripped(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && space(text.charAt(start))) start++;
        while (end > start && space(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    private static boolean space(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** What to write in a place that may have no words. */
    static String written(String text) {
        return text.isEmpty() ? MISSING : text;
    }

    private static String meant(String raw) {
        return raw.codePoints()
                .filter(Cleaning::meant)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** No controls, no overrides of the direction of writing, no halves of letters. */
    static boolean meant(int letter) {
        if (letter == '\t' || letter == '\n' || letter == '\r' || letter == 0x0B || letter == '\f' || letter == 0x85)
            return true;
        if (letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069) return false;
        if (letter >= 0xFFF9 && letter <= 0xFFFB || letter == 0xFEFF) return false;
        if ((letter & 0xFFFE) == 0xFFFE || letter >= 0xFDD0 && letter <= 0xFDEF) return false;
        var type = Character.getType(letter);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }

    /** Lines that were broken only to fit a page. Chinese and Japanese have no space there. */
    static String joined(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) return before + after;
        return before
                + (dense(before.codePointBefore(before.length())) && dense(after.codePointAt(0)) ? "" : " ")
                + after;
    }

    private static boolean dense(int letter) {
        var script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || letter >= 0x3001 && letter <= 0x303F
                || letter >= 0xFF01 && letter <= 0xFF60;
    }
}
