package org.sironet.shell;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sironet.kernel.Language;

/** How languages are called in a reader's language, and which one is meant by what somebody typed. */
public final class LanguageNames {

    private static final Collator COLLATOR = collator();
    private static final Map<com.ibm.icu.text.CollationKey, Language> BY_NAME = byName();

    private LanguageNames() {}

    public static String name(Language language, Language reader) {
        return LocaleDisplayNames.getInstance(
                        ULocale.forLocale(reader.locale()),
                        com.ibm.icu.text.DisplayContext.CAPITALIZATION_FOR_STANDALONE)
                .localeDisplayName(ULocale.forLanguageTag(language.tag()));
    }

    public static String list(List<Language> languages, Language reader) {
        return String.join(
                switch (reader.tag()) {
                    case "zh" -> "、";
                    case "ar" -> "، ";
                    default -> ", ";
                },
                languages.stream().map(language -> name(language, reader)).toList());
    }

    /** By its code, its own name, or its name in a language of our pages. */
    public static Optional<Language> find(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > 40) return Optional.empty();
        var named = Optional.ofNullable(BY_NAME.get(COLLATOR.getCollationKey(stripped)));
        return named.isPresent() ? named : byCode(stripped);
    }

    private static Optional<Language> byCode(String text) {
        var locale = new Locale.Builder();
        try {
            locale.setLanguageTag(text);
        } catch (java.util.IllformedLocaleException notACode) {
            return Optional.empty();
        }
        var language = locale.build().getLanguage();
        var known = !ULocale.getDisplayLanguage(language, ULocale.ENGLISH).equalsIgnoreCase(language);
        return known ? Optional.of(Language.of(text)) : Optional.empty();
    }

    private static Map<com.ibm.icu.text.CollationKey, Language> byName() {
        var byName = new HashMap<com.ibm.icu.text.CollationKey, Language>();
        for (var code : ULocale.getISOLanguages()) {
            var own = new ULocale(code);
            if (own.toLanguageTag().startsWith("und")) continue;
            Stream.of(own, ULocale.ENGLISH, ULocale.CHINESE, new ULocale("ar"))
                    .map(own::getDisplayLanguage)
                    .filter(name -> !name.equals(code))
                    .forEach(name ->
                            byName.putIfAbsent(COLLATOR.getCollationKey(name), Language.of(own.toLanguageTag())));
        }
        return byName;
    }

    private static Collator collator() {
        var collator = Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.PRIMARY);
        return collator.freeze();
    }
}
