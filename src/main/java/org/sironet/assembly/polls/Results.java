package org.sironet.assembly.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of results, and of what decisions did. */
@Repository
public class Results {

    /** @param refused the key of what stood in the way; null when it was carried out */
    public record Effect(@Nullable String refused) {}

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Result result) {
        jdbc.sql("""
                insert into poll_result (poll, outcome, yes, no, abstain, needed, present, roll, quorum, record, sha256, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(result.poll())
                .param(result.outcome().name())
                .param(result.yes())
                .param(result.no())
                .param(result.abstain())
                .param(result.needed())
                .param(result.present())
                .param(result.roll())
                .param(result.quorum())
                .param(result.record())
                .param(result.sha256())
                .param(Columns.write(result.at()))
                .update();
    }

    void effect(UUID poll, @Nullable String refused, Instant at) {
        jdbc.sql("insert into poll_effect (poll, refused, at) values (?, ?, ?)")
                .param(poll)
                .param(refused)
                .param(Columns.write(at))
                .update();
    }

    public Optional<Effect> effect(UUID poll) {
        return jdbc.sql("select refused from poll_effect where poll = ?")
                .param(poll)
                .query((row, number) -> new Effect(row.getString("refused")))
                .optional();
    }

    public Optional<Result> of(UUID poll) {
        return jdbc.sql("select * from poll_result where poll = ?")
                .param(poll)
                .query(Results::result)
                .optional();
    }

    /** In the order in which they came about. */
    public List<Result> all() {
        return jdbc.sql("select * from poll_result order by at, poll")
                .query(Results::result)
                .list();
    }

    private static Result result(ResultSet row, int number) throws SQLException {
        return new Result(
                row.getObject("poll", UUID.class),
                Result.Outcome.valueOf(row.getString("outcome")),
                row.getInt("yes"),
                row.getInt("no"),
                row.getInt("abstain"),
                row.getInt("needed"),
                row.getInt("present"),
                row.getInt("roll"),
                row.getInt("quorum"),
                row.getString("record"),
                row.getString("sha256"),
                Columns.instant(row, "at"));
    }
}
