package org.sironet.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;

/**
 * The columns of a list of organisations as a table: those that the import reads, names and descriptions one column a
 * language; several values in one cell are parted as {@link Cells} says.
 */
final class ExportColumns {

    /** An organisation with what it is in the network and how the reader stands to it. */
    record Row(
            Organisation organisation, OrganisationStandings.@Nullable Current current, OrganisationSight.Sight sight) {

        private OrganisationProfile profile() {
            return organisation.profile();
        }
    }

    private final Map<String, Function<Row, Object>> columns = new LinkedHashMap<>();

    /** @param languages in which names, cities and descriptions exist, by these words */
    ExportColumns(Map<String, List<Language>> languages) {
        columns.put("id", row -> row.organisation().id());
        versions("name", languages.getOrDefault("name", Language.OF_PAGES), OrganisationProfile::name);
        columns.put("acronym", row -> text(row.profile().acronym()));
        columns.put("country", row -> row.profile().country().code());
        versions("city", languages.getOrDefault("city", Language.OF_PAGES), OrganisationProfile::city);
        columns.put("founded", row -> text(row.profile().founded()));
        columns.put("fields", row -> String.join(";", row.profile().fields()));
        columns.put("register", row -> identifiers(row, LegalIdentifier::register));
        columns.put("legal_identifier", row -> identifiers(row, LegalIdentifier::identifier));
        columns.put("website", row -> text(row.profile().website()));
        columns.put("ecosoc", row -> lower(row.profile().ecosoc()));
        columns.put("languages", row -> joined(row.profile().languages(), Language::tag));
        columns.put(
                "standing",
                row -> row.current() == null ? "" : lower(row.current().standing()));
        columns.put("since", row -> row.current() == null ? "" : row.current().since());
        columns.put(
                "membership_number",
                row -> row.current() == null ? "" : text(row.current().number()));
        versions(
                "description",
                languages.getOrDefault("description", Language.OF_PAGES),
                OrganisationProfile::description);
        for (var kind : Contact.Kind.values()) columns.put(lower(kind), row -> contacts(row, kind));
    }

    private void versions(String name, List<Language> languages, Function<OrganisationProfile, Multilingual> text) {
        for (var language : languages)
            columns.put(
                    name + "_" + language,
                    row -> text.apply(row.profile()).in(language).orElse(""));
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    List<String> cells(Row row) {
        return columns.values().stream()
                .map(column -> column.apply(row).toString())
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String identifiers(Row row, Function<LegalIdentifier, String> part) {
        return Cells.joined(row.profile().identifiers().stream().map(part).toList(), Cells.OF_VALUES);
    }

    /** Only what the reader may see on the page. */
    private static String contacts(Row row, Contact.Kind kind) {
        return Cells.joined(
                row.profile().contacts().stream()
                        .filter(contact -> contact.kind() == kind && row.sight().sees(contact))
                        .map(Contact::value)
                        .toList(),
                kind == Contact.Kind.ADDRESS ? Cells.OF_ADDRESSES : Cells.OF_VALUES);
    }

    private static <T> String joined(List<T> values, Function<? super T, String> each) {
        return values.stream().map(each).collect(Collectors.joining(";"));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
