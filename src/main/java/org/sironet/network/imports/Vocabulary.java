package org.sironet.network.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.network.ConsultativeStatus;
import org.sironet.network.FieldsOfWork;
import org.sironet.network.Standing;

/** Understands what cells say in words: fields of work, languages, standings, days. */
final class Vocabulary {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
    private static final Map<String, String> LANGUAGES = languages();

    private static final Map<String, Standing> STANDINGS = standings();

    private static final Map<String, ConsultativeStatus> STATUSES = statuses();

    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-M-d",
                    "d.M.uuuu",
                    "uuuu/M/d",
                    "uuuu.M.d",
                    "uuuu年M月d日",
                    "d MMMM uuuu",
                    "d MMM uuuu",
                    "MMMM d, uuuu",
                    "MMM d, uuuu")
            .map(pattern ->
                    DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final Map<String, String> fields = new HashMap<>();
    private final @Nullable String country;
    private final LocalDate today;

    /** @param country where rows without one are based; null when they must say */
    Vocabulary(List<FieldsOfWork.FieldOfWork> known, @Nullable String country, LocalDate today) {
        for (var field : known) {
            fields.put(Headings.folded(field.key()), field.key());
            field.name().versions().values().forEach(name -> fields.putIfAbsent(Headings.folded(name), field.key()));
        }
        this.country = country;
        this.today = today;
    }

    @Nullable
    String country() {
        return country;
    }

    LocalDate today() {
        return today;
    }

    Optional<String> field(String text) {
        return Optional.ofNullable(fields.get(Headings.folded(text)));
    }

    private static Map<String, String> languages() {
        var languages = new HashMap<String, String>();
        for (var tag : Headings.LANGUAGES) {
            var locale = Locale.forLanguageTag(tag);
            languages.put(tag, tag);
            for (var shown : List.of(
                    Locale.ENGLISH,
                    Locale.CHINESE,
                    Locale.forLanguageTag("ar"),
                    Locale.FRENCH,
                    Locale.forLanguageTag("es"),
                    Locale.forLanguageTag("ru"),
                    locale)) languages.putIfAbsent(Headings.folded(locale.getDisplayLanguage(shown)), tag);
        }
        return languages;
    }

    /** By its tag or by its name in several languages. */
    static Optional<String> language(String text) {
        var named = LANGUAGES.get(Headings.folded(text));
        if (named != null) return Optional.of(named);
        if (!text.strip().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) return Optional.empty();
        try {
            return Optional.of(Language.of(text.strip()).tag());
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The language that a text without one is taken for, by its letters. */
    static String script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .map(script -> switch (script) {
                    case HAN -> "zh";
                    case HIRAGANA, KATAKANA -> "ja";
                    case ARABIC -> "ar";
                    case CYRILLIC -> "ru";
                    case HANGUL -> "ko";
                    case DEVANAGARI -> "hi";
                    case THAI -> "th";
                    case GREEK -> "el";
                    case HEBREW -> "he";
                    case GEORGIAN -> "ka";
                    case ARMENIAN -> "hy";
                    default -> "en";
                })
                .reduce((one, other) -> one.equals("ja") || other.equals("ja") ? "ja" : one)
                .orElse("en");
    }

    private static Map<String, Standing> standings() {
        var words = new HashMap<String, Standing>();
        Stream.of("member", "membre", "miembro", "yes", "active", "full member", "член", "成员", "会员", "正式成员", "عضو")
                .forEach(word -> words.put(Headings.folded(word), Standing.MEMBER));
        Stream.of(
                        "suspended",
                        "suspendue",
                        "suspendu",
                        "suspendida",
                        "suspendido",
                        "приостановлено",
                        "已中止",
                        "中止",
                        "معلقه")
                .forEach(word -> words.put(Headings.folded(word), Standing.SUSPENDED));
        Stream.of("ended", "withdrawn", "terminee", "terminada", "прекращено", "已终止", "已退出", "退出", "منتهيه", "انسحبت")
                .forEach(word -> words.put(Headings.folded(word), Standing.ENDED));
        Stream.of("observer", "observateur", "observador", "observadora", "наблюдатель", "观察员", "مراقب")
                .forEach(word -> words.put(Headings.folded(word), Standing.OBSERVER));
        return words;
    }

    static Optional<Standing> standing(String text) {
        return Optional.ofNullable(STANDINGS.get(Headings.folded(text)));
    }

    private static Map<String, ConsultativeStatus> statuses() {
        var words = new HashMap<String, ConsultativeStatus>();
        Stream.of("general", "一般", "全面", "一般咨商地位", "全面咨商地位", "عام", "общий", "general consultative status")
                .forEach(word -> words.put(Headings.folded(word), ConsultativeStatus.GENERAL));
        Stream.of("special", "especial", "特别", "特别咨商地位", "خاص", "специальный", "special consultative status")
                .forEach(word -> words.put(Headings.folded(word), ConsultativeStatus.SPECIAL));
        Stream.of("roster", "liste", "lista", "名册", "列入名册", "القائمه", "реестр")
                .forEach(word -> words.put(Headings.folded(word), ConsultativeStatus.ROSTER));
        Stream.of("none", "no", "non", "aucun", "ninguno", "нет", "无", "没有", "-", "لا", "لا يوجد")
                .forEach(word -> words.put(Headings.folded(word), ConsultativeStatus.NONE));
        return words;
    }

    static Optional<ConsultativeStatus> ecosoc(String text) {
        return Optional.ofNullable(STATUSES.get(Headings.folded(text)));
    }

    static Optional<Integer> year(String text) {
        var found = YEAR.matcher(text);
        return found.find() && !found.find(found.end())
                ? Optional.of(Integer.valueOf(
                        YEAR.matcher(text).results().findFirst().orElseThrow().group(1)))
                : Optional.empty();
    }

    /** A day written so that it has one reading: not 03/04/2017, which is in March or in April. A year alone is its first day. */
    static Optional<LocalDate> day(String text) {
        var day = text.strip().replaceFirst("T[0-9:.Z+-]*$", "");
        if (day.matches("\\d{4}")) return Optional.of(LocalDate.of(Integer.parseInt(day), 1, 1));
        for (var pattern : DAYS) {
            try {
                return Optional.of(LocalDate.parse(day, pattern));
            } catch (DateTimeException other) {
                // the next pattern may fit
            }
        }
        return Optional.empty();
    }
}
