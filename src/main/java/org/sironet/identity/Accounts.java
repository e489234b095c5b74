package org.sironet.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What owners change in their accounts. */
@Component
class Accounts {

    static final Duration MAIL_CHANGE_LIFE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Accounts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void rename(PersonId person, Multilingual name) {
        jdbc.sql("update person set name = ?::jsonb where id = ?")
                .param(json.writeValueAsString(name.byTag()))
                .param(person.value())
                .update();
    }

    void read(PersonId person, @Nullable Language language) {
        jdbc.sql("update person set language = ? where id = ?")
                .param(language == null ? null : language.tag())
                .param(person.value())
                .update();
    }

    /** A change that waits for an answer from the new address. */
    record MailChange(PersonId person, String address) {}

    void propose(MailChange change, String token) {
        jdbc.sql("delete from mail_change where person = ?")
                .param(change.person().value())
                .update();
        jdbc.sql("insert into mail_change (hash, person, address, asked_at, ends_at) values (?, ?, ?, ?, ?)")
                .param(Secrets.hash(token))
                .param(change.person().value())
                .param(change.address())
                .param(now())
                .param(now().plus(MAIL_CHANGE_LIFE))
                .update();
    }

    Optional<MailChange> proposed(PersonId owner, String token) {
        return jdbc.sql("select person, address from mail_change where hash = ? and person = ? and ends_at > ?")
                .param(Secrets.hash(token))
                .param(owner.value())
                .param(now())
                .query((row, number) ->
                        new MailChange(new PersonId(row.getObject("person", UUID.class)), row.getString("address")))
                .optional();
    }

    /** @return false when the address has an account of its own */
    @Transactional
    boolean carryOut(MailChange change) {
        var taken = jdbc.sql("select exists (select from person where lower(mail) = lower(?) and id <> ?)")
                .param(change.address())
                .param(change.person().value())
                .query(Boolean.class)
                .single();
        if (taken) return false;
        jdbc.sql("update person set mail = ? where id = ?")
                .param(change.address())
                .param(change.person().value())
                .update();
        jdbc.sql("delete from mail_change where person = ?")
                .param(change.person().value())
                .update();
        return true;
    }

    /** Name and address go, the id stays, so that the record stays whole. */
    void erase(PersonId person) {
        jdbc.sql("update person set name = '{}', mail = null, language = null, erased_at = ? where id = ?")
                .param(now())
                .param(person.value())
                .update();
        jdbc.sql("delete from mail_change where person = ?")
                .param(person.value())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
