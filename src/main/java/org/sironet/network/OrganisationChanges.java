package org.sironet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Each change of what an organisation says of itself: what stood before, what stands since. */
@Component
class OrganisationChanges {

    /**
     * One change.
     *
     * @param version that it made
     * @param before values by {@link ProfileField#key}, of what changed only
     */
    record Change(
            int version,
            Instant at,
            @Nullable PersonId by,
            @Nullable OrganisationId actingFor,
            Basis basis,
            Map<String, Object> before,
            Map<String, Object> after) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;

    OrganisationChanges(JdbcClient jdbc, JsonMapper json, Journal journal) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(Organisation before, Organisation after, Actor by, Basis basis) {
        var changed = ProfileField.changed(before.profile(), after.profile());
        jdbc.sql("""
                insert into organisation_change (organisation, version, changed_at, changed_by, acting_for,
                                                 basis_kind, basis_reference, before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .param(after.id().value())
                .param(after.version())
                .param(OffsetDateTime.ofInstant(after.changedAt(), ZoneOffset.UTC))
                .param(Optional.ofNullable(by.person()).map(PersonId::value).orElse(null))
                .param(Optional.ofNullable(by.organisation())
                        .map(OrganisationId::value)
                        .orElse(null))
                .param(basis.kind().name())
                .param(basis.reference())
                .param(json.writeValueAsString(ProfileField.values(before.profile(), changed)))
                .param(json.writeValueAsString(ProfileField.values(after.profile(), changed)))
                .update();
        journal.record(new Entry(
                "organisation.changed",
                Memberships.subject(after.id()),
                by,
                basis,
                Map.of(
                        "version",
                        after.version(),
                        "fields",
                        changed.stream().map(ProfileField::key).toList())));
    }

    /** Those that made later versions than this one, the oldest first. */
    List<Change> since(OrganisationId organisation, int version) {
        return jdbc.sql("select * from organisation_change where organisation = ? and version > ? order by version")
                .param(organisation.value())
                .param(version)
                .query(this::change)
                .list();
    }

    private Change change(ResultSet row, int number) throws SQLException {
        var by = row.getObject("changed_by", UUID.class);
        var actingFor = row.getObject("acting_for", UUID.class);
        return new Change(
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by),
                actingFor == null ? null : new OrganisationId(actingFor),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")),
                json.readValue(row.getString("before"), new TypeReference<>() {}),
                json.readValue(row.getString("after"), new TypeReference<>() {}));
    }
}
