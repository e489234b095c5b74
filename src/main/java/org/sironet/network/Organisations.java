package org.sironet.network;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.PreparedOrganisations.Rows;
import org.sironet.store.ContentHash;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every organisation that the network knows, member or not. */
@Component
public class Organisations {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final OrganisationRows rows;
    private final PreparedOrganisations prepared;
    private final DirectoryIndex index;
    private final Journal journal;
    private final Clock clock;

    Organisations(
            JdbcClient jdbc,
            JdbcOperations batches,
            OrganisationRows rows,
            PreparedOrganisations prepared,
            DirectoryIndex index,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.prepared = prepared;
        this.index = index;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<Organisation> find(OrganisationId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those that exist, in any order. */
    public List<Organisation> find(Collection<OrganisationId> ids) {
        return jdbc.sql(OrganisationRows.SELECT + " where o.id = any(?)")
                .param(ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(rows::organisation)
                .list();
    }

    /** Waits for others who are changing it, and makes them wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Organisation> claim(OrganisationId id) {
        return jdbc.sql("select id from organisation where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(found -> find(id));
    }

    /** To whom an entry of a register belongs. */
    public Optional<OrganisationId> holder(LegalIdentifier identifier) {
        return jdbc.sql("select organisation from legal_identifier where register = ? and identifier = ?")
                .param(identifier.register())
                .param(identifier.identifier())
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when a legal identifier is another organisation's */
    @Transactional(propagation = Propagation.MANDATORY)
    public OrganisationId enter(OrganisationProfile profile, Actor by, Basis basis) {
        var id = OrganisationId.random();
        enter(Map.of(id, profile), by, basis);
        return id;
    }

    /** Many at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Map<OrganisationId, OrganisationProfile> profiles, Actor by, Basis basis) {
        enter(profiles.keySet(), Rows.of(prepared.prepare(profiles)), by, basis);
    }

    /** @param rows as {@link PreparedOrganisations} made them, of the same organisations */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Collection<OrganisationId> ids, Rows rows, Actor by, Basis basis) {
        prepared.enter(rows, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        journal.record(ids.stream()
                .map(id -> Entry.of("organisation.entered", Memberships.subject(id), by, basis))
                .toList());
    }

    /** Replaces what it says of itself; the caller has claimed it, kept what it said before, and records why. */
    @Transactional(propagation = Propagation.MANDATORY)
    Organisation replace(Organisation before, OrganisationProfile profile) {
        var after = new Organisation(
                before.id(), before.version() + 1, profile, before.logo(), before.enteredAt(), clock.instant());
        batches.update(OrganisationRows.UPDATE, rows.updated(after));
        for (var part : List.of("organisation_field", "legal_identifier", "contact"))
            jdbc.sql("delete from " + part + " where organisation = ?")
                    .param(before.id().value())
                    .update();
        var one = List.of(after);
        batches.batchUpdate(OrganisationRows.INSERT_FIELD, rows.fields(one));
        batches.batchUpdate(OrganisationRows.INSERT_IDENTIFIER, rows.identifiers(one));
        batches.batchUpdate(OrganisationRows.INSERT_CONTACT, rows.contacts(one));
        index.update(one);
        return after;
    }

    /** @param file null removes the logo */
    @Transactional(propagation = Propagation.MANDATORY)
    void showLogo(OrganisationId id, @Nullable ContentHash file) {
        jdbc.sql("update organisation set logo = ?, changed_at = ? where id = ?")
                .param(file == null ? null : file.bytes())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(id.value())
                .update();
    }
}
