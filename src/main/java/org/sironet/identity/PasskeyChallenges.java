package org.sironet.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Devices.Device;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What browsers were asked to sign: one challenge a device, good once, and not in a session, since visitors have none. */
@Component
class PasskeyChallenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyChallenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param person who registers a passkey; null for signing in */
    void keep(Device device, @Nullable PersonId person, Bytes challenge) {
        jdbc.sql("""
                insert into passkey_challenge (device, person, challenge, ends_at) values (?, ?, ?, ?)
                    on conflict (device) do update
                       set person = excluded.person, challenge = excluded.challenge, ends_at = excluded.ends_at""")
                .param(device.key())
                .param(person == null ? null : person.value())
                .param(challenge.getBytes())
                .param(now().plus(LIFE))
                .update();
        jdbc.sql("delete from passkey_challenge where ends_at < ?").param(now()).update();
    }

    Optional<Bytes> take(Device device, @Nullable PersonId person) {
        return jdbc.sql("""
                delete from passkey_challenge
                 where device = ? and person is not distinct from ?::uuid and ends_at > ?
                returning challenge""")
                .param(device.key())
                .param(person == null ? null : person.value())
                .param(now())
                .query(byte[].class)
                .optional()
                .map(Bytes::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
