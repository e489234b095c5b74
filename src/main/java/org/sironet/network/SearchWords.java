package org.sironet.network;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Takes text of any script apart into the words that a search compares: without accents, case, Arabic articles,
 * plural endings; Chinese in simplified characters, a text as single ones and pairs, a query as the dictionary parts it.
 */
final class SearchWords {

    /** Rises when the same text gives other words. */
    static final int MADE_BY = 1;

    private static final int LONGEST = 60;
    private static final int MOST = 12;

    /** A word of a text, and where it stands in it. */
    record Found(String word, int start, int end) {}

    /**
     * A word of a query.
     *
     * @param beginning whether longer words that begin like it will do
     */
    record Wanted(String word, boolean beginning) {

        boolean meets(String found) {
            return beginning ? found.startsWith(word) : found.equals(word);
        }
    }

    private static final Analyzer TEXT = analyzer(false, true);
    private static final Analyzer PAIRS = analyzer(false, false);
    private static final Analyzer DICTIONARY = analyzer(true, false);
    private static final ThreadLocal<Transliterator> SIMPLIFIED =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Traditional-Simplified"));

    private SearchWords() {}

    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        found(text).forEach(found -> words.add(found.word()));
        return words;
    }

    static List<Found> found(String text) {
        return words(TEXT, simplified(text));
    }

    /** A whole name in the form in which names are compared. */
    static String folded(String name) {
        return String.join(
                " ", words(PAIRS, simplified(name)).stream().map(Found::word).toList());
    }

    /** At most a dozen words; a query of signs only has none. */
    static List<Wanted> wanted(String query) {
        var wanted = new LinkedHashSet<Wanted>();
        for (var word : words(DICTIONARY, simplified(query))) {
            if (ideographic(word.word()))
                words(PAIRS, word.word()).forEach(pair -> wanted.add(new Wanted(pair.word(), false)));
            else wanted.add(new Wanted(word.word(), word.word().length() > 1));
        }
        return wanted.stream().limit(MOST).toList();
    }

    static boolean ideographic(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String simplified(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic)
                ? SIMPLIFIED.get().transliterate(text)
                : text;
    }

    private static List<Found> words(Analyzer analyzer, String text) {
        var words = new ArrayList<Found>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken())
                if (!term.isEmpty())
                    words.add(new Found(cut(term.toString()), offset.startOffset(), offset.endOffset()));
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST / 2));
    }

    private static Analyzer analyzer(boolean dictionary, boolean single) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new ICUTokenizer(new DefaultICUTokenizerConfig(dictionary, true));
                TokenStream folded = new ICUFoldingFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
                var paired = dictionary ? folded : new CJKBigramFilter(folded, 0xff, single);
                return new TokenStreamComponents(
                        words,
                        new EnglishMinimalStemFilter(new ArabicStemFilter(new ArabicNormalizationFilter(paired))));
            }
        };
    }
}
