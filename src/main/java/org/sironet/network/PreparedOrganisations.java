package org.sironet.network;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Countries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of organisations, made before they are entered: what takes long, the words of the directory, is done when a
 * file is checked, and entering many is one statement.
 */
@Component
public class PreparedOrganisations {

    /** Each part reads what the tables' own columns are called; keys and checks are looked at when the statement ends. */
    private static final String ENTER = """
            with prepared as materialized (
              select part.* from (%s) as made,
                     jsonb_to_record(made.parts) as part (organisation jsonb, fields jsonb, identifiers jsonb,
                                                          contacts jsonb, search jsonb, words jsonb)),
            organisations as (
              insert into organisation (id, name, acronym, country, city, founded, website, ecosoc, languages,
                                        description, version, entered_at, changed_at)
              select o.id, o.name, o.acronym, o.country, o.city, o.founded, o.website, o.ecosoc, o.languages,
                     o.description, 1, :at, :at
                from prepared, jsonb_populate_record(null::organisation, prepared.organisation) as o),
            fields as (
              insert into organisation_field (organisation, field)
              select f.organisation, f.field
                from prepared, jsonb_populate_recordset(null::organisation_field, prepared.fields) as f),
            identifiers as (
              insert into legal_identifier (organisation, register, identifier)
              select i.organisation, i.register, i.identifier
                from prepared, jsonb_populate_recordset(null::legal_identifier, prepared.identifiers) as i),
            contacts as (
              insert into contact (id, organisation, kind, value, label, visibility, position)
              select c.id, c.organisation, c.kind, c.value, c.label, c.visibility, c.position
                from prepared, jsonb_populate_recordset(null::contact, prepared.contacts) as c),
            search as (
              insert into organisation_search (organisation, tokens, names, order_en, order_zh, order_ar, made_by)
              select s.organisation, s.tokens, s.names, s.order_en, s.order_zh, s.order_ar, s.made_by
                from prepared, jsonb_populate_record(null::organisation_search, prepared.search) as s)
            insert into search_word_waiting
            select distinct jsonb_array_elements_text(words) from prepared""";

    private final JdbcClient jdbc;
    private final NewWords words;
    private final Countries countries;
    private final FieldsOfWork fields;
    private final JsonMapper json;

    PreparedOrganisations(JdbcClient jdbc, NewWords words, Countries countries, FieldsOfWork fields, JsonMapper json) {
        this.jdbc = jdbc;
        this.words = words;
        this.countries = countries;
        this.fields = fields;
        this.json = json;
    }

    /** @return what {@link #enter} wants, as JSON */
    public List<String> prepare(Map<OrganisationId, OrganisationProfile> profiles) {
        var names = fields.names();
        return profiles.entrySet().stream()
                .map(each -> prepare(SearchRow.of(each.getKey(), each.getValue(), names, countries)))
                .toList();
    }

    private String prepare(SearchRow row) {
        var id = row.organisation().value();
        return json.writeValueAsString(Map.of(
                "organisation", organisation(id, row.profile()),
                "fields", fields(id, row.profile()),
                "identifiers", identifiers(id, row.profile()),
                "contacts", contacts(id, row.profile()),
                "search", row.columns(),
                "words", row.spelled()));
    }

    /** Where what was prepared stands: SQL that selects it as {@code parts}, and what that SQL is to know. */
    public record Rows(String select, Map<String, Object> parameters) {

        static Rows of(List<String> prepared) {
            return new Rows(
                    "select unnest(:prepared::text[])::jsonb as parts",
                    Map.of("prepared", prepared.toArray(String[]::new)));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(Rows rows, OffsetDateTime at) {
        jdbc.sql(ENTER.formatted(rows.select()))
                .param("at", at)
                .params(rows.parameters())
                .update();
        words.added();
    }

    private static Map<String, Object> organisation(UUID id, OrganisationProfile profile) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        row.put("name", profile.name().byTag());
        row.put("acronym", profile.acronym());
        row.put("country", profile.country().code());
        row.put("city", profile.city().byTag());
        row.put("founded", profile.founded());
        row.put("website", profile.website());
        row.put("ecosoc", profile.ecosoc());
        row.put("languages", profile.languages().stream().map(Language::tag).toList());
        row.put("description", profile.description().byTag());
        return row;
    }

    private static List<Map<String, Object>> fields(UUID id, OrganisationProfile profile) {
        return profile.fields().stream()
                .map(field -> Map.<String, Object>of("organisation", id, "field", field))
                .toList();
    }

    private static List<Map<String, Object>> identifiers(UUID id, OrganisationProfile profile) {
        return profile.identifiers().stream()
                .map(each -> Map.<String, Object>of(
                        "organisation", id, "register", each.register(), "identifier", each.identifier()))
                .toList();
    }

    private static List<Map<String, Object>> contacts(UUID id, OrganisationProfile profile) {
        var contacts = new ArrayList<Map<String, Object>>();
        for (var contact : profile.contacts())
            contacts.add(Map.of(
                    "id", UUID.randomUUID(),
                    "organisation", id,
                    "kind", contact.kind(),
                    "value", contact.value(),
                    "label", contact.label().byTag(),
                    "visibility", contact.visibility(),
                    "position", contacts.size()));
        return contacts;
    }
}
