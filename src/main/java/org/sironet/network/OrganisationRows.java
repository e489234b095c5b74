package org.sironet.network;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.store.ContentHash;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How an organisation stands in its tables. */
@Component
class OrganisationRows {

    static final String SELECT = """
            select o.*,
                   array(select f.field from organisation_field f where f.organisation = o.id) as fields,
                   array(select array[i.register, i.identifier] from legal_identifier i
                          where i.organisation = o.id order by i.register, i.identifier) as identifiers,
                   (select json_agg(json_build_object('kind', c.kind, 'value', c.value, 'label', c.label,
                                                      'visibility', c.visibility) order by c.position)
                      from contact c where c.organisation = o.id) as contacts
              from organisation o""";

    static final String UPDATE = """
            update organisation
               set name = ?::jsonb, acronym = ?, country = ?, city = ?::jsonb, founded = ?, website = ?, ecosoc = ?,
                   languages = string_to_array(?, ','), description = ?::jsonb, version = ?, changed_at = ?
             where id = ?""";

    static final String INSERT_FIELD = "insert into organisation_field (organisation, field) values (?, ?)";

    static final String INSERT_IDENTIFIER =
            "insert into legal_identifier (organisation, register, identifier) values (?, ?, ?)";

    static final String INSERT_CONTACT = """
            insert into contact (id, organisation, kind, value, label, visibility, position)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)""";

    private record ContactRow(
            Contact.Kind kind, String value, Map<String, String> label, Contact.Visibility visibility) {}

    private final JsonMapper json;

    OrganisationRows(JsonMapper json) {
        this.json = json;
    }

    Object[] updated(Organisation organisation) {
        var profile = organisation.profile();
        return new Object[] {
            text(profile.name()),
            profile.acronym(),
            profile.country().code(),
            text(profile.city()),
            profile.founded(),
            profile.website(),
            profile.ecosoc().name(),
            String.join(",", profile.languages().stream().map(Language::tag).toList()),
            text(profile.description()),
            organisation.version(),
            at(organisation.changedAt()),
            organisation.id().value()
        };
    }

    List<Object[]> fields(List<Organisation> organisations) {
        return organisations.stream()
                .flatMap(each -> each.profile().fields().stream()
                        .map(field -> new Object[] {each.id().value(), field}))
                .toList();
    }

    List<Object[]> identifiers(List<Organisation> organisations) {
        return organisations.stream()
                .flatMap(each -> each.profile().identifiers().stream()
                        .map(one -> new Object[] {each.id().value(), one.register(), one.identifier()}))
                .toList();
    }

    List<Object[]> contacts(List<Organisation> organisations) {
        return organisations.stream().flatMap(this::contacts).toList();
    }

    private Stream<Object[]> contacts(Organisation organisation) {
        var contacts = organisation.profile().contacts();
        return Stream.iterate(0, position -> position < contacts.size(), position -> position + 1)
                .map(position -> contact(organisation.id(), contacts.get(position), position));
    }

    private Object[] contact(OrganisationId organisation, Contact contact, int position) {
        return new Object[] {
            UUID.randomUUID(),
            organisation.value(),
            contact.kind().name(),
            contact.value(),
            text(contact.label()),
            contact.visibility().name(),
            position
        };
    }

    Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                profile(row),
                logo(row.getBytes("logo")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable ContentHash logo(byte @Nullable [] hash) {
        return hash == null ? null : ContentHash.of(hash);
    }

    private OrganisationProfile profile(ResultSet row) throws SQLException {
        return new OrganisationProfile(
                multilingual(row.getString("name")),
                row.getString("acronym"),
                Country.of(row.getString("country")),
                multilingual(row.getString("city")),
                row.getObject("founded", Integer.class),
                strings(row.getArray("fields")),
                row.getString("website"),
                ConsultativeStatus.valueOf(row.getString("ecosoc")),
                identifiers(row.getArray("identifiers")),
                strings(row.getArray("languages")).stream().map(Language::of).toList(),
                multilingual(row.getString("description")),
                contacts(row.getString("contacts")));
    }

    private List<Contact> contacts(@Nullable String rows) {
        if (rows == null) return List.of();
        return json.readValue(rows, new TypeReference<List<ContactRow>>() {}).stream()
                .map(row -> new Contact(row.kind(), row.value(), Multilingual.ofTags(row.label()), row.visibility()))
                .toList();
    }

    private static List<LegalIdentifier> identifiers(Array pairs) throws SQLException {
        return Arrays.stream((Object[]) pairs.getArray())
                .map(pair -> (String[]) pair)
                .map(pair -> new LegalIdentifier(pair[0], pair[1]))
                .toList();
    }

    static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    Multilingual multilingual(String text) {
        return Multilingual.ofTags(json.readValue(text, new TypeReference<>() {}));
    }

    String text(Multilingual text) {
        return json.writeValueAsString(text.byTag());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
