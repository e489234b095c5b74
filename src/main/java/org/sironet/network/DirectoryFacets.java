package org.sironet.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sironet.kernel.Country;
import org.sironet.kernel.Multilingual;
import org.sironet.network.page.DirectoryPage;
import org.sironet.shell.Countries;
import org.sironet.shell.Frame;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** The facets of the directory in words. */
@Component
class DirectoryFacets {

    private static final int LONG = 10;

    private final Countries countries;

    DirectoryFacets(Countries countries) {
        this.countries = countries;
    }

    /** Values that give nothing are left out, unless they are chosen. */
    List<DirectoryPage.Facet> show(
            DirectoryQuery query, DirectoryCounts counts, Map<String, Multilingual> fieldNames, Frame frame) {
        return Arrays.stream(DirectoryFacet.values())
                .map(facet -> new DirectoryPage.Facet(
                        facet.parameter(),
                        frame.text("directory.facet-" + facet.parameter()),
                        facet == DirectoryFacet.COUNTRY && counts.of(facet).size() > LONG,
                        values(facet, query, frame, fieldNames)
                                .filter(value -> counts.of(facet).containsKey(value)
                                        || query.chosen(facet).contains(value))
                                .map(value -> new DirectoryPage.Value(
                                        value,
                                        label(facet, value, fieldNames, frame),
                                        frame.number(counts.of(facet).getOrDefault(value, 0L)),
                                        query.chosen(facet).contains(value)))
                                .toList()))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    List<DirectoryPage.Choice> chosen(DirectoryQuery query, Map<String, Multilingual> fieldNames, Frame frame) {
        return query.chosen().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream()
                        .map(value -> new DirectoryPage.Choice(
                                label(facet.getKey(), value, fieldNames, frame),
                                query.without(facet.getKey(), value).address("/members"))))
                .toList();
    }

    /** In the order in which they are shown. */
    private Stream<String> values(
            DirectoryFacet facet, DirectoryQuery query, Frame frame, Map<String, Multilingual> fieldNames) {
        return switch (facet) {
            case STANDING ->
                Stream.concat(
                        Stream.of("member", "suspended", "observer", "ended"),
                        Stream.of("none").filter(any -> frame.viewer().is(Viewer.Role.SECRETARIAT)));
            case BASED -> Stream.of("home", "overseas");
            case REGION -> Countries.REGIONS.stream();
            case COUNTRY ->
                countries.sorted(frame.language()).stream()
                        .map(named -> named.country().code());
            case FIELD ->
                Stream.concat(fieldNames.keySet().stream(), query.chosen(facet).stream())
                        .distinct();
        };
    }

    private String label(DirectoryFacet facet, String value, Map<String, Multilingual> fieldNames, Frame frame) {
        return switch (facet) {
            case STANDING, BASED -> frame.text("directory." + facet.parameter() + "-" + value);
            case REGION -> frame.text("region." + value);
            case COUNTRY -> countries.name(Country.of(value), frame.language());
            case FIELD ->
                fieldNames.containsKey(value)
                        ? frame.best(fieldNames.getOrDefault(value, Multilingual.EMPTY))
                                .text()
                        : value;
        };
    }
}
