package org.sironet.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Devices.Device;
import org.sironet.identity.SignInRequest.Answer;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All requests for a sign-in mail. */
@Component
class SignInRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param code null when this request brings a link only */
    void add(UUID id, Device device, String address, String link, @Nullable String code, String onward) {
        jdbc.sql("""
                insert into sign_in_request (id, device, address, link_hash, code_hash, onward, asked_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(device.key())
                .param(address)
                .param(Secrets.hash(link))
                .param(code == null ? null : hash(id, code))
                .param(onward)
                .param(now())
                .param(now().plus(SignInRequest.LIFE))
                .update();
    }

    /** The code alone would be quick to guess from its hash; the request's id makes each hash its own. */
    private static byte[] hash(UUID id, String code) {
        return Secrets.hash(id + ":" + code);
    }

    void belongsTo(UUID id, PersonId person) {
        jdbc.sql("update sign_in_request set person = ? where id = ?")
                .param(person.value())
                .param(id)
                .update();
    }

    /** Only for the device that asked. */
    Optional<SignInRequest> find(UUID id, Device device) {
        return jdbc.sql("select * from sign_in_request where id = ? and device = ?")
                .param(id)
                .param(device.key())
                .query(this::request)
                .optional();
    }

    /** Counts the attempt before it compares, so that parallel attempts count too. */
    Answer tryCode(UUID id, Device device, String code) {
        record Tried(
                byte @Nullable [] hash,
                int attempts,
                @Nullable UUID person,
                String onward) {}
        var tried = jdbc.sql("""
                update sign_in_request set attempts = attempts + 1
                 where id = ? and device = ? and used_at is null and ends_at > ? and attempts < ?
                returning code_hash, attempts, person, onward""")
                .param(id)
                .param(device.key())
                .param(now())
                .param(SignInRequest.MOST_ATTEMPTS)
                .query((row, number) -> new Tried(
                        row.getBytes("code_hash"),
                        row.getInt("attempts"),
                        row.getObject("person", UUID.class),
                        row.getString("onward")))
                .optional();
        if (tried.isEmpty()) return new Answer.Over();
        var person = tried.get().person();
        var hash = tried.get().hash();
        if (hash == null || !Secrets.same(hash, hash(id, code)) || person == null)
            return new Answer.Wrong(SignInRequest.MOST_ATTEMPTS - tried.get().attempts());
        return use("id = ?", id)
                ? new Answer.Right(new PersonId(person), tried.get().onward())
                : new Answer.Over();
    }

    /** The request that a link opens, as long as it does. */
    Optional<SignInRequest> withLink(String token) {
        return jdbc.sql("""
                select * from sign_in_request
                 where link_hash = ? and used_at is null and ends_at > ? and person is not null""")
                .param(Secrets.hash(token))
                .param(now())
                .query(this::request)
                .optional();
    }

    boolean useLink(String token) {
        return use("link_hash = ?", Secrets.hash(token));
    }

    private boolean use(String which, Object key) {
        return jdbc.sql("update sign_in_request set used_at = ? where used_at is null and ends_at > ? and " + which)
                        .param(now())
                        .param(now())
                        .param(key)
                        .update()
                == 1;
    }

    /** Whoever signed in, or changed the address, needs no other open request. */
    void forget(PersonId person) {
        jdbc.sql("delete from sign_in_request where person = ?")
                .param(person.value())
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from sign_in_request where ends_at < ?")
                .param(now().minus(Duration.ofDays(1)))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private SignInRequest request(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new SignInRequest(
                row.getObject("id", UUID.class),
                row.getString("address"),
                person == null ? null : new PersonId(person),
                row.getString("onward"),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
