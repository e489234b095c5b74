package org.sironet.network.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.OrganisationCompletion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Completes organisations that are known already by rows of an import, and takes that back. */
@Component
class Filling {

    private static final int BATCH = 500;

    /** A change that an import made. */
    private record Made(OrganisationId organisation, int version) {}

    private final Entries entries;
    private final OrganisationCompletion completion;
    private final JdbcClient jdbc;

    Filling(Entries entries, OrganisationCompletion completion, JdbcClient jdbc) {
        this.entries = entries;
        this.completion = completion;
        this.jdbc = jdbc;
    }

    static Basis basis(Import one) {
        return Basis.onBehalf(one.fileName());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(Import one, Actor by) {
        var filled = 0;
        for (var batch = entries.filling(one.id(), 0, BATCH);
                !batch.isEmpty();
                batch = entries.filling(one.id(), batch.getLast().number(), BATCH))
            for (var each : batch) if (fill(one, each, by)) filled++;
        jdbc.sql("update import set filled = ? where id = ?")
                .params(filled, one.id())
                .update();
    }

    private boolean fill(Import one, Entries.Checked row, Actor by) {
        var organisation = new OrganisationId(java.util.Objects.requireNonNull(row.fills()));
        var version = completion.complete(organisation, row.draft().profile(), by, basis(one));
        version.ifPresent(
                made -> jdbc.sql("insert into import_filling (import, organisation, version) values (?, ?, ?)")
                        .params(one.id(), organisation.value(), made)
                        .update());
        return version.isPresent();
    }

    /** How many organisations were changed after this import completed them. */
    long changedSince(UUID id) {
        return jdbc.sql("""
                        select count(*) from import_filling f join organisation o on o.id = f.organisation
                         where f.import = ? and o.version > f.version""").param(id).query(Long.class).single();
    }

    /** @return false when one of them was changed meanwhile; the caller then takes nothing back */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(Import one, Actor by) {
        return made(one.id()).stream()
                .allMatch(each -> completion.takeBack(each.organisation(), each.version(), by, basis(one)));
    }

    private List<Made> made(UUID id) {
        return jdbc.sql("select organisation, version from import_filling where import = ? order by organisation")
                .param(id)
                .query((row, number) -> new Made(new OrganisationId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
    }

    /** What a row would add to each of its candidates, as keys of fields; candidates to which it adds nothing are left out. */
    Map<UUID, List<String>> gaps(Entries.Checked row, Map<OrganisationId, org.sironet.network.Organisation> known) {
        if (!row.problems().isEmpty()) return Map.of();
        var gaps = new java.util.HashMap<UUID, List<String>>();
        for (var likely : row.candidates()) {
            var organisation = known.get(new OrganisationId(likely.organisation()));
            if (organisation == null) continue;
            var fields = completion.gaps(organisation, row.draft().profile());
            if (!fields.isEmpty()) gaps.put(likely.organisation(), fields);
        }
        return gaps;
    }
}
