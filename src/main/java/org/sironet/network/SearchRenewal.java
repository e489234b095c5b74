package org.sironet.network;

import java.util.List;
import java.util.UUID;
import org.sironet.kernel.OrganisationId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After an upgrade that parts texts into other words, makes the directory's index anew, some at a time. */
@Component
class SearchRenewal {

    private static final int SOME = 200;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final DirectoryIndex index;
    private final NewWords words;
    private final TransactionTemplate transaction;

    SearchRenewal(
            JdbcClient jdbc,
            Organisations organisations,
            DirectoryIndex index,
            NewWords words,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.index = index;
        this.words = words;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void renew() {
        transaction.executeWithoutResult(status -> words.join());
        for (var some = outdated(); !some.isEmpty(); some = outdated()) renew(some);
    }

    private void renew(List<OrganisationId> some) {
        transaction.executeWithoutResult(status -> index.update(organisations.find(some)));
    }

    private List<OrganisationId> outdated() {
        return jdbc.sql("""
                select o.id from organisation o left join organisation_search s on s.organisation = o.id
                 where s.made_by is distinct from ? limit ?""")
                .param(SearchWords.MADE_BY)
                .param(SOME)
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }
}
