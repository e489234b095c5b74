package org.sironet.network;

import java.util.List;
import org.sironet.shell.Countries;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps beside each organisation what the directory searches and sorts by. */
@Component
class DirectoryIndex {

    private static final String UPDATE = """
            insert into organisation_search (organisation, tokens, names, order_en, order_zh, order_ar, made_by)
            select s.organisation, s.tokens, s.names, s.order_en, s.order_zh, s.order_ar, s.made_by
              from unnest(?::text[]) as row, jsonb_populate_record(null::organisation_search, row::jsonb) as s
                on conflict (organisation) do update
               set tokens = excluded.tokens, names = excluded.names, order_en = excluded.order_en,
                   order_zh = excluded.order_zh, order_ar = excluded.order_ar, made_by = excluded.made_by""";

    private final JdbcOperations jdbc;
    private final Countries countries;
    private final FieldsOfWork fields;
    private final NewWords words;
    private final JsonMapper json;

    DirectoryIndex(JdbcOperations jdbc, Countries countries, FieldsOfWork fields, NewWords words, JsonMapper json) {
        this.jdbc = jdbc;
        this.countries = countries;
        this.fields = fields;
        this.words = words;
        this.json = json;
    }

    /** Of those that are there already. */
    void update(List<Organisation> changed) {
        var names = fields.names();
        var rows = changed.stream()
                .map(each -> SearchRow.of(each.id(), each.profile(), names, countries))
                .toList();
        jdbc.update(UPDATE, (Object)
                rows.stream().map(row -> json.writeValueAsString(row.columns())).toArray(String[]::new));
        var spelled =
                rows.stream().flatMap(row -> row.spelled().stream()).distinct().toArray(String[]::new);
        jdbc.update("insert into search_word_waiting select unnest(?::text[])", (Object) spelled);
        words.added();
    }
}
