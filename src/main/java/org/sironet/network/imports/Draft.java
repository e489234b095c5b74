package org.sironet.network.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.network.ConsultativeStatus;
import org.sironet.network.Contact;
import org.sironet.network.LegalIdentifier;
import org.sironet.network.OrganisationProfile;
import org.sironet.network.Standing;
import org.sironet.network.duplicates.Likeness;

/**
 * What a row would enter, kept as JSON; languages and countries by their tags and codes.
 *
 * @param standing null when the organisation is entered without one
 * @param since the day from which the standing holds, as ISO 8601 writes it
 * @param number the membership number that it has already
 */
record Draft(
        Map<String, String> name,
        @Nullable String acronym,
        @Nullable String country,
        Map<String, String> city,
        @Nullable Integer founded,
        List<String> fields,
        @Nullable String website,
        ConsultativeStatus ecosoc,
        List<LegalIdentifier> identifiers,
        List<String> languages,
        Map<String, String> description,
        List<Reached> contacts,
        @Nullable Standing standing,
        @Nullable String since,
        @Nullable String number) {

    /** A contact of the organisation; the secretariat alone sees it until the organisation says otherwise. */
    record Reached(Contact.Kind kind, String value) {}

    OrganisationProfile profile() {
        return new OrganisationProfile(
                Multilingual.ofTags(name),
                acronym,
                Country.of(String.valueOf(country)),
                Multilingual.ofTags(city),
                founded,
                fields,
                website,
                ecosoc,
                identifiers,
                languages.stream().map(Language::of).toList(),
                Multilingual.ofTags(description),
                contacts.stream().map(Draft::contact).toList());
    }

    private static Contact contact(Reached reached) {
        return new Contact(reached.kind(), reached.value(), Multilingual.EMPTY, Contact.Visibility.SECRETARIAT);
    }

    Likeness likeness() {
        return new Likeness(
                List.copyOf(name.values()),
                acronym,
                country,
                website,
                identifiers.stream()
                        .map(each -> each.register() + each.identifier())
                        .toList());
    }

    String shownName() {
        return name.values().stream().findFirst().orElse("");
    }
}
