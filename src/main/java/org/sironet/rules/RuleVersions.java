package org.sironet.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of all settings in the database. */
@Component
class RuleVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By key, the newest first. */
    Map<String, List<RuleVersion>> all() {
        return jdbc.sql("select * from rule_version order by key, version desc").query(this::version).list().stream()
                .collect(Collectors.groupingBy(RuleVersion::key));
    }

    /** One change of a setting at a time: ends with the transaction. */
    int lockedLatest(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sironet.rule ' || ?))::text")
                .param(key)
                .query(String.class)
                .single();
        return jdbc.sql("select coalesce(max(version), 0) from rule_version where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    void add(RuleVersion version, Instant at) {
        jdbc.sql("""
                insert into rule_version
                  (key, version, value, holds_from, set_at, set_by, basis_kind, basis_reference)
                values (?, ?, ?::jsonb, ?, ?, ?, ?, ?)""")
                .param(version.key())
                .param(version.version())
                .param(json.writeValueAsString(version.value()))
                .param(OffsetDateTime.ofInstant(version.holdsFrom(), ZoneOffset.UTC))
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(version.setBy() == null ? null : version.setBy().value())
                .param(version.basis().kind().name())
                .param(version.basis().reference())
                .update();
    }

    private RuleVersion version(ResultSet row, int number) throws SQLException {
        var person = row.getObject("set_by", UUID.class);
        return new RuleVersion(
                row.getString("key"),
                row.getInt("version"),
                json.readTree(row.getString("value")),
                row.getObject("holds_from", OffsetDateTime.class).toInstant(),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")),
                person == null ? null : new PersonId(person));
    }
}
