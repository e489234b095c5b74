package org.sironet.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;

/** What of an organisation's profile can change by itself; each value in the form in which JSON keeps it. */
enum ProfileField {
    NAME(profile -> profile.name().byTag()),
    ACRONYM(profile -> text(profile.acronym())),
    COUNTRY(profile -> profile.country().code()),
    CITY(profile -> profile.city().byTag()),
    FOUNDED(profile -> text(profile.founded())),
    FIELDS(OrganisationProfile::fields),
    WEBSITE(profile -> text(profile.website())),
    ECOSOC(profile -> profile.ecosoc().name()),
    IDENTIFIERS(profile -> profile.identifiers().stream()
            .map(each -> Map.of("register", each.register(), "identifier", each.identifier()))
            .toList()),
    LANGUAGES(profile -> profile.languages().stream().map(Language::tag).toList()),
    DESCRIPTION(profile -> profile.description().byTag()),
    CONTACTS(profile -> profile.contacts().stream().map(ProfileField::contact).toList());

    private final Function<OrganisationProfile, Object> value;

    ProfileField(Function<OrganisationProfile, Object> value) {
        this.value = value;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static Map<String, Object> contact(Contact contact) {
        return Map.of(
                "kind", contact.kind().name(),
                "value", contact.value(),
                "label", contact.label().byTag(),
                "visibility", contact.visibility().name());
    }

    Object value(OrganisationProfile profile) {
        return value.apply(profile);
    }

    /** Its name in the record. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<ProfileField> changed(OrganisationProfile before, OrganisationProfile after) {
        return Arrays.stream(values())
                .filter(field -> !field.value(before).equals(field.value(after)))
                .toList();
    }

    static Map<String, Object> values(OrganisationProfile profile, List<ProfileField> fields) {
        return fields.stream()
                .collect(Collectors.toMap(
                        ProfileField::key, field -> field.value(profile), (one, other) -> one, TreeMap::new));
    }

    /** The first profile with these fields of the second. */
    static OrganisationProfile mixed(OrganisationProfile one, OrganisationProfile other, Set<ProfileField> ofOther) {
        Function<ProfileField, OrganisationProfile> from = field -> ofOther.contains(field) ? other : one;
        return new OrganisationProfile(
                from.apply(NAME).name(),
                from.apply(ACRONYM).acronym(),
                from.apply(COUNTRY).country(),
                from.apply(CITY).city(),
                from.apply(FOUNDED).founded(),
                from.apply(FIELDS).fields(),
                from.apply(WEBSITE).website(),
                from.apply(ECOSOC).ecosoc(),
                from.apply(IDENTIFIERS).identifiers(),
                from.apply(LANGUAGES).languages(),
                from.apply(DESCRIPTION).description(),
                from.apply(CONTACTS).contacts());
    }
}
