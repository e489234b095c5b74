package org.sironet.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes that the secretariat prints for who has neither mail nor a passkey at hand. */
@Component
public class PaperCodes {

    static final Duration LIFE = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    PaperCodes(JdbcClient jdbc, Persons persons, Journal journal, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Known to nobody but who prints it. */
    public record Issued(String code, Instant endsAt) {}

    /**
     * The person's earlier codes end; who has a mail address is told.
     *
     * @throws Refusal for officers: a code would let one officer act as another
     */
    @Transactional
    public Issued issue(PersonId person, PersonId by, String reference) {
        return issue(person, by, reference, clock.instant().plus(LIFE));
    }

    /** One that works until a moment of the caller's choice. */
    @Transactional
    public Issued issue(PersonId person, PersonId by, String reference, Instant ends) {
        var owner = persons.active(person).orElseThrow(Refusal::notFound);
        if (person.equals(by) || officer(owner)) throw Refusal.conflict("refused.paper-code-officer");
        end(person);
        var code = Secrets.paperCode();
        jdbc.sql("""
                insert into paper_code (id, person, hash, issued_by, issued_at, ends_at, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(person.value())
                .param(Secrets.hash(Secrets.plain(code)))
                .param(by.value())
                .param(now())
                .param(OffsetDateTime.ofInstant(ends, ZoneOffset.UTC))
                .param(reference)
                .update();
        journal.record(
                new Entry("paper-code.issued", subject(person), Actor.of(by), Basis.onBehalf(reference), Map.of()));
        var mail = owner.mail();
        if (mail != null)
            outbox.post(Letter.to(mail, owner.reading(), "mail.paper-code-issued")
                    .forPerson(person)
                    .leadingTo("/me/sign-ins"));
        return new Issued(code, ends);
    }

    /** Whether a code may be printed for this person. */
    public boolean mayHave(PersonId person) {
        return persons.active(person).filter(owner -> !officer(owner)).isPresent();
    }

    private static boolean officer(Persons.Person person) {
        return person.roles().contains(Role.SECRETARIAT) || person.roles().contains(Role.OPERATOR);
    }

    @Transactional
    Optional<PersonId> use(String code) {
        var person = jdbc.sql("""
                update paper_code set used_at = :now
                 where hash = :hash and used_at is null and ended_at is null and ends_at > :now
                returning person""")
                .param("now", now())
                .param("hash", Secrets.hash(code))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
        person.ifPresent(
                owner -> journal.record(Entry.of("paper-code.used", subject(owner), Actor.of(owner), Basis.OWN)));
        return person;
    }

    void end(PersonId person) {
        jdbc.sql("update paper_code set ended_at = ? where person = ? and used_at is null and ended_at is null")
                .param(now())
                .param(person.value())
                .update();
    }

    static Subject subject(PersonId person) {
        return new Subject("person", person.value());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
