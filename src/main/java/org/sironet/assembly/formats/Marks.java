package org.sironet.assembly.formats;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sironet.assembly.wording.Numbering;

/** What stands before a paragraph: {@code 2.} or {@code (a)}. */
final class Marks {

    /** Before words that would be taken for a mark. */
    static final String LITERAL = "\\";

    private static final String SPACE = "[ \\t\\u3000\\u00a0]*";
    private static final Pattern NUMBER =
            Pattern.compile("^(?:[(（](?<within>\\p{Nd}{1,5})[)）]|(?<number>\\p{Nd}{1,5})[.．)）、](?!\\p{Nd}))" + SPACE);
    private static final String LETTER = "(?:[a-z]{1,4}|\\p{L}\\p{M}*|[一二三四五六七八九十]{1,3})";
    private static final Pattern POINT =
            Pattern.compile("^(?:[(（](?<within>" + LETTER + ")[)）]|(?<letter>" + LETTER + ")[)）])" + SPACE);
    private static final Pattern ARABIC = Pattern.compile("^[\\u0621-\\u064A]\\u0640? ?[-–]" + "[ \\u00a0]+");
    private static final Pattern BULLET = Pattern.compile("^[-–—•·▪◦‣*●○■□+][ \\t\\u00a0\\u3000]+");
    private static final Pattern ROMAN = Pattern.compile("[ivx]{1,4}");

    /** @param written the mark as it stands in the file */
    record Number(int number, String written, String rest) {}

    private Marks() {}

    static String number(int number) {
        return number + ". ";
    }

    static String point(int point) {
        return "(" + new Numbering.Place(0, 0, point).mark() + " ";
    }

    static Optional<Number> number(String text) {
        var found = NUMBER.matcher(text);
        if (!found.lookingAt()) return Optional.empty();
        var digits = found.group("within") == null ? found.group("number") : found.group("within");
        return Optional.of(new Number(ChineseNumbers.read(digits), found.group(), text.substring(found.end())));
    }

    /** @param expected which point of its list it would be; with a mark of several letters it must be that one */
    static Optional<String> point(String text, int expected) {
        for (var pattern : new Pattern[] {BULLET, ARABIC}) {
            var bullet = pattern.matcher(text);
            if (bullet.lookingAt()) return Optional.of(text.substring(bullet.end()));
        }
        var found = POINT.matcher(text);
        if (!found.lookingAt()) return Optional.empty();
        var letters = found.group("within") == null ? found.group("letter") : found.group("within");
        var due = letters.codePointCount(0, letters.length()) == 1
                || Character.UnicodeScript.of(letters.codePointAt(0)) != Character.UnicodeScript.LATIN
                || ROMAN.matcher(letters).matches()
                || point(expected).equals("(" + letters + ") ");
        return due ? Optional.of(text.substring(found.end())) : Optional.empty();
    }

    /** Whether a paragraph without a mark must be written as literal. */
    static boolean mistakable(String text) {
        return text.startsWith(LITERAL)
                || text.startsWith("[^")
                || NUMBER.matcher(text).lookingAt()
                || POINT.matcher(text).lookingAt()
                || ARABIC.matcher(text).lookingAt()
                || BULLET.matcher(text).lookingAt()
                || Labels.part(text)
                || Labels.inParagraph(text).isPresent();
    }
}
