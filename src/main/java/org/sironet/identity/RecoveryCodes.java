package org.sironet.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes to keep on paper, each good once. A new set ends the old one. */
@Component
class RecoveryCodes {

    static final int HOW_MANY = 10;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Outbox outbox;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Persons persons, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<String> make(PersonId person) {
        end(person);
        var codes = Stream.generate(Secrets::paperCode).limit(HOW_MANY).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (hash, person, made_at) values (?, ?, ?)")
                .param(Secrets.hash(Secrets.plain(code)))
                .param(person.value())
                .param(now())
                .update());
        return codes;
    }

    /** Its owner is told by mail, with how many are left. */
    @Transactional
    Optional<PersonId> use(String code) {
        var person = jdbc.sql(
                        "update recovery_code set used_at = ? where hash = ? and used_at is null returning person")
                .param(now())
                .param(Secrets.hash(code))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
        person.flatMap(persons::active).ifPresent(this::tell);
        return person;
    }

    private void tell(Persons.Person owner) {
        var mail = owner.mail();
        if (mail != null)
            outbox.post(Letter.to(mail, owner.reading(), "mail.recovery-code-used", left(owner.id()))
                    .forPerson(owner.id())
                    .leadingTo("/me/recovery-codes"));
    }

    int left(PersonId person) {
        return jdbc.sql("select count(*) from recovery_code where person = ? and used_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    void end(PersonId person) {
        jdbc.sql("delete from recovery_code where person = ?")
                .param(person.value())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
