package org.sironet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.kernel.Country;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** New names and countries that wait for the secretariat; at most one of an organisation is open. */
@Component
class OrganisationProposals {

    /** An open proposal. */
    record Proposal(
            UUID id,
            OrganisationId organisation,
            Multilingual name,
            Country country,
            Instant at,
            @Nullable PersonId by) {}

    private final JdbcClient jdbc;
    private final OrganisationRows rows;
    private final Clock clock;

    OrganisationProposals(JdbcClient jdbc, OrganisationRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** The caller has claimed the organisation. */
    @Transactional(propagation = Propagation.MANDATORY)
    void propose(OrganisationId organisation, Multilingual name, Country country, Actor by) {
        jdbc.sql("""
                update organisation_proposal set decided_at = ?, outcome = 'REPLACED'
                 where organisation = ? and decided_at is null""").param(now()).param(organisation.value()).update();
        jdbc.sql("""
                insert into organisation_proposal (id, organisation, name, country, proposed_at, proposed_by, acting_for)
                values (?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(organisation.value())
                .param(rows.text(name))
                .param(country.code())
                .param(now())
                .param(Optional.ofNullable(by.person()).map(PersonId::value).orElse(null))
                .param(Optional.ofNullable(by.organisation())
                        .map(OrganisationId::value)
                        .orElse(null))
                .update();
    }

    Optional<Proposal> open(OrganisationId organisation) {
        return jdbc.sql("select * from organisation_proposal where organisation = ? and decided_at is null")
                .param(organisation.value())
                .query(this::proposal)
                .optional();
    }

    Optional<Proposal> open(UUID id) {
        return jdbc.sql("select * from organisation_proposal where id = ? and decided_at is null")
                .param(id)
                .query(this::proposal)
                .optional();
    }

    /** The oldest first. */
    List<Proposal> open() {
        return jdbc.sql("select * from organisation_proposal where decided_at is null order by proposed_at, id")
                .query(this::proposal)
                .list();
    }

    /** @return whether it was still open */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean decide(UUID id, boolean confirmed, String reason, PersonId by) {
        return jdbc.sql("""
                        update organisation_proposal set decided_at = ?, decided_by = ?, outcome = ?, reason = ?
                         where id = ? and decided_at is null""")
                        .param(now())
                        .param(by.value())
                        .param(confirmed ? "CONFIRMED" : "DECLINED")
                        .param(reason)
                        .param(id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        var by = row.getObject("proposed_by", UUID.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                rows.multilingual(row.getString("name")),
                Country.of(row.getString("country")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by));
    }
}
