package org.sironet.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All tokens, by their hashes. */
@Component
class ApiTokens {

    static final String PREFIX = "sironet_";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whose it is and what it may. */
    record Bearer(PersonId person, List<String> scopes) {}

    /** @return the token itself, which is kept nowhere */
    @Transactional
    String make(PersonId owner, String name, List<String> scopes, Instant ends) {
        var token = PREFIX + Secrets.token();
        jdbc.sql("""
                insert into api_token (id, person, name, hash, scopes, made_at, ends_at)
                values (?, ?, ?, ?, string_to_array(?, ' '), ?, ?)""")
                .param(UUID.randomUUID())
                .param(owner.value())
                .param(name)
                .param(Secrets.hash(token))
                .param(String.join(" ", scopes))
                .param(utc(clock.instant()))
                .param(utc(ends))
                .update();
        record("api-token.made", owner);
        return token;
    }

    /** Notes the use at most once a minute, so that reading stays reading. */
    Optional<Bearer> bearer(String token) {
        var now = utc(clock.instant());
        var found = jdbc.sql("""
                select person, scopes, last_used from api_token
                 where hash = ? and ended_at is null and ends_at > ?""")
                .param(Secrets.hash(token))
                .param(now)
                .query((row, number) ->
                        new Bearer(new PersonId(row.getObject("person", UUID.class)), Arrays.asList((String[])
                                row.getArray("scopes").getArray())))
                .optional();
        if (found.isPresent())
            jdbc.sql("update api_token set last_used = ? where hash = ? and (last_used is null or last_used < ?)")
                    .param(now)
                    .param(Secrets.hash(token))
                    .param(now.minusMinutes(1))
                    .update();
        return found;
    }

    List<ApiToken> of(PersonId owner) {
        return jdbc.sql("select * from api_token where person = ? order by made_at desc")
                .param(owner.value())
                .query(ApiTokens::token)
                .list();
    }

    @Transactional
    boolean end(PersonId owner, UUID id) {
        var ended = jdbc.sql("update api_token set ended_at = ? where id = ? and person = ? and ended_at is null")
                        .param(utc(clock.instant()))
                        .param(id)
                        .param(owner.value())
                        .update()
                == 1;
        if (ended) record("api-token.ended", owner);
        return ended;
    }

    void erase(PersonId owner) {
        jdbc.sql("delete from api_token where person = ?").param(owner.value()).update();
    }

    private void record(String what, PersonId owner) {
        journal.record(Entry.of(what, PaperCodes.subject(owner), Actor.of(owner), Basis.OWN));
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("scopes").getArray()),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                moment(row, "last_used"),
                moment(row, "ended_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
