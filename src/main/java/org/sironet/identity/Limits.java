package org.sironet.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.sironet.shell.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts attempts in the database, so that several processes count together; one statement an attempt. */
@Component
class Limits {

    private final JdbcClient jdbc;
    private final Clock clock;

    Limits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one more. Call it outside of a transaction that a refusal rolls back. */
    boolean allows(Limit limit, byte[] key) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbc.sql("""
                insert into attempt_count as known (kind, key, since, count) values (:kind, :key, :now, 1)
                    on conflict (kind, key) do update set
                       count = case when known.since <= :before or known.since > :now then 1 else known.count + 1 end,
                       since = case when known.since <= :before or known.since > :now then :now else known.since end
                returning count""")
                        .param("kind", limit.name())
                        .param("key", key)
                        .param("now", now)
                        .param("before", now.minus(limit.window()))
                        .query(Integer.class)
                        .single()
                <= limit.most();
    }

    /** @throws Refusal when there were too many */
    void count(Limit limit, byte[] key) {
        if (!allows(limit, key))
            throw Refusal.tooMany("refused.too-many-tries", limit.window().toMinutes());
    }

    void forgetOld() {
        jdbc.sql("delete from attempt_count where since < ?")
                .param(OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(2)), ZoneOffset.UTC))
                .update();
    }
}
