package org.sironet.assembly.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
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

    private static final String SELECT = """
            select poll, outcome, yes, no, abstain, needed, present, roll, quorum, elected, sha256, at from poll_result\s""";

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param record everything it rests on, as canonical JSON */
    void add(Result result, String record) {
        jdbc.sql("""
                insert into poll_result (poll, outcome, yes, no, abstain, needed, present, roll, quorum, record, elected,
                                         sha256, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(result.poll())
                .param(result.outcome().name())
                .param(result.yes())
                .param(result.no())
                .param(result.abstain())
                .param(result.needed())
                .param(result.present())
                .param(result.roll())
                .param(result.quorum())
                .param(record)
                .param(result.elected().toArray(String[]::new))
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
        return jdbc.sql(SELECT + "where poll = ?")
                .param(poll)
                .query(Results::result)
                .optional();
    }

    /** In the order in which they came about. */
    public List<Result> all() {
        return jdbc.sql(SELECT + "order by at, poll").query(Results::result).list();
    }

    /** Everything that a result rests on, as canonical JSON; as long as there are votes. */
    public Optional<String> record(UUID poll) {
        return jdbc.sql("select record from poll_result where poll = ?")
                .param(poll)
                .query(String.class)
                .optional();
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
                Arrays.stream((String[]) row.getArray("elected").getArray()).toList(),
                row.getString("sha256"),
                Columns.instant(row, "at"));
    }
}
