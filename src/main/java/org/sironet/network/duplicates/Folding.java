package org.sironet.network.duplicates;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a name as plain words, so that spellings which differ in case, accents or punctuation become the same. */
final class Folding {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final ThreadLocal<Transliterator> LATIN =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; NFD; [:Mn:] Remove; Lower"));

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´ʻ]");
    private static final Pattern INITIALS_WITH_DOTS = Pattern.compile("(?<![\\p{L}.])((?:\\p{L}\\.){2,}\\p{L}?)");
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll}{3})(?=\\p{Lu}\\p{Ll}{2})");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]+");
    private static final Pattern FOREIGN =
            Pattern.compile("[\\p{IsCyrillic}\\p{IsGreek}\\p{IsGeorgian}\\p{IsArmenian}]");

    private Folding() {}

    /** The words of a name in their order; Chinese and Japanese, which do not part words, as pairs of characters. */
    static List<String> words(String name) {
        var words = new ArrayList<String>();
        var letters = LETTERS.matcher(folded(name));
        while (letters.find()) {
            if (HAN.matcher(letters.group()).find()) pairs(letters.group(), words);
            else words.add(stem(letters.group()));
        }
        return words;
    }

    /** The runs of letters that {@link #words} parts further, as the lexicon writes them. */
    static String folded(String name) {
        var joined = INITIALS_WITH_DOTS
                .matcher(APOSTROPHES.matcher(name).replaceAll(""))
                .replaceAll(dotted -> dotted.group().replace(".", "") + " ");
        var parted = INNER_CAPITAL.matcher(joined.replace('_', ' ')).replaceAll(" ");
        var folded = FOLD.normalize(parted);
        if (FOREIGN.matcher(folded).find()) folded = LATIN.get().transliterate(folded);
        return plain(DECOMPOSE.normalize(folded));
    }

    /** Without marks; the letters that Arabic writers exchange as one. */
    private static String plain(String decomposed) {
        var plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK && each != 'ـ')
                .map(Folding::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString().replace("ß", "ss").replace("æ", "ae").replace("œ", "oe");
    }

    private static int plain(int letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ة' -> 'ه';
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            case 'ı' -> 'i';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            default -> letter;
        };
    }

    private static void pairs(String run, List<String> words) {
        if (run.length() == 1) words.add(run);
        for (var at = 0; at + 1 < run.length(); at++) words.add(run.substring(at, at + 2));
    }

    /** Plurals and the two ways of English spelling; the Arabic article and "and". */
    static String stem(String word) {
        if (word.length() > 4 && word.startsWith("وال")) return word.substring(3);
        if (word.length() > 3 && word.startsWith("ال")) return word.substring(2);
        var stem = word.replace("isation", "ization");
        if (stem.length() > 4 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
            stem = stem.substring(0, stem.length() - 1);
            if (stem.endsWith("ie")) stem = stem.substring(0, stem.length() - 2) + "y";
        }
        return stem.equals("defence") ? "defense" : stem;
    }
}
