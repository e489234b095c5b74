package org.sironet.assembly.formats;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sironet.kernel.Language;

/** How languages number an article: Article 4, 第四条, المادة 4. */
public final class Labels {

    /** In these the word stands before the number, with a space. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("en", "Article"),
            Map.entry("fr", "Article"),
            Map.entry("es", "Artículo"),
            Map.entry("ru", "Статья"),
            Map.entry("ar", "المادة"),
            Map.entry("pt", "Artigo"),
            Map.entry("it", "Articolo"),
            Map.entry("de", "Artikel"),
            Map.entry("nl", "Artikel"),
            Map.entry("sv", "Artikel"),
            Map.entry("da", "Artikel"),
            Map.entry("nb", "Artikkel"),
            Map.entry("pl", "Artykuł"),
            Map.entry("cs", "Článek"),
            Map.entry("sk", "Článok"),
            Map.entry("sl", "Člen"),
            Map.entry("hr", "Članak"),
            Map.entry("bs", "Član"),
            Map.entry("sr", "Члан"),
            Map.entry("uk", "Стаття"),
            Map.entry("be", "Артыкул"),
            Map.entry("bg", "Член"),
            Map.entry("mk", "Член"),
            Map.entry("ro", "Articolul"),
            Map.entry("sq", "Neni"),
            Map.entry("el", "Άρθρο"),
            Map.entry("tr", "Madde"),
            Map.entry("az", "Maddə"),
            Map.entry("fa", "ماده"),
            Map.entry("ps", "ماده"),
            Map.entry("ur", "آرٹیکل"),
            Map.entry("he", "סעיף"),
            Map.entry("hi", "अनुच्छेद"),
            Map.entry("ne", "धारा"),
            Map.entry("bn", "অনুচ্ছেদ"),
            Map.entry("th", "ข้อ"),
            Map.entry("vi", "Điều"),
            Map.entry("id", "Pasal"),
            Map.entry("ms", "Perkara"),
            Map.entry("sw", "Ibara"),
            Map.entry("am", "አንቀጽ"),
            Map.entry("hy", "Հոդված"),
            Map.entry("ka", "მუხლი"),
            Map.entry("km", "មាត្រា"),
            Map.entry("lo", "ມາດຕາ"));

    private static final String NUMBER = "(?<number>\\p{Nd}{1,6})(?:\\.?[ºª°]|er\\b)?";
    private static final String ARABIC =
            "(?:الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|الحادية|العشرون|الثلاثون|الأربعون|الخمسون)";
    private static final String ORDINAL = "[Pp]remi(?:er|ère)|[Pp]rimer[oa]|[IVXLC]{1,7}|" + ARABIC
            + "(?: عشرة| و(?:العشرون|العشرين|الثلاثون|الثلاثين|الأربعون|الأربعين|الخمسون|الخمسين))?";
    private static final String END = "(?=$|[\\s\\u00a0\\u3000:：،—–-]|[.．](?!\\p{Nd}))";

    private static final Pattern WORD = Pattern.compile(
            "^(?i:(?:"
                    + WORDS.values().stream().distinct().map(Pattern::quote).collect(Collectors.joining("|"))
                    + "|Art\\.|Статьи|مادة|ARTICULO|Maddesi))[\\s\\u00a0]*[(（]?(?:" + NUMBER + "|" + ORDINAL + ")[)）]?"
                    + END,
            Pattern.UNICODE_CASE);
    private static final Pattern CHINESE =
            Pattern.compile("^第\\s*(?<number>[零〇一二三四五六七八九十百千两\\p{Nd}]{1,9})\\s*[条條](?:之[一二三四五六七八九十])?");
    private static final Pattern KOREAN = Pattern.compile("^제\\s*(?<number>\\p{Nd}{1,6})\\s*조");
    private static final Pattern SIGN = Pattern.compile("^§{1,2}[\\s\\u00a0]*" + NUMBER + END);
    private static final Pattern AFTER = Pattern.compile(
            "^" + NUMBER + "[\\s.–-]*(?i:бап|берене|статья|modda|artikla|straipsnis|pants|cikk|дүгээр зүйл|дугаар зүйл)"
                    + END,
            Pattern.UNICODE_CASE);
    private static final Pattern BARE = Pattern.compile("^(?<number>\\p{Nd}{1,6})[.)．、](?!\\p{Nd})[ \\t\\u3000]*");
    private static final Pattern MARK =
            Pattern.compile("^(?:[.．:：、،]|[ \\u00a0]+[–—:-](?=[\\s\\u00a0]|$))?[ \\t\\u3000\\u00a0]*");

    /** A word and a number that no list knows; chapters and the like have no numbers of their own here. */
    private static final Pattern OTHER = Pattern.compile("^(?<word>\\p{L}[\\p{L}\\p{M}]+)[ \\u00a0]" + NUMBER + END);

    private static final Pattern CHAPTER = Pattern.compile(
            "^(?i:chapter|part|title|section|annex|appendix|schedule|book|division|chapitre|partie|titre|annexe|capítulo"
                    + "|parte|título|sección|anexo|глава|часть|раздел|приложение|الفصل|الباب|الجزء|القسم|الملحق|kapitel"
                    + "|teil|abschnitt|anhang|kapitola|rozdział|capitolo|titolo|bab|bölüm|chương|session|version)$",
            Pattern.UNICODE_CASE);

    private static final Pattern PART = Pattern.compile(
            "(?i:preamble|préambule|preámbulo|преамбула|preâmbulo|preambolo|präambel|الديباجة|ديباجة|序言|前言|序文"
                    + "|(?:chapter|part|chapitre|partie|capítulo|parte|глава|часть|الفصل|الباب|الجزء) (?:\\p{Nd}{1,3}|[IVXLC]{1,6})\\b.*"
                    + "|第[一二三四五六七八九十百\\p{Nd}]{1,4}[章节節编編](?:[\\s\\u3000].*)?)",
            Pattern.UNICODE_CASE);

    /**
     * @param number 0 when it cannot be made out; it follows from the order anyway
     * @param set apart from the words by more than a space
     */
    record Label(int number, String rest, boolean set) {}

    private Labels() {}

    /** As a heading is written. */
    public static String heading(int number, String heading, Language language) {
        var tag = language.locale().getLanguage();
        var word = WORDS.get(tag);
        return switch (tag) {
            case "zh", "ja" ->
                "第" + ChineseNumbers.of(number) + (tag.equals("ja") ? "条" : article(language)) + spaced(heading, "　");
            case "ko" -> "제" + number + "조" + spaced(heading, ". ");
            default -> word == null ? number + "." + spaced(heading, " ") : word + " " + number + spaced(heading, ". ");
        };
    }

    private static String article(Language language) {
        var locale = language.locale();
        var traditional = locale.getScript().equals("Hant")
                || locale.getScript().isEmpty()
                        && (locale.getCountry().equals("TW")
                                || locale.getCountry().equals("HK"));
        return traditional ? "條" : "条";
    }

    private static String spaced(String heading, String mark) {
        return heading.isEmpty() ? "" : mark + heading;
    }

    /** A heading, where a number alone is enough. */
    static Optional<Label> inHeading(String heading) {
        var bare = BARE.matcher(heading);
        if (bare.lookingAt()) return Optional.of(new Label(number(bare), heading.substring(bare.end()), true));
        return inParagraph(heading);
    }

    static Optional<Label> inParagraph(String text) {
        for (var pattern : new Pattern[] {WORD, CHINESE, KOREAN, SIGN, AFTER}) {
            var label = pattern.matcher(text);
            if (label.lookingAt()) return Optional.of(label(text, label, pattern == CHINESE || pattern == KOREAN));
        }
        return Optional.empty();
    }

    private static Label label(String text, Matcher found, boolean dense) {
        var mark = MARK.matcher(text).region(found.end(), text.length());
        mark.useAnchoringBounds(true);
        var end = mark.lookingAt() ? mark.end() : found.end();
        var between = text.substring(found.end(), end);
        var set =
                between.isEmpty() ? found.end() == text.length() : dense || !between.isBlank() || between.contains("　");
        return new Label(number(found), text.substring(end), set);
    }

    private static int number(Matcher found) {
        var written = found.group("number");
        return written == null ? 0 : ChineseNumbers.read(written);
    }

    /** A preamble or a chapter, which have no number of their own here. */
    static boolean part(String text) {
        return text.length() <= 100 && PART.matcher(text).matches() && !Gathering.sentence(text);
    }

    /** In a language that no list knows: the word before a number. */
    static Optional<String> otherWord(String heading) {
        var other = OTHER.matcher(heading);
        if (!other.lookingAt() || CHAPTER.matcher(other.group("word")).matches()) return Optional.empty();
        return Optional.of(other.group("word"));
    }

    /** Whether a heading without a number would be read as one with a number. */
    static boolean mistakable(String heading, boolean othersNumbered) {
        return heading.startsWith(Marks.LITERAL)
                || inHeading(heading).isPresent()
                || !othersNumbered && otherWord(heading).isPresent();
    }

    static Label other(String heading) {
        var other = OTHER.matcher(heading);
        if (!other.lookingAt()) return new Label(0, heading, false);
        return label(heading, other, false);
    }
}
