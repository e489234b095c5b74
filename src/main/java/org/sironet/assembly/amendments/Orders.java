package org.sironet.assembly.amendments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders of voting that a presiding officer has laid down. */
@Repository
class Orders {

    /** @param amendments numbers, the first to be put first */
    record Order(List<Integer> amendments, String reason, PersonId by, java.time.Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Orders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Order> latest(UUID text) {
        return jdbc.sql("select * from voting_order where text = ? order by number desc limit 1")
                .param(text)
                .query(Orders::order)
                .optional();
    }

    void lay(UUID text, List<Integer> amendments, String reason, PersonId by) {
        jdbc.sql("""
                insert into voting_order (text, number, amendments, reason, at, by)
                values (:text, (select coalesce(max(number), 0) + 1 from voting_order where text = :text),
                        :amendments, :reason, :at, :by)""")
                .param("text", text)
                .param("amendments", amendments.toArray(Integer[]::new))
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                Arrays.asList((Integer[]) row.getArray("amendments").getArray()),
                row.getString("reason"),
                new PersonId(row.getObject("by", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
