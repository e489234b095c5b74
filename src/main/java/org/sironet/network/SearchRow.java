package org.sironet.network;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Countries;

/**
 * What the directory keeps beside an organisation.
 *
 * @param words with the weight of the best place where each stands: name A, what and where B, description D
 */
record SearchRow(OrganisationId organisation, OrganisationProfile profile, Map<String, Character> words) {

    private static final Map<Language, Collator> ALPHABETS = Language.OF_PAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    language -> Collator.getInstance(ULocale.forLocale(language.locale()))
                            .freeze()));

    static SearchRow of(
            OrganisationId id, OrganisationProfile profile, Map<String, Multilingual> fieldNames, Countries countries) {
        var words = new LinkedHashMap<String, Character>();
        enter(words, profile.description(), 'D');
        enter(words, countries.names(profile.country()), 'B');
        enter(words, profile.city(), 'B');
        profile.fields().stream()
                .map(fieldNames::get)
                .filter(Objects::nonNull)
                .forEach(field -> enter(words, field, 'B'));
        enter(words, profile.name(), 'A');
        if (profile.acronym() != null) SearchWords.of(profile.acronym()).forEach(word -> words.put(word, 'A'));
        return new SearchRow(id, profile, words);
    }

    private static void enter(Map<String, Character> words, Multilingual text, char weight) {
        text.versions().values().forEach(version -> SearchWords.of(version).forEach(word -> words.put(word, weight)));
    }

    /** By the names of the table's columns, as JSON holds them. */
    Map<String, Object> columns() {
        return Map.of(
                "organisation", organisation.value(),
                "tokens", tokens(),
                "names", names().distinct().toList(),
                "order_en", place(Language.ENGLISH),
                "order_zh", place(Language.CHINESE),
                "order_ar", place(Language.ARABIC),
                "made_by", SearchWords.MADE_BY);
    }

    private String tokens() {
        return words.entrySet().stream()
                .map(word -> quoted(word.getKey()) + ":1" + word.getValue())
                .collect(Collectors.joining(" "));
    }

    private Stream<String> names() {
        return Stream.concat(profile.name().versions().values().stream(), Stream.ofNullable(profile.acronym()))
                .map(SearchWords::folded);
    }

    private String place(Language language) {
        var key = Objects.requireNonNull(ALPHABETS.get(language))
                .getCollationKey(profile.name().best(language).text());
        return "\\x" + HexFormat.of().formatHex(key.toByteArray());
    }

    /** Those that somebody may misspell. */
    List<String> spelled() {
        return words.keySet().stream()
                .filter(word -> !SearchWords.ideographic(word))
                .toList();
    }

    /** A word as PostgreSQL reads it in the text of a tsvector or tsquery. */
    static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
