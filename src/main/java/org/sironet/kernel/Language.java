package org.sironet.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A language by its BCP 47 tag, for example {@code en}, {@code zh}, {@code ne}; scripts and regions may follow. */
public record Language(String tag) implements Comparable<Language> {

    public static final Language ENGLISH = new Language("en");
    public static final Language CHINESE = new Language("zh");
    public static final Language ARABIC = new Language("ar");

    /** The languages in which every page exists, in the order in which the network lists them. */
    public static final List<Language> OF_PAGES = List.of(ENGLISH, CHINESE, ARABIC);

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    /** @throws IllegalArgumentException when the tag is not well-formed (RFC 5646) */
    public Language {
        var locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty() || tag.length() > 35)
            throw new IllegalArgumentException("Not a language: " + tag);
        tag = locale.toLanguageTag();
    }

    public static Language of(String tag) {
        return new Language(tag);
    }

    /** Digits are 0–9 in every language, so that codes and counts look the same in the hall and on every screen. */
    public Locale locale() {
        return Locale.forLanguageTag(tag.equals("ar") ? "ar-u-nu-latn" : tag);
    }

    public boolean ofPages() {
        return OF_PAGES.contains(this);
    }

    /** {@code rtl} or {@code ltr}, as HTML writes it. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(locale().getLanguage()) ? "rtl" : "ltr";
    }

    /** Its own name: 中文, العربية. */
    public String ownName() {
        return locale().getDisplayLanguage(locale());
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
