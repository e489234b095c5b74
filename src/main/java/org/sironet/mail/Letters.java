package org.sironet.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.sironet.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outbox table. */
@Component
class Letters {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Letters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Letter letter, Instant now, Posted.State state) {
        jdbc.sql("""
                insert into letter
                  (posted_at, address, recipient, language, key, arguments, path, secret, state, next_try)
                values (:now, :address, :recipient, :language, :key, :arguments::jsonb, :path, :secret, :state,
                        case when :state = 'WAITING' then :now end)""")
                .param("now", utc(now))
                .param("address", letter.address())
                .param("recipient", recipient(letter), java.sql.Types.OTHER)
                .param("language", letter.language().tag())
                .param("key", letter.key())
                .param("arguments", json.writeValueAsString(letter.arguments()))
                .param("path", letter.path())
                .param("secret", letter.secret())
                .param("state", state.name())
                .update();
    }

    /**
     * Those that are due, sign-in codes before circulars; nobody else gets them until the lease is over, so that a
     * process that dies while sending loses none.
     */
    List<Posted> claim(int most, Instant now, Instant leaseEnds) {
        return jdbc.sql("""
                update letter set next_try = :lease, tries = tries + 1
                 where id in (select id from letter where state = 'WAITING' and next_try <= :now
                               order by secret desc, next_try limit :most for update skip locked)
                returning *""")
                .param("lease", utc(leaseEnds))
                .param("now", utc(now))
                .param("most", most)
                .query(this::posted)
                .list();
    }

    /** @param nextTry null when this was the last */
    void record(long id, Posted.State state, @Nullable Instant nextTry, boolean forget) {
        jdbc.sql("""
                update letter set state = :state, next_try = :next,
                       arguments = case when :forget then '[]' else arguments end,
                       path = case when :forget then null else path end
                 where id = :id""")
                .param("state", state.name())
                .param("next", nextTry == null ? null : utc(nextTry), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("forget", forget)
                .param("id", id)
                .update();
    }

    void recordTry(long id, Instant at, Posted.Result result, String reason, @Nullable PersonId by) {
        jdbc.sql("insert into letter_try (letter, at, result, reason, by) values (:id, :at, :result, :reason, :by)")
                .param("id", id)
                .param("at", utc(at))
                .param("result", result.name())
                .param("reason", reason)
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .update();
    }

    /** Starts afresh, with all its tries. */
    void again(long id, Instant now) {
        jdbc.sql("update letter set state = 'WAITING', next_try = ?, tries = 0 where id = ? and state <> 'WAITING'")
                .param(utc(now))
                .param(id)
                .update();
    }

    /** @return whether there is such a letter, and it was thought to have arrived */
    boolean cameBack(long id, String mark) {
        return jdbc.sql("update letter set state = 'FAILED' where id = ? and mark = ? and state = 'SENT'")
                        .params(id, mark)
                        .update()
                == 1;
    }

    long failedSince(Instant moment) {
        return jdbc.sql("select count(*) from letter where state = 'FAILED' and posted_at >= ? and address <> ''")
                .param(utc(moment))
                .query(Long.class)
                .single();
    }

    /** How often somebody asked for it to be sent again. */
    int sendings(long id) {
        return jdbc.sql("select count(*) from letter_try where letter = ? and result = 'AGAIN'")
                .param(id)
                .query(Integer.class)
                .single();
    }

    Optional<Posted> find(long id) {
        return jdbc.sql("select * from letter where id = ?")
                .param(id)
                .query(this::posted)
                .optional();
    }

    List<Posted.Try> tries(long id) {
        return jdbc.sql("select * from letter_try where letter = ? order by at")
                .param(id)
                .query((row, number) -> new Posted.Try(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Posted.Result.valueOf(row.getString("result")),
                        Objects.requireNonNullElse(row.getString("reason"), "")))
                .list();
    }

    /** The newest first. */
    Slice<Posted> page(Posted.@Nullable State state, String address, int number, int size) {
        var where = " where (:state::text is null or state = :state) and (:address = '' or lower(address) = :address)";
        var total = jdbc.sql("select count(*) from letter" + where)
                .param("state", state == null ? null : state.name())
                .param("address", address.toLowerCase(java.util.Locale.ROOT))
                .query(Long.class)
                .single();
        var items = jdbc.sql("select * from letter" + where + " order by id desc limit :size offset :skip")
                .param("state", state == null ? null : state.name())
                .param("address", address.toLowerCase(java.util.Locale.ROOT))
                .param("size", size)
                .param("skip", (long) (number - 1) * size)
                .query(this::posted)
                .list();
        return new Slice<>(items, number, size, total);
    }

    /** The oldest first, for programs that ask what is new. */
    List<Posted> since(Posted.@Nullable State state, String address, long after, int most) {
        return jdbc.sql("""
                select * from letter
                 where id > :after and (:state::text is null or state = :state)
                   and (:address = '' or lower(address) = :address)
                 order by id limit :most""")
                .param("after", after)
                .param("state", state == null ? null : state.name())
                .param("address", address.toLowerCase(java.util.Locale.ROOT))
                .param("most", most)
                .query(this::posted)
                .list();
    }

    /** Letters that wait become failed: their recipient is no longer known. */
    void erase(PersonId person) {
        jdbc.sql("""
                update letter set address = '', arguments = '[]', path = null, next_try = null,
                       state = case when state = 'WAITING' then 'FAILED' else state end
                 where recipient = ?""").param(person.value()).update();
    }

    private Posted posted(ResultSet row, int number) throws SQLException {
        var recipient = row.getObject("recipient", UUID.class);
        return new Posted(
                row.getLong("id"),
                row.getString("mark"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                new Letter(
                        row.getString("address"),
                        recipient == null ? null : new PersonId(recipient),
                        Language.of(row.getString("language")),
                        row.getString("key"),
                        json.readValue(row.getString("arguments"), new TypeReference<List<Object>>() {}),
                        row.getString("path"),
                        row.getBoolean("secret")),
                Posted.State.valueOf(row.getString("state")),
                row.getInt("tries"));
    }

    private static @Nullable UUID recipient(Letter letter) {
        var recipient = letter.recipient();
        return recipient == null ? null : recipient.value();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
