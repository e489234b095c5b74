package org.sironet.network.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sironet.kernel.Country;
import org.sironet.shell.Countries;

/** Countries and areas by their codes and by their names in many languages, however they are written. */
final class CountryNames {

    private static final List<Locale> LANGUAGES = Stream.of(
                    "en", "zh", "zh-Hant", "ar", "fr", "ru", "es", "pt", "de", "it", "nl", "tr", "fa", "ja", "ko", "pl",
                    "sv", "id", "vi")
            .map(Locale::forLanguageTag)
            .toList();

    private static final Map<String, Country> BY_NAME = new HashMap<>();

    static {
        for (var code : Country.codes()) {
            var country = Country.of(code);
            var locale = Locale.of("", code);
            enter(code, country);
            enter(locale.getISO3Country(), country);
            LANGUAGES.forEach(language -> enter(locale.getDisplayCountry(language), country));
        }
        var own = new Countries();
        own.sorted(org.sironet.kernel.Language.ENGLISH)
                .forEach(named ->
                        own.names(named.country()).versions().values().forEach(name -> enter(name, named.country())));
        Map.of(
                        "uk",
                        "GB",
                        "england",
                        "GB",
                        "scotland",
                        "GB",
                        "wales",
                        "GB",
                        "great britain",
                        "GB",
                        "usa",
                        "US",
                        "america",
                        "US",
                        "holland",
                        "NL",
                        "burma",
                        "MM",
                        "uae",
                        "AE")
                .forEach((name, code) -> enter(name, Country.of(code)));
        Map.of(
                        "turkey",
                        "TR",
                        "ivory coast",
                        "CI",
                        "south korea",
                        "KR",
                        "republic of korea",
                        "KR",
                        "north korea",
                        "KP",
                        "laos",
                        "LA",
                        "vietnam",
                        "VN",
                        "drc",
                        "CD",
                        "dr congo",
                        "CD",
                        "palestine",
                        "PS")
                .forEach((name, code) -> enter(name, Country.of(code)));
    }

    private CountryNames() {}

    private static void enter(String name, Country country) {
        if (!name.isBlank()) BY_NAME.putIfAbsent(Headings.folded(name), country);
    }

    static Optional<Country> find(String text) {
        if (text.length() > 80) return Optional.empty();
        var folded = Headings.folded(text);
        return Optional.ofNullable(BY_NAME.get(folded))
                .or(() -> Optional.ofNullable(BY_NAME.get(folded.replaceFirst("^(the|la|le|les|el|los) ", ""))));
    }
}
