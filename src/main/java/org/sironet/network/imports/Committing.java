package org.sironet.network.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationProfile;
import org.sironet.network.Organisations;
import org.sironet.network.Standing;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters everything that an import has to enter, in one transaction. */
@Component
class Committing {

    private static final int BATCH = 500;

    private final Imports imports;
    private final Entries entries;
    private final Filling filling;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Journal journal;
    private final JdbcOperations batches;
    private final TransactionTemplate apart;

    Committing(
            Imports imports,
            Entries entries,
            Filling filling,
            Organisations organisations,
            Memberships memberships,
            Journal journal,
            JdbcOperations batches,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.imports = imports;
        this.entries = entries;
        this.filling = filling;
        this.organisations = organisations;
        this.memberships = memberships;
        this.journal = journal;
        this.batches = batches;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws IllegalStateException when somebody has stopped it meanwhile; nothing is entered then */
    @Transactional
    public int commit(Import one, Actor by) {
        var total = entries.fates(one.id()).getOrDefault(Entries.Fate.NEW, 0L).intValue();
        var done = 0;
        for (var batch = entries.fresh(one.id(), 0, BATCH); !batch.isEmpty(); ) {
            enter(one, batch, by);
            done += batch.size();
            progress(one.id(), done, total);
            batch = entries.fresh(one.id(), batch.getLast().number(), BATCH);
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

    private void enter(Import one, List<Entries.Checked> batch, Actor by) {
        var profiles = new LinkedHashMap<OrganisationId, OrganisationProfile>();
        var ids = new LinkedHashMap<OrganisationId, Entries.Checked>();
        for (var each : batch) {
            var id = OrganisationId.random();
            profiles.put(id, each.draft().profile());
            ids.put(id, each);
        }
        organisations.enter(profiles, by, Receiving.OFFICE);
        batches.batchUpdate(
                "insert into import_organisation (import, number, organisation) values (?, ?, ?)",
                ids.entrySet().stream()
                        .map(each -> new Object[] {
                            one.id(), each.getValue().number(), each.getKey().value()
                        })
                        .toList());
        ids.forEach((id, each) -> admit(id, each.draft(), one.fileName(), by));
    }

    private void admit(OrganisationId id, Draft draft, String fileName, Actor by) {
        var standing = draft.standing();
        if (standing == null) return;
        var from = draft.since() == null ? memberships.today() : LocalDate.parse(draft.since());
        var number = draft.number();
        if (standing != Standing.MEMBER) memberships.record(id, standing, from, fileName, by, Receiving.OFFICE);
        else if (number == null) memberships.admit(id, from, fileName, by, Receiving.OFFICE);
        else memberships.admit(id, number, from, fileName, by, Receiving.OFFICE);
    }
}
