package org.sironet.assembly.paper;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of paper desks. */
@Repository
class PaperDesks {

    /** @param reason as the presiding officer gave it */
    record Desk(String reason, Instant at) {}

    private final JdbcClient jdbc;

    PaperDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Desk> find(UUID poll) {
        return jdbc.sql("select reason, at from paper_desk where poll = ?")
                .param(poll)
                .query((row, number) -> new Desk(row.getString("reason"), Columns.instant(row, "at")))
                .optional();
    }

    /** @return false when it is open already */
    boolean open(UUID poll, PersonId by, String reason, Instant at) {
        return jdbc.sql("insert into paper_desk (poll, by, reason, at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(poll, by.value(), reason, Columns.write(at))
                        .update()
                == 1;
    }
}
