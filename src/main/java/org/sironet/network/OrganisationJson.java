package org.sironet.network;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Countries;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Organisations in the terms of Popolo, with what this network knows besides. */
@Component
class OrganisationJson {

    private final OrganisationStandings standings;
    private final OrganisationSight sight;
    private final Countries countries;

    OrganisationJson(OrganisationStandings standings, OrganisationSight sight, Countries countries) {
        this.standings = standings;
        this.sight = sight;
        this.countries = countries;
    }

    Map<String, Object> one(Organisation organisation, Frame frame) {
        return all(List.of(organisation), frame).getFirst();
    }

    List<Map<String, Object>> all(Collection<Organisation> organisations, Frame frame) {
        var current = standings.of(organisations.stream().map(Organisation::id).toList());
        var sights = sight.of(organisations.stream().map(Organisation::id).toList(), frame.viewer());
        return organisations.stream()
                .map(each -> json(each, current.get(each.id()), Objects.requireNonNull(sights.get(each.id())), frame))
                .toList();
    }

    private Map<String, Object> json(
            Organisation organisation,
            OrganisationStandings.@Nullable Current standing,
            OrganisationSight.Sight sight,
            Frame frame) {
        var profile = organisation.profile();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", organisation.id().toString());
        json.put("version", organisation.version());
        json.put("name", frame.best(profile.name()).text());
        json.put("names", profile.name().byTag());
        json.put("other_names", names(profile, frame.language()));
        json.put("identifiers", identifiers(profile));
        json.put("classification", "non-governmental organisation");
        json.put("area", area(profile, frame.language()));
        put(
                json,
                "founding_date",
                profile.founded() == null ? null : profile.founded().toString());
        json.put("links", links(organisation));
        json.put("contact_details", contacts(profile, sight, frame.language()));
        json.put("descriptions", profile.description().byTag());
        json.put("fields", profile.fields());
        json.put("languages", profile.languages().stream().map(Language::tag).toList());
        json.put("ecosoc", lower(profile.ecosoc()));
        put(json, "standing", standing == null ? null : lower(standing.standing()));
        put(json, "since", standing == null ? null : standing.since().toString());
        json.put("updated_at", organisation.changedAt().toString());
        return json;
    }

    private static List<Map<String, Object>> names(OrganisationProfile profile, Language reader) {
        var others = profile.name().others(reader).stream()
                .map(name -> Map.<String, Object>of(
                        "name", name.text(), "language", name.language().tag()));
        var acronym = Stream.ofNullable(profile.acronym())
                .map(name -> Map.<String, Object>of("name", name, "note", "acronym"));
        return Stream.concat(others, acronym).toList();
    }

    private static List<Map<String, String>> identifiers(OrganisationProfile profile) {
        return profile.identifiers().stream()
                .map(each -> Map.of("scheme", each.register(), "identifier", each.identifier()))
                .toList();
    }

    private Map<String, Object> area(OrganisationProfile profile, Language reader) {
        return Map.of(
                "id", profile.country().code(),
                "name", countries.name(profile.country(), reader),
                "region", countries.region(profile.country()),
                "city", profile.city().byTag());
    }

    private static List<Map<String, String>> links(Organisation organisation) {
        var website =
                Stream.ofNullable(organisation.profile().website()).map(url -> Map.of("url", url, "note", "website"));
        var page = Stream.of(Map.of("url", "/members/" + organisation.id(), "note", "page"));
        var logo = Stream.ofNullable(organisation.logo())
                .map(any -> Map.of("url", "/members/" + organisation.id() + "/logo", "note", "logo"));
        return Stream.of(website, page, logo).flatMap(each -> each).toList();
    }

    private static List<Map<String, String>> contacts(
            OrganisationProfile profile, OrganisationSight.Sight sight, Language reader) {
        return profile.contacts().stream()
                .filter(sight::sees)
                .map(each -> Map.of(
                        "type", lower(each.kind()),
                        "value", each.value(),
                        "label", label(each.label(), reader),
                        "visibility", lower(each.visibility())))
                .toList();
    }

    private static String label(Multilingual label, Language reader) {
        return label.best(reader).text();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) json.put(key, value);
    }
}
