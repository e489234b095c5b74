package org.sironet.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries with the change that they record, and reads an object's history. */
@Component
public class Journal {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Changes changes;

    Journal(JdbcClient jdbc, JsonMapper json, Clock clock, Changes changes) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.changes = changes;
    }

    /** Commits or rolls back with the change: outside of a transaction it refuses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        changes.recording();
        jdbc.sql("""
                insert into journal_entry
                  (at, actor, acting_for, what, subject_type, subject, basis_kind, basis_reference, details)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(Optional.ofNullable(entry.actor().person())
                        .map(PersonId::value)
                        .orElse(null))
                .param(Optional.ofNullable(entry.actor().organisation())
                        .map(OrganisationId::value)
                        .orElse(null))
                .param(entry.what())
                .param(entry.subject().type())
                .param(entry.subject().id())
                .param(entry.basis().kind().name())
                .param(entry.basis().reference())
                .param(json.writeValueAsString(entry.details()))
                .update();
    }

    /** Many in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Entry> entries) {
        changes.recording();
        jdbc.sql("""
                insert into journal_entry
                  (at, actor, acting_for, what, subject_type, subject, basis_kind, basis_reference, details)
                select :at, e.actor, e.acting_for, e.what, e.subject_type, e.subject, e.basis_kind, e.basis_reference,
                       e.details::jsonb
                  from unnest(:actor::uuid[], :acting_for::uuid[], :what::text[], :subject_type::text[],
                              :subject::uuid[], :basis_kind::text[], :basis_reference::text[], :details::text[])
                    as e (actor, acting_for, what, subject_type, subject, basis_kind, basis_reference, details)""")
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", column(entries, each -> each.actor().person()))
                .param("acting_for", column(entries, each -> each.actor().organisation()))
                .param("what", column(entries, Entry::what))
                .param("subject_type", column(entries, each -> each.subject().type()))
                .param("subject", column(entries, each -> each.subject().id()))
                .param("basis_kind", column(entries, each -> each.basis().kind().name()))
                .param("basis_reference", column(entries, each -> each.basis().reference()))
                .param("details", column(entries, each -> json.writeValueAsString(each.details())))
                .update();
    }

    private static @Nullable String[] column(List<Entry> entries, Function<Entry, @Nullable Object> value) {
        return entries.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }

    /** Oldest first. The caller knows who may see it. */
    public List<Recorded> history(Subject subject) {
        return jdbc.sql("select * from journal_entry where subject_type = ? and subject = ? order by id")
                .param(subject.type())
                .param(subject.id())
                .query(this::recorded)
                .list();
    }

    /** The latest entries about anything, the newest first. */
    public List<Recorded> latest(int most) {
        return jdbc.sql("select * from journal_entry order by id desc limit ?")
                .param(most)
                .query(this::recorded)
                .list();
    }

    private Recorded recorded(ResultSet row, int number) throws SQLException {
        var person = row.getObject("actor", UUID.class);
        var organisation = row.getObject("acting_for", UUID.class);
        return new Recorded(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Entry(
                        row.getString("what"),
                        new Subject(row.getString("subject_type"), row.getObject("subject", UUID.class)),
                        new Actor(
                                person == null ? null : new PersonId(person),
                                organisation == null ? null : new OrganisationId(organisation)),
                        new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")),
                        json.readValue(row.getString("details"), new TypeReference<Map<String, Object>>() {})));
    }
}
