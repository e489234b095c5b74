package org.sironet.assembly.secrecy;

import java.util.UUID;
import org.sironet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tellers in the database, each with a key. */
record UrnFixtures(JdbcClient jdbc) {

    static Urn made(JdbcClient jdbc, Urns urns, TransactionTemplate transaction) {
        var urn = Tellers.of(2, 3).urn();
        transaction.executeWithoutResult(any -> {
            new UrnFixtures(jdbc).tellers(urn);
            urns.make(urn);
        });
        return urn;
    }

    static OrganisationId member(JdbcClient jdbc) {
        var id = OrganisationId.random();
        jdbc.sql("insert into organisation (id, name, country, entered_at, changed_at)"
                        + " values (?, '{\"en\": \"Example\"}', 'CN', now(), now())")
                .param(id.value())
                .update();
        return id;
    }

    void tellers(Urn urn) {
        for (var number = 1; number <= urn.keys().size(); number++) {
            var person = UUID.randomUUID();
            jdbc.sql("insert into person (id, name, entered_at) values (?, '{\"en\": \"Teller\"}', now())")
                    .param(person)
                    .update();
            jdbc.sql("insert into secret_teller values (?, ?, ?, null, now())")
                    .params(urn.poll(), number, person)
                    .update();
            jdbc.sql("insert into secret_teller_key values (?, ?, ?, now())")
                    .params(urn.poll(), number, urn.key(number))
                    .update();
        }
    }
}
