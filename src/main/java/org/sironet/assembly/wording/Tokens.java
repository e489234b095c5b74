package org.sironet.assembly.wording;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** A text cut into words, punctuation and spaces; together they are the text again. Chinese is cut by a dictionary. */
final class Tokens {

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    private Tokens() {}

    static List<String> of(String text) {
        var words = (BreakIterator) WORDS.clone(); // it keeps its place in the text
        words.setText(text);
        var tokens = new ArrayList<String>();
        var start = words.first();
        for (var end = words.next(); end != BreakIterator.DONE; start = end, end = words.next())
            tokens.add(text.substring(start, end));
        return tokens;
    }

    /** Whether a reader would count it: not a space or a mark. */
    static boolean word(String token) {
        return token.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
