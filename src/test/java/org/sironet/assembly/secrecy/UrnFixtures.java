package org.sironet.assembly.secrecy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Secret polls in the database, with tellers who have keys, and members who may vote. */
record UrnFixtures(JdbcClient jdbc) {

    static Urn made(JdbcClient jdbc, Urns urns, TransactionTemplate transaction) {
        var urn = Tellers.of(2, 3).urn();
        made(jdbc, urns, transaction, urn);
        return urn;
    }

    static void made(JdbcClient jdbc, Urns urns, TransactionTemplate transaction, Urn urn) {
        transaction.executeWithoutResult(any -> {
            var fixtures = new UrnFixtures(jdbc);
            fixtures.poll(urn.poll(), fixtures.sitting());
            fixtures.tellers(urn);
            urns.make(urn);
        });
    }

    UUID sitting() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into sitting (id, name, title, place, starts, ends, record_date, state)
                values (?, ?, '{"en": "Sitting"}', '{"en": "Hall"}', now(), now() + interval '1 day', current_date, 'OPEN')""").params(id, "sitting-" + id).update();
        return id;
    }

    /** Yes, no, or abstain. */
    void poll(UUID id, UUID sitting) {
        jdbc.sql("""
                insert into poll (id, name, sitting, number, decision, subject, reference, question, procedure, majority,
                                  options, quorum, changeable, state, prepared_at, seed)
                values (?, ?, ?, 1, 'RESOLUTION', 'MOTION', '', '{"en": "Shall we meet in Nairobi?"}', 'SECRET', 'SIMPLE',
                        '', '0/1', false, 'PREPARED', now(), 'seed')""").params(id, "poll-" + id, sitting).update();
        for (var choice = 0; choice < 3; choice++)
            jdbc.sql("insert into poll_choice (poll, position, key, label, overseas) values (?, ?, ?, '{}', false)")
                    .params(
                            id,
                            choice,
                            java.util.List.of("yes", "no", "abstain").get(choice))
                    .update();
    }

    void tellers(Urn urn) {
        for (var number = 1; number <= urn.keys().size(); number++) {
            var person = UUID.randomUUID();
            jdbc.sql("insert into person (id, name, entered_at) values (?, '{\"en\": \"Teller\"}', now())")
                    .param(person)
                    .update();
            jdbc.sql("insert into secret_teller values (?, ?, ?)")
                    .params(urn.poll(), number, person)
                    .update();
            jdbc.sql("insert into secret_teller_key values (?, ?, ?, now())")
                    .params(urn.poll(), number, urn.key(number))
                    .update();
        }
    }

    static OrganisationId member(JdbcClient jdbc, UUID poll) {
        var id = OrganisationId.random();
        new UrnFixtures(jdbc).member(id, poll);
        return id;
    }

    void member(OrganisationId id, UUID poll) {
        jdbc.sql("insert into organisation (id, name, country, entered_at, changed_at)"
                        + " values (?, '{\"en\": \"Example\"}', 'CN', now(), now())")
                .param(id.value())
                .update();
        right(id.value(), id.value(), null, poll);
    }

    void right(UUID member, UUID holder, @Nullable UUID person, UUID poll) {
        jdbc.sql("insert into poll_right (poll, organisation, holder, person, present) values (?, ?, ?, ?, true)")
                .param(poll)
                .param(member)
                .param(holder)
                .param(person)
                .update();
    }
}
