package org.sironet.network;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Countries;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Keeps beside each organisation what the directory searches and sorts by. */
@Component
class DirectoryIndex implements OrganisationIndex {

    private final JdbcOperations jdbc;
    private final Countries countries;
    private final FieldsOfWork fields;

    DirectoryIndex(JdbcOperations jdbc, Countries countries, FieldsOfWork fields) {
        this.jdbc = jdbc;
        this.countries = countries;
        this.fields = fields;
    }

    @Override
    public void update(List<Organisation> entered) {
        var names = fields.names();
        var rows = entered.stream().map(each -> row(each, names)).toList();
        jdbc.batchUpdate("""
                insert into organisation_search (organisation, tokens, names, order_en, order_zh, order_ar, made_by)
                values (?, ?::tsvector, ?, ?, ?, ?, ?)
                    on conflict (organisation) do update
                   set tokens = excluded.tokens, names = excluded.names, order_en = excluded.order_en,
                       order_zh = excluded.order_zh, order_ar = excluded.order_ar, made_by = excluded.made_by""", rows.stream().map(Row::values).toList());
        enterWords(rows);
    }

    private void enterWords(List<Row> rows) {
        var words = rows.stream()
                .flatMap(row -> row.words().keySet().stream())
                .filter(word -> !SearchWords.ideographic(word))
                .distinct()
                .sorted() // so that two at once do not wait for each other crosswise
                .toArray(String[]::new);
        jdbc.update("insert into search_word select unnest(?::text[]) on conflict do nothing", (Object) words);
    }

    /** @param words with the weight of the best place where each stands: name A, what and where B, description D */
    private record Row(Organisation organisation, Map<String, Character> words) {

        Object[] values() {
            var name = organisation.profile().name();
            return new Object[] {
                organisation.id().value(),
                words.entrySet().stream()
                        .map(word -> quoted(word.getKey()) + ":1" + word.getValue())
                        .collect(Collectors.joining(" ")),
                names().distinct().toArray(String[]::new),
                place(name, Language.ENGLISH),
                place(name, Language.CHINESE),
                place(name, Language.ARABIC),
                SearchWords.MADE_BY
            };
        }

        private Stream<String> names() {
            var profile = organisation.profile();
            return Stream.concat(profile.name().versions().values().stream(), Stream.ofNullable(profile.acronym()))
                    .map(SearchWords::folded);
        }
    }

    private Row row(Organisation organisation, Map<String, Multilingual> fieldNames) {
        var profile = organisation.profile();
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
        return new Row(organisation, words);
    }

    private static void enter(Map<String, Character> words, Multilingual text, char weight) {
        text.versions().values().forEach(version -> SearchWords.of(version).forEach(word -> words.put(word, weight)));
    }

    /** A word as PostgreSQL reads it in the text of a tsvector or tsquery. */
    static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static byte[] place(Multilingual name, Language language) {
        return Collator.getInstance(ULocale.forLocale(language.locale()))
                .getCollationKey(name.best(language).text())
                .toByteArray();
    }
}
