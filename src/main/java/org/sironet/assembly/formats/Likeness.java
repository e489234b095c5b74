package org.sironet.assembly.formats;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a piece of text, however they are ordered, to compare it quickly with many others.
 *
 * @param counts how often each word stands in it
 */
record Likeness(Map<String, Integer> counts, int all) {

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);
    private static final int MOST = 2_000;

    static Likeness of(String text) {
        var counts = new HashMap<String, Integer>();
        var all = 0;
        var words = (BreakIterator) WORDS.clone(); // it keeps its place in the text
        words.setText(text);
        for (int start = 0, end = words.next();
                end != BreakIterator.DONE && all < MOST;
                start = end, end = words.next()) {
            if (!Character.isLetterOrDigit(text.codePointAt(start))) continue;
            counts.merge(text.substring(start, end), 1, Integer::sum);
            all++;
        }
        return new Likeness(counts, all);
    }

    /** From 0, nothing in common, to 1, the same words. */
    double to(Likeness other) {
        if (all == 0 || other.all == 0) return 0;
        if (counts.size() > other.counts.size()) return other.to(this);
        var common = 0;
        for (var word : counts.entrySet())
            common += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
        return 2.0 * common / (all + other.all);
    }
}
