package org.sironet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.SearchVocabulary.Sought;
import org.sironet.rules.Rules;
import org.sironet.shell.Countries;
import org.sironet.shell.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds organisations by words and facets, and counts what each facet would give. */
@Component
class DirectorySearch {

    /**
     * What was found.
     *
     * @param query what was asked, with a page that exists
     * @param sought how the words were read
     * @param ids those on this page, in order
     */
    record Found(DirectoryQuery query, List<Sought> sought, List<OrganisationId> ids, DirectoryCounts counts) {}

    private record Row(
            String kind,
            @Nullable UUID id,
            @Nullable String country,
            @Nullable String standing,
            @Nullable String field,
            long number) {}

    /** One pass over what the words meet: the page's ids in order, and figures from which every facet is counted. */
    private static final String STATEMENT = """
            with current as (
              select distinct on (organisation) organisation, standing from standing_step
               where holds_from <= :today order by organisation, holds_from desc, id desc),
            found as materialized (
              select o.id, o.country, coalesce(c.standing, 'NONE') as standing, %s as tier,
                     x.order_%s as by_name, k.place as by_country,
                     o.country = any(:countries) and coalesce(c.standing, 'NONE') = any(:standings) as in_place,
                     cardinality(:fields::text[]) = 0 or exists (
                       select from organisation_field f where f.organisation = o.id and f.field = any(:fields)) as in_field
                from organisation o
                join organisation_search x on x.organisation = o.id
                join unnest(:order::text[]) with ordinality as k (country, place) on k.country = o.country
                left join current c on c.organisation = o.id
               where %s)
            (select 'hit' as kind, id, null as country, null as standing, null as field,
                    row_number() over (order by %4$s) as number
               from found where in_place and in_field order by %4$s offset :from limit :size)
            union all
            select 'place', null, country, standing, null, count(*) from found where in_field group by country, standing
            union all
            select 'field', null, null, null, f.field, count(*)
              from found join organisation_field f on f.organisation = found.id where in_place group by f.field""";

    private static final String TIER = """
            case when :name = any(x.names) then 0
                 when exists (select from unnest(x.names) as n where starts_with(n, :name)) then 1
                 when x.tokens @@ cast(:in_name as tsquery) then 2
                 when x.tokens @@ cast(:in_facts as tsquery) then 3
                 else 4 end""";

    private final JdbcClient jdbc;
    private final SearchVocabulary vocabulary;
    private final Memberships memberships;
    private final Countries countries;
    private final Rules rules;

    DirectorySearch(
            JdbcClient jdbc, SearchVocabulary vocabulary, Memberships memberships, Countries countries, Rules rules) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.memberships = memberships;
        this.countries = countries;
        this.rules = rules;
    }

    /** @param size how many a page holds */
    Found find(DirectoryQuery query, Language reader, int size) {
        var counts = counts(query);
        var wanted = SearchWords.wanted(query.words());
        if (wanted.isEmpty() && !query.words().isEmpty()) return new Found(query, List.of(), List.of(), counts);
        var sought = vocabulary.read(wanted);
        var rows = rows(query, counts.countries(), reader, size, sought);
        var ids = new ArrayList<OrganisationId>();
        for (var row : rows) enter(row, ids, counts);
        var last = (int) Math.max(1, (counts.total() + size - 1) / size);
        return query.page() > last ? find(query.at(last), reader, size) : new Found(query, sought, ids, counts);
    }

    /** Nothing counted yet. */
    DirectoryCounts counts(DirectoryQuery query) {
        return new DirectoryCounts(query, rules.value(NetworkSettings.HOME), countries);
    }

    private static void enter(Row row, List<OrganisationId> ids, DirectoryCounts counts) {
        switch (row.kind()) {
            case "hit" -> ids.add(new OrganisationId(Objects.requireNonNull(row.id())));
            case "field" -> counts.addField(Objects.requireNonNull(row.field()), row.number());
            default ->
                counts.addPlace(
                        Objects.requireNonNull(row.country()), Objects.requireNonNull(row.standing()), row.number());
        }
    }

    private List<Row> rows(DirectoryQuery query, String[] within, Language reader, int size, List<Sought> sought) {
        var statement = STATEMENT.formatted(
                sought.isEmpty() ? "0" : TIER,
                reader.ofPages() ? reader.tag() : "en",
                sought.isEmpty() ? "true" : "x.tokens @@ cast(:anywhere as tsquery)",
                order(query.sort()));
        return jdbc.sql(statement)
                .param("today", memberships.today())
                .param("countries", within)
                .param("standings", upper(query.standings()))
                .param("fields", query.chosen(DirectoryFacet.FIELD).toArray(String[]::new))
                .param("order", order(reader))
                .param("name", SearchWords.folded(query.words()))
                .param("in_name", words(sought, "A"))
                .param("in_facts", words(sought, "AB"))
                .param("anywhere", words(sought, ""))
                .param("from", (query.page() - 1) * size)
                .param("size", size)
                .query(DirectorySearch::row)
                .list();
    }

    private static String order(DirectoryQuery.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "tier, by_name, id";
            case NAME -> "by_name, id";
            case COUNTRY -> "by_country, by_name, id";
        };
    }

    /** The words as a tsquery: all of them, each or what is read in its place. */
    private static String words(List<Sought> sought, String places) {
        return sought.stream().map(each -> words(each, places)).collect(Collectors.joining(" & "));
    }

    private static String words(Sought sought, String places) {
        if (sought.instead().isEmpty())
            return SearchRow.quoted(sought.typed().word()) + ":"
                    + (sought.typed().beginning() ? "*" : "") + places;
        return sought.instead().stream()
                .map(word -> SearchRow.quoted(word) + ":" + places)
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private String[] order(Language reader) {
        return countries.sorted(reader).stream()
                .map(each -> each.country().code())
                .toArray(String[]::new);
    }

    private static String[] upper(Iterable<String> standings) {
        var upper = new ArrayList<String>();
        standings.forEach(standing -> upper.add(standing.toUpperCase(Locale.ROOT)));
        return upper.toArray(String[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getString("country"),
                row.getString("standing"),
                row.getString("field"),
                row.getLong("number"));
    }
}
