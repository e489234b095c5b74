package org.sironet.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sironet.shell.DemonstrationPart.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts three weeks before the forum and runs as the world's clock does, at a distance that can be changed. The
 * distance stands in the database, so that every process shows the same time.
 */
@Component
@ConditionalOnProperty(name = "sironet.demo", havingValue = "true")
class DemonstrationClock extends Clock implements Timeline {

    static final Instant START = Instant.parse("2017-10-31T01:00:00Z");
    private static final Duration KNOWN_FOR = Duration.ofMillis(500);

    private record Distance(Duration toWorld, Instant asked) {}

    private static final ThreadLocal<@Nullable Instant> PAST = new ThreadLocal<>();

    private final ObjectProvider<JdbcClient> jdbc;
    private final Clock world = Clock.systemUTC();
    private final AtomicReference<@Nullable Distance> known = new AtomicReference<>();

    DemonstrationClock(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant instant() {
        var past = PAST.get();
        return past != null ? past : world.instant().plus(distance());
    }

    private Duration distance() {
        var last = known.get();
        var now = world.instant();
        if (last != null && last.asked().plus(KNOWN_FOR).isAfter(now)) return last.toWorld();
        var asked = jdbc.getObject()
                .sql("select seconds from demonstration_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElseGet(() -> Duration.between(now, START));
        known.set(new Distance(asked, now));
        return asked;
    }

    /** From now on it is that moment, for every process within half a second. */
    void moveTo(Instant moment) {
        jdbc.getObject()
                .sql("""
                        insert into demonstration_clock (seconds) values (?)
                            on conflict (sole) do update set seconds = excluded.seconds""")
                .param(Duration.between(world.instant(), moment).toSeconds())
                .update();
        known.set(null);
    }

    @Override
    public void at(Instant moment, Runnable what) {
        var before = PAST.get();
        PAST.set(moment);
        try {
            what.run();
        } finally {
            if (before == null) PAST.remove();
            else PAST.set(before);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Ask for an instant, then for its zone");
    }
}
