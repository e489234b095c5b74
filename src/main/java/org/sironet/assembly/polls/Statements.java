package org.sironet.assembly.polls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of objections, and of those who step aside. */
@Repository
public class Statements {

    /** What a member says to a consensus. */
    public enum Kind {
        OBJECTION,
        STAND_ASIDE
    }

    /** Standing unless withdrawn. */
    public record Statement(
            UUID id, OrganisationId organisation, Kind kind, String reason, Instant at, boolean standing) {}

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the member has a standing one */
    boolean add(UUID poll, Statement statement, PersonId person) {
        return jdbc.sql("""
                insert into poll_statement (id, poll, organisation, person, kind, reason, at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(statement.id())
                        .param(poll)
                        .param(statement.organisation().value())
                        .param(person.value())
                        .param(statement.kind().name())
                        .param(statement.reason())
                        .param(Columns.write(statement.at()))
                        .update()
                == 1;
    }

    boolean withdraw(UUID poll, OrganisationId organisation, Instant at) {
        return jdbc.sql("""
                update poll_statement set withdrawn_at = ? where poll = ? and organisation = ? and withdrawn_at is null""")
                        .params(Columns.write(at), poll, organisation.value())
                        .update()
                == 1;
    }

    public List<Statement> of(UUID poll) {
        return jdbc.sql("select * from poll_statement where poll = ? order by at")
                .param(poll)
                .query((row, number) -> new Statement(
                        row.getObject("id", UUID.class),
                        Columns.organisation(row, "organisation"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        Columns.instant(row, "at"),
                        row.getObject("withdrawn_at") == null))
                .list();
    }
}
