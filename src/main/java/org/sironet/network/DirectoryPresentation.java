package org.sironet.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.page.DirectoryPage;
import org.sironet.network.page.DirectoryPage.Link;
import org.sironet.network.page.MarkedText;
import org.sironet.shell.Countries;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Turns what was found into the page. */
@Component
class DirectoryPresentation {

    static final int SIZE = 25;

    private final Organisations organisations;
    private final OrganisationStandings standings;
    private final FieldsOfWork fields;
    private final Countries countries;
    private final DirectoryFacets facets;
    private final DirectoryMap map;

    DirectoryPresentation(
            Organisations organisations,
            OrganisationStandings standings,
            FieldsOfWork fields,
            Countries countries,
            DirectoryFacets facets,
            DirectoryMap map) {
        this.organisations = organisations;
        this.standings = standings;
        this.fields = fields;
        this.countries = countries;
        this.facets = facets;
        this.map = map;
    }

    DirectoryPage page(DirectorySearch.Found found, Frame frame) {
        var query = found.query();
        var fieldNames = fields.names();
        var total = found.counts().total();
        return new DirectoryPage(
                query.words(),
                read(found),
                query.choices(),
                cleared(query).address("/members"),
                facets.show(query, found.counts(), fieldNames, frame),
                facets.chosen(query, fieldNames, frame),
                narrowed(query),
                sorts(query),
                downloads(query),
                total,
                query.words().isEmpty() && query.choices() == 0,
                entries(found, fieldNames, frame),
                query.page() > 1
                        ? new Link(
                                "directory.previous", query.at(query.page() - 1).address("/members"), false)
                        : null,
                total > (long) query.page() * SIZE
                        ? new Link("directory.next", query.at(query.page() + 1).address("/members"), false)
                        : null,
                map.show(frame));
    }

    private static String read(DirectorySearch.Found found) {
        if (found.sought().stream().allMatch(each -> each.instead().isEmpty())) return "";
        return found.sought().stream()
                .map(each -> each.instead().isEmpty()
                        ? each.typed().word()
                        : each.instead().getFirst())
                .collect(Collectors.joining(" "));
    }

    private static DirectoryQuery cleared(DirectoryQuery query) {
        return new DirectoryQuery(query.words(), Map.of(), query.sort(), 1);
    }

    private static List<DirectoryPage.Parameter> narrowed(DirectoryQuery query) {
        var chosen = query.chosen().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream()
                        .map(value -> new DirectoryPage.Parameter(facet.getKey().parameter(), value)));
        var sort = Stream.of(query.sort())
                .filter(by -> by != DirectoryQuery.Sort.RELEVANCE)
                .map(by -> new DirectoryPage.Parameter("sort", by.parameter()));
        return Stream.concat(chosen, sort).toList();
    }

    /** Without words there is nothing to be relevant to: relevance is then the order of names. */
    private static List<Link> sorts(DirectoryQuery query) {
        var plain = query.words().isEmpty() && query.sort() == DirectoryQuery.Sort.RELEVANCE;
        return Arrays.stream(DirectoryQuery.Sort.values())
                .filter(sort -> !query.words().isEmpty() || sort != DirectoryQuery.Sort.RELEVANCE)
                .map(sort -> new Link(
                        "directory.sort-" + sort.parameter(),
                        query.sorted(sort).address("/members"),
                        sort == query.sort() || plain && sort == DirectoryQuery.Sort.NAME))
                .toList();
    }

    private static List<Link> downloads(DirectoryQuery query) {
        return Stream.of("csv", "xlsx", "json")
                .map(form -> new Link("directory.download-" + form, query.at(1).address("/members." + form), false))
                .toList();
    }

    private List<DirectoryPage.Entry> entries(
            DirectorySearch.Found found, Map<String, Multilingual> fieldNames, Frame frame) {
        var marks = new SearchMarks(found.sought());
        var byId = organisations.find(found.ids()).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        var current = standings.of(found.ids());
        return found.ids().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(each -> entry(each, current, marks, fieldNames, frame))
                .toList();
    }

    private DirectoryPage.Entry entry(
            Organisation organisation,
            Map<OrganisationId, OrganisationStandings.Current> current,
            SearchMarks marks,
            Map<String, Multilingual> fieldNames,
            Frame frame) {
        var profile = organisation.profile();
        var standing = current.get(organisation.id());
        var name = marks.mark(frame.best(profile.name()));
        var others = profile.name().others(frame.language()).stream()
                .map(marks::mark)
                .toList();
        var place = marks.mark(new Multilingual.Version(frame.language(), place(profile, frame)));
        var works = profile.fields().stream()
                .map(fieldNames::get)
                .filter(Objects::nonNull)
                .map(field -> marks.mark(frame.best(field)))
                .toList();
        var shown = Stream.concat(Stream.of(name, place), Stream.concat(others.stream(), works.stream()));
        return new DirectoryPage.Entry(
                "/members/" + organisation.id(),
                name,
                others,
                standing == null ? OrganisationStandings.none(frame) : standing.shortTag(frame),
                place,
                works,
                marks.sought().isEmpty() || shown.anyMatch(DirectoryPresentation::met)
                        ? null
                        : excerpt(profile.description(), marks, frame));
    }

    private static boolean met(MarkedText text) {
        return text.pieces().stream().anyMatch(MarkedText.Piece::met);
    }

    private static @Nullable MarkedText excerpt(Multilingual description, SearchMarks marks, Frame frame) {
        return Stream.concat(Stream.of(frame.best(description)), description.others(frame.language()).stream())
                .filter(version -> marks.meets(version.text()))
                .findFirst()
                .map(marks::excerpt)
                .orElse(null);
    }

    String place(OrganisationProfile profile, Frame frame) {
        var country = countries.name(profile.country(), frame.language());
        return profile.city().isEmpty()
                ? country
                : frame.text("organisation.place", frame.best(profile.city()).text(), country);
    }
}
