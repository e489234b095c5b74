package org.sironet.network.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sironet.kernel.Language;
import org.sironet.network.duplicates.Duplicates;

/** Understands the headings of columns in several languages, and hashtags of the Humanitarian Exchange Language. */
final class Headings {

    /** In which names, places and descriptions are expected; others are known by their tag alone. */
    static final List<String> LANGUAGES = List.of(
            "en", "zh", "ar", "fr", "ru", "es", "pt", "de", "it", "nl", "tr", "fa", "ur", "hi", "bn", "ne", "id", "ms",
            "vi", "th", "km", "lo", "my", "mn", "kk", "ky", "uz", "tg", "tk", "az", "ka", "hy", "he", "ku", "ps", "si",
            "ta", "ja", "ko", "uk", "pl", "cs", "sk", "hu", "ro", "bg", "sr", "hr", "bs", "sq", "el", "fi", "sv", "no",
            "da", "is", "et", "lv", "lt", "sw", "am", "so", "ha", "yo", "zu", "af", "mg", "rw", "ca", "eu", "gl", "ga");

    private static final Pattern TAGGED = Pattern.compile("([\\p{L} ]+)_([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)");
    private static final Map<String, Target> TARGETS = new HashMap<>();
    private static final Map<String, String> LANGUAGE_NAMES = new HashMap<>();

    static {
        read();
        for (var tag : LANGUAGES) {
            LANGUAGE_NAMES.put(tag, tag);
            for (var shown : List.of(
                    Locale.ENGLISH,
                    Locale.FRENCH,
                    Locale.CHINESE,
                    Locale.forLanguageTag("ar"),
                    Locale.forLanguageTag("es"),
                    Locale.forLanguageTag("ru"),
                    Locale.forLanguageTag(tag)))
                LANGUAGE_NAMES.putIfAbsent(folded(Locale.forLanguageTag(tag).getDisplayLanguage(shown)), tag);
        }
    }

    private Headings() {}

    private static void read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Headings.class.getResourceAsStream("/network/import-headings.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains(" = ")).forEach(line -> {
                var parts = line.split(" = ", 2);
                for (var heading : parts[1].split(", ")) TARGETS.putIfAbsent(folded(heading), Target.valueOf(parts[0]));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String folded(String heading) {
        return Duplicates.plain(heading.replaceAll("['’‘]", " "))
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Empty for a heading that says nothing known. */
    static Optional<Column> column(String heading) {
        if (heading.startsWith("#")) return hashtag(heading);
        if (heading.toLowerCase(Locale.ROOT).equals("ror_id")) return Optional.of(new Column(Target.IDENTIFIER, "ROR"));
        var words = folded(heading);
        var whole = TARGETS.get(words);
        if (whole != null) return Optional.of(Column.of(whole));
        return tagged(heading).or(() -> withLanguage(words));
    }

    /** {@code name_fil}, {@code city_zh-Hant}: as our own lists head them, in any language that has a name. */
    private static Optional<Column> tagged(String heading) {
        var parts = TAGGED.matcher(heading);
        if (!parts.matches()) return Optional.empty();
        var tag = parts.group(2);
        var locale = Locale.forLanguageTag(tag);
        var known = !locale.getLanguage().isEmpty()
                && !locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(locale.getLanguage());
        return Optional.ofNullable(TARGETS.get(folded(parts.group(1))))
                .filter(target -> known && target.inLanguage())
                .map(target -> new Column(target, Language.of(tag).tag()));
    }

    /** {@code name_zh}, {@code Name (English)}, {@code 名称 英文}. */
    private static Optional<Column> withLanguage(String words) {
        var space = words.lastIndexOf(' ');
        if (space > 0) {
            var named = column(words.substring(0, space), words.substring(space + 1));
            if (named.isPresent()) return named;
            return column(words.substring(words.indexOf(' ') + 1), words.substring(0, words.indexOf(' ')));
        }
        for (var length = 2; length <= 3 && length < words.length(); length++) {
            var named = column(words.substring(0, words.length() - length), words.substring(words.length() - length))
                    .filter(column -> words.codePointAt(0) > 0x2E80);
            if (named.isPresent()) return named;
        }
        return Optional.empty();
    }

    private static Optional<Column> column(String words, String language) {
        var target = TARGETS.get(words);
        var tag = LANGUAGE_NAMES.get(language);
        return target == null || tag == null || !target.inLanguage()
                ? Optional.empty()
                : Optional.of(new Column(target, tag));
    }

    private static Optional<Column> hashtag(String hashtag) {
        var parts = hashtag.substring(1).toLowerCase(Locale.ROOT).strip().split("\\s*\\+\\s*");
        var attributes = new HashSet<>(List.of(parts).subList(1, parts.length));
        var language = attributes.stream()
                .filter(each -> each.startsWith("i_"))
                .map(each -> each.substring(2))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("");
        attributes.removeIf(each -> each.startsWith("i_"));
        return target(parts[0], attributes).map(target -> new Column(target, target.inLanguage() ? language : ""));
    }

    private static Optional<Target> target(String tag, Set<String> attributes) {
        for (var attribute : attributes) {
            var exact = TARGETS.get("hxl " + tag + " " + attribute);
            if (exact != null) return Optional.of(exact);
        }
        return Optional.ofNullable(TARGETS.get("hxl " + tag));
    }
}
