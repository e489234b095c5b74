package org.sironet.network;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sironet.kernel.Country;
import org.sironet.shell.Countries;

/** Counts what each value of each facet would give, as if nothing of that facet were chosen. */
final class DirectoryCounts {

    private final DirectoryQuery query;
    private final Country home;
    private final Countries countries;
    private final Map<DirectoryFacet, Map<String, Long>> counts = new EnumMap<>(DirectoryFacet.class);
    private long total;

    DirectoryCounts(DirectoryQuery query, Country home, Countries countries) {
        this.query = query;
        this.home = home;
        this.countries = countries;
        for (var facet : DirectoryFacet.values()) counts.put(facet, new TreeMap<>());
    }

    /** The codes of the countries that the query asks for. */
    String[] countries() {
        return Country.codes().stream()
                .filter(code -> places(code).entrySet().stream()
                        .allMatch(place -> query.passes(place.getKey(), place.getValue())))
                .toArray(String[]::new);
    }

    void addField(String field, long number) {
        add(DirectoryFacet.FIELD, field, number);
    }

    /** So many of one country and standing meet the words and the fields. */
    void addPlace(String country, String standing, long number) {
        var values = places(country);
        values.put(DirectoryFacet.STANDING, standing.toLowerCase(Locale.ROOT));
        values.forEach((facet, value) -> {
            if (values.entrySet().stream()
                    .allMatch(other -> other.getKey() == facet || query.passes(other.getKey(), other.getValue())))
                add(facet, value, number);
        });
        if (values.entrySet().stream().allMatch(each -> query.passes(each.getKey(), each.getValue()))) total += number;
    }

    private Map<DirectoryFacet, String> places(String country) {
        var places = new EnumMap<DirectoryFacet, String>(DirectoryFacet.class);
        places.put(DirectoryFacet.BASED, home.code().equals(country) ? "home" : "overseas");
        places.put(DirectoryFacet.REGION, countries.region(Country.of(country)));
        places.put(DirectoryFacet.COUNTRY, country);
        return places;
    }

    private void add(DirectoryFacet facet, String value, long number) {
        Objects.requireNonNull(counts.get(facet)).merge(value, number, Long::sum);
    }

    long total() {
        return total;
    }

    /** Only values that give something. */
    Map<String, Long> of(DirectoryFacet facet) {
        return counts.getOrDefault(facet, Map.of());
    }
}
