package org.sironet.rules;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The network's settings, as they hold now and as they held on any past day. */
@Component
public class Rules {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    private final Clock clock;

    Rules(JdbcClient jdbc, JsonMapper json, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
        this.clock = clock;
    }

    public <T> T value(Setting<T> setting) {
        return inForce(setting).value();
    }

    public <T> Ruling<T> inForce(Setting<T> setting) {
        return at(setting, clock.instant());
    }

    /** The version that held at the moment; of two that hold from the same moment, the later one. */
    public <T> Ruling<T> at(Setting<T> setting, Instant moment) {
        return jdbc.sql("""
                select * from rule_version where key = ? and holds_from <= ?
                 order by holds_from desc, version desc limit 1""")
                .param(setting.key())
                .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((row, number) -> ruling(setting, row))
                .optional()
                .orElseGet(
                        () -> new Ruling<>(setting, setting.initial(), 0, Instant.EPOCH, Basis.provisional(""), true));
    }

    /** Every version that was ever set, the newest first. */
    public <T> List<Ruling<T>> versions(Setting<T> setting) {
        return jdbc.sql("select * from rule_version where key = ? order by version desc")
                .param(setting.key())
                .query((row, number) -> ruling(setting, row))
                .list();
    }

    /** Adds a version; earlier ones stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> void set(Setting<T> setting, T value, Instant holdsFrom, Actor by, Basis basis) {
        var written = setting.write().apply(value);
        jdbc.sql("""
                insert into rule_version
                  (key, version, value, holds_from, set_at, set_by, basis_kind, basis_reference)
                select ?, coalesce(max(version), 0) + 1, ?::jsonb, ?, ?, ?, ?, ? from rule_version where key = ?""")
                .param(setting.key())
                .param(json.writeValueAsString(written))
                .param(OffsetDateTime.ofInstant(holdsFrom, ZoneOffset.UTC))
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(Optional.ofNullable(by.person()).map(PersonId::value).orElse(null))
                .param(basis.kind().name())
                .param(basis.reference())
                .param(setting.key())
                .update();
        journal.record(
                new Entry("rule.set", subject(setting), by, basis, Map.of("key", setting.key(), "value", written)));
    }

    static Subject subject(Setting<?> setting) {
        return new Subject("rule", UUID.nameUUIDFromBytes(setting.key().getBytes(StandardCharsets.UTF_8)));
    }

    private <T> Ruling<T> ruling(Setting<T> setting, java.sql.ResultSet row) throws java.sql.SQLException {
        var kind = Basis.Kind.valueOf(row.getString("basis_kind"));
        return new Ruling<>(
                setting,
                setting.read().apply(json.readTree(row.getString("value"))),
                row.getInt("version"),
                row.getObject("holds_from", OffsetDateTime.class).toInstant(),
                new Basis(kind, row.getString("basis_reference")),
                kind == Basis.Kind.PROVISIONAL);
    }
}
