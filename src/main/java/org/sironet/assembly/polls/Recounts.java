package org.sironet.assembly.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of recounts. */
@Repository
class Recounts {

    /**
     * Counted again.
     *
     * @param same whether it came out as the result that is recorded
     * @param basis of whose order it was
     */
    record Recounted(
            Result.Outcome outcome,
            int yes,
            int no,
            int abstain,
            List<String> elected,
            boolean same,
            String reason,
            Instant at,
            Basis basis) {}

    private final JdbcClient jdbc;

    Recounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID poll, Recounted recounted, @Nullable PersonId by) {
        jdbc.sql("""
                insert into poll_recount (poll, number, reason, outcome, yes, no, abstain, elected, same, at, by, basis_kind,
                                          basis_reference)
                values (?, (select coalesce(max(number), 0) + 1 from poll_recount where poll = ?), ?, ?, ?, ?, ?, ?, ?, ?,
                        ?, ?, ?)""")
                .param(poll)
                .param(poll)
                .param(recounted.reason())
                .param(recounted.outcome().name())
                .param(recounted.yes())
                .param(recounted.no())
                .param(recounted.abstain())
                .param(recounted.elected().toArray(String[]::new))
                .param(recounted.same())
                .param(Columns.write(recounted.at()))
                .param(Columns.value(by))
                .param(recounted.basis().kind().name())
                .param(recounted.basis().reference())
                .update();
    }

    /** In their order. */
    List<Recounted> of(UUID poll) {
        return jdbc.sql("select * from poll_recount where poll = ? order by number")
                .param(poll)
                .query(Recounts::recounted)
                .list();
    }

    private static Recounted recounted(ResultSet row, int number) throws SQLException {
        return new Recounted(
                Result.Outcome.valueOf(row.getString("outcome")),
                row.getInt("yes"),
                row.getInt("no"),
                row.getInt("abstain"),
                Arrays.asList((String[]) row.getArray("elected").getArray()),
                row.getBoolean("same"),
                row.getString("reason"),
                Columns.instant(row, "at"),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")));
    }
}
