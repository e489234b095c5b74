package org.sironet.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;

/**
 * What an organisation says of itself.
 *
 * @param name in at least one language
 * @param country where it is based
 * @param founded year
 * @param fields keys of {@link FieldsOfWork}, sorted
 * @param website with http or https
 * @param languages in which it works, in its own order
 */
public record OrganisationProfile(
        Multilingual name,
        @Nullable String acronym,
        Country country,
        Multilingual city,
        @Nullable Integer founded,
        List<String> fields,
        @Nullable String website,
        ConsultativeStatus ecosoc,
        List<LegalIdentifier> identifiers,
        List<Language> languages,
        Multilingual description,
        List<Contact> contacts) {

    /** @throws IllegalArgumentException without a name */
    public OrganisationProfile {
        if (name.isEmpty()) throw new IllegalArgumentException("An organisation has a name");
        fields = fields.stream().distinct().sorted().toList();
        identifiers = identifiers.stream().distinct().toList();
        languages = languages.stream().distinct().toList();
        contacts = List.copyOf(contacts);
    }

    /** The least that is known of an organisation. */
    public static OrganisationProfile of(Multilingual name, Country country) {
        return new OrganisationProfile(
                name,
                null,
                country,
                Multilingual.EMPTY,
                null,
                List.of(),
                null,
                ConsultativeStatus.NONE,
                List.of(),
                List.of(),
                Multilingual.EMPTY,
                List.of());
    }

    /** The same with another name and country. */
    OrganisationProfile based(Multilingual name, Country country) {
        return new OrganisationProfile(
                name,
                acronym,
                country,
                city,
                founded,
                fields,
                website,
                ecosoc,
                identifiers,
                languages,
                description,
                contacts);
    }

    OrganisationProfile reachedBy(List<Contact> others) {
        return new OrganisationProfile(
                name,
                acronym,
                country,
                city,
                founded,
                fields,
                website,
                ecosoc,
                identifiers,
                languages,
                description,
                others);
    }
}
