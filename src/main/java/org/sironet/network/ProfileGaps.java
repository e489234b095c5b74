package org.sironet.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;

/** What a profile leaves open, filled from another one and emptied again. */
final class ProfileGaps {

    private static final Set<ProfileField> WHOLE = EnumSet.of(
            ProfileField.ACRONYM,
            ProfileField.FOUNDED,
            ProfileField.FIELDS,
            ProfileField.WEBSITE,
            ProfileField.ECOSOC,
            ProfileField.IDENTIFIERS,
            ProfileField.LANGUAGES);

    private ProfileGaps() {}

    /** Names only in a script in which there was none: a list seldom says in which language a name is. */
    static OrganisationProfile filled(OrganisationProfile known, OrganisationProfile more) {
        var empty = OrganisationProfile.of(known.name(), known.country());
        var open = WHOLE.stream()
                .filter(field -> field.value(known).equals(field.value(empty)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProfileField.class)));
        return texts(
                ProfileField.mixed(known, more, open),
                withMore(known.name(), otherScripts(known.name(), more.name())),
                withMore(known.city(), more.city()),
                withMore(known.description(), more.description()),
                contacts(known.contacts(), more.contacts()));
    }

    /** @param before values by {@link ProfileField#key} of what was filled; what it does not name stays */
    static OrganisationProfile emptied(OrganisationProfile filled, Map<String, Object> before) {
        var emptied = WHOLE.stream()
                .filter(field -> before.containsKey(field.key()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProfileField.class)));
        var kept = before.get(ProfileField.CONTACTS.key()) instanceof List<?> rows ? rows.size() : Integer.MAX_VALUE;
        return texts(
                ProfileField.mixed(filled, OrganisationProfile.of(filled.name(), filled.country()), emptied),
                text(ProfileField.NAME, filled.name(), before),
                text(ProfileField.CITY, filled.city(), before),
                text(ProfileField.DESCRIPTION, filled.description(), before),
                filled.contacts().stream().limit(kept).toList());
    }

    private static Multilingual text(ProfileField field, Multilingual now, Map<String, Object> before) {
        return before.get(field.key()) instanceof Map<?, ?> versions
                ? new Multilingual(now.versions().entrySet().stream()
                        .filter(version -> versions.containsKey(version.getKey().tag()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                : now;
    }

    private static Multilingual withMore(Multilingual known, Multilingual more) {
        var versions = new TreeMap<Language, String>(more.versions());
        versions.putAll(known.versions());
        return new Multilingual(versions);
    }

    private static Multilingual otherScripts(Multilingual known, Multilingual more) {
        var scripts =
                known.versions().values().stream().map(ProfileGaps::script).collect(Collectors.toSet());
        return new Multilingual(more.versions().entrySet().stream()
                .filter(version -> !scripts.contains(script(version.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Character.UnicodeScript script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }

    /** Of those kinds of which there was none, after those that were there. */
    private static List<Contact> contacts(List<Contact> known, List<Contact> more) {
        var kinds = known.stream().map(Contact::kind).collect(Collectors.toSet());
        return Stream.concat(known.stream(), more.stream().filter(contact -> !kinds.contains(contact.kind())))
                .toList();
    }

    private static OrganisationProfile texts(
            OrganisationProfile rest,
            Multilingual name,
            Multilingual city,
            Multilingual description,
            List<Contact> contacts) {
        return new OrganisationProfile(
                name,
                rest.acronym(),
                rest.country(),
                city,
                rest.founded(),
                rest.fields(),
                rest.website(),
                rest.ecosoc(),
                rest.identifiers(),
                rest.languages(),
                description,
                contacts);
    }
}
