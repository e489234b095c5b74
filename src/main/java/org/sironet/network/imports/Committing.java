package org.sironet.network.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.network.ManyMemberships;
import org.sironet.network.Memberships;
import org.sironet.network.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters everything that an import has to enter, in one transaction. */
@Component
class Committing {

    private static final int BATCH = 1000;

    private final Imports imports;
    private final Entries entries;
    private final Filling filling;
    private final EntriesToEnter toEnter;
    private final Organisations organisations;
    private final Memberships memberships;
    private final ManyMemberships many;
    private final Journal journal;
    private final TransactionTemplate apart;

    Committing(
            Imports imports,
            Entries entries,
            Filling filling,
            EntriesToEnter toEnter,
            Organisations organisations,
            Memberships memberships,
            ManyMemberships many,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.entries = entries;
        this.filling = filling;
        this.toEnter = toEnter;
        this.organisations = organisations;
        this.memberships = memberships;
        this.many = many;
        this.journal = journal;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws IllegalStateException when somebody has stopped it meanwhile; nothing is entered then */
    @Transactional
    public int commit(Import one, Actor by) {
        var total = entries.fates(one.id()).getOrDefault(Entries.Fate.NEW, 0L).intValue();
        var done = 0;
        for (var batch = toEnter.after(one.id(), 0, BATCH); !batch.isEmpty(); ) {
            enter(one, batch, by);
            done += batch.size();
            progress(one.id(), done, total);
            batch = toEnter.after(one.id(), batch.getLast().number(), BATCH);
        }
        filling.fill(one, by);
        imports.entered(one.id(), done);
        if (!imports.move(one.id(), Stage.COMMITTING, Stage.COMMITTED, null))
            throw new IllegalStateException("stopped");
        imports.forget(one.id());
        journal.record(new Entry(
                "import.committed", Receiving.subject(one.id()), by, Receiving.OFFICE, Map.of("organisations", done)));
        return done;
    }

    /** Seen by others although this transaction is open. */
    private void progress(UUID id, int done, int total) {
        apart.executeWithoutResult(status -> imports.progress(id, done, total));
    }

    private void enter(Import one, List<EntriesToEnter.Ready> batch, Actor by) {
        organisations.enter(
                batch.stream().map(EntriesToEnter.Ready::organisation).toList(),
                toEnter.rows(one.id(), batch),
                by,
                Receiving.OFFICE);
        toEnter.entered(one.id(), batch);
        var today = memberships.today();
        many.begin(
                batch.stream().flatMap(each -> each.beginning(today).stream()).toList(),
                one.fileName(),
                by,
                Receiving.OFFICE);
    }
}
