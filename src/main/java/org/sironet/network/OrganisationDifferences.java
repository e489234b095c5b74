package org.sironet.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sironet.identity.Persons;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.network.page.ChangesPage;
import org.sironet.shell.Countries;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;
import org.springframework.stereotype.Component;

/** Changes in words: field by field, what stood and what stands. */
@Component
class OrganisationDifferences {

    private final Countries countries;
    private final FieldsOfWork fields;
    private final Persons persons;

    OrganisationDifferences(Countries countries, FieldsOfWork fields, Persons persons) {
        this.countries = countries;
        this.fields = fields;
        this.persons = persons;
    }

    List<ChangesPage.Change> show(List<OrganisationChanges.Change> changes, Frame frame) {
        var names = names(changes.stream()
                .map(OrganisationChanges.Change::by)
                .filter(Objects::nonNull)
                .toList());
        var works = fields.names();
        return changes.stream()
                .map(change -> new ChangesPage.Change(
                        Optional.ofNullable(change.by())
                                .map(by -> frame.best(names.apply(by)).text())
                                .orElse(""),
                        frame.moment(change.at()),
                        change.at().toString(),
                        change.basis().kind() == Basis.Kind.ON_BEHALF
                                ? frame.text("changes.on-behalf", change.basis().reference())
                                : null,
                        differences(change.before(), change.after(), works, frame)))
                .toList();
    }

    Function<PersonId, Multilingual> names(Collection<PersonId> people) {
        var names = persons.names(people);
        return person -> names.getOrDefault(person, Multilingual.EMPTY);
    }

    List<ChangesPage.Difference> between(OrganisationProfile before, OrganisationProfile after, Frame frame) {
        var changed = ProfileField.changed(before, after);
        return differences(
                ProfileField.values(before, changed), ProfileField.values(after, changed), fields.names(), frame);
    }

    private List<ChangesPage.Difference> differences(
            Map<String, Object> before, Map<String, Object> after, Map<String, Multilingual> works, Frame frame) {
        return Arrays.stream(ProfileField.values())
                .filter(field -> before.containsKey(field.key()))
                .map(field -> difference(
                        frame.text("profile." + field.key()),
                        lines(field, before.getOrDefault(field.key(), ""), works, frame),
                        lines(field, after.getOrDefault(field.key(), ""), works, frame)))
                .toList();
    }

    /** Without the lines that stayed, unless only their order changed. */
    private static ChangesPage.Difference difference(String field, List<String> before, List<String> after) {
        var gone = before.stream().filter(line -> !after.contains(line)).toList();
        var come = after.stream().filter(line -> !before.contains(line)).toList();
        var reordered = gone.isEmpty() && come.isEmpty();
        return new ChangesPage.Difference(field, reordered ? before : gone, reordered ? after : come);
    }

    private List<String> lines(ProfileField field, Object value, Map<String, Multilingual> works, Frame frame) {
        return switch (field) {
            case NAME, CITY, DESCRIPTION -> versions(value, frame);
            case ACRONYM, FOUNDED, WEBSITE ->
                Stream.of(value.toString()).filter(text -> !text.isEmpty()).toList();
            case COUNTRY -> List.of(countries.name(Country.of(value.toString()), frame.language()));
            case ECOSOC -> List.of(frame.text("ecosoc." + value.toString().toLowerCase(java.util.Locale.ROOT)));
            case FIELDS ->
                each(
                        value,
                        key -> frame.best(works.getOrDefault(key.toString(), Multilingual.EMPTY))
                                .text());
            case LANGUAGES -> each(value, tag -> LanguageNames.name(Language.of(tag.toString()), frame.language()));
            case IDENTIFIERS -> each(value, row -> get(row, "register") + ": " + get(row, "identifier"));
            case CONTACTS -> each(value, row -> contact(row, frame));
        };
    }

    private static List<String> versions(Object value, Frame frame) {
        return value instanceof Map<?, ?> versions
                ? versions.entrySet().stream()
                        .map(version -> frame.text(
                                "changes.version",
                                LanguageNames.name(Language.of(version.getKey().toString()), frame.language()),
                                String.valueOf(version.getValue())))
                        .toList()
                : List.of();
    }

    private static List<String> each(Object value, Function<Object, String> line) {
        return value instanceof List<?> rows
                ? rows.stream().<String>map(line::apply).toList()
                : List.of();
    }

    private static String get(Object row, String key) {
        return row instanceof Map<?, ?> map ? Objects.toString(map.get(key), "") : "";
    }

    private static String contact(Object row, Frame frame) {
        return frame.text(
                "changes.contact",
                frame.text("contact." + get(row, "kind").toLowerCase(java.util.Locale.ROOT)),
                get(row, "value"),
                frame.text("visibility." + get(row, "visibility").toLowerCase(java.util.Locale.ROOT)));
    }
}
