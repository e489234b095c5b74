package org.sironet.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sironet.identity.OfficeProposal.Kind;
import org.sironet.identity.OfficeProposal.Outcome;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Viewer.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All proposals about offices, and the offices themselves. */
@Component
class OfficeProposals {

    private static final String SELECT = """
            select p.*, o.kind as outcome,
                   array(select a.officer from office_approval a where a.proposal = p.id order by a.at) as approvals
              from office_proposal p left join office_outcome o on o.proposal = p.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Decisions about offices wait for each other: two at once must not count the same officers. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sironet.offices'))")
                .query((row, number) -> 0)
                .single();
    }

    void add(OfficeProposal proposal) {
        jdbc.sql("""
                insert into office_proposal (id, kind, person, role, reason, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(proposal.id())
                .param(proposal.kind().name())
                .param(proposal.person().value())
                .param(proposal.role().name())
                .param(proposal.reason())
                .param(proposal.proposedBy().value())
                .param(OffsetDateTime.ofInstant(proposal.proposedAt(), ZoneOffset.UTC))
                .update();
    }

    Optional<OfficeProposal> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(OfficeProposals::proposal)
                .optional();
    }

    List<OfficeProposal> open() {
        return jdbc.sql(SELECT + "where o.proposal is null order by p.proposed_at, p.id")
                .query(OfficeProposals::proposal)
                .list();
    }

    boolean open(Kind kind, PersonId person, Role role) {
        return open().stream()
                .anyMatch(each -> each.kind() == kind && each.person().equals(person) && each.role() == role);
    }

    void approve(UUID proposal, PersonId officer) {
        jdbc.sql("insert into office_approval (proposal, officer, at) values (?, ?, ?)")
                .param(proposal)
                .param(officer.value())
                .param(now())
                .update();
    }

    void conclude(UUID proposal, Outcome outcome, PersonId by) {
        jdbc.sql("insert into office_outcome (proposal, kind, by, at) values (?, ?, ?, ?)")
                .param(proposal)
                .param(outcome.name())
                .param(by.value())
                .param(now())
                .update();
    }

    boolean holds(PersonId person, Role role) {
        return jdbc.sql("select exists (select from office where person = ? and role = ? and until is null)")
                .param(person.value())
                .param(role.name())
                .query(Boolean.class)
                .single();
    }

    void end(PersonId person, Role role) {
        jdbc.sql("update office set until = ? where person = ? and role = ? and until is null")
                .param(now())
                .param(person.value())
                .param(role.name())
                .update();
    }

    static final Basis OFFICE = Basis.office("SECRETARIAT");

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static OfficeProposal proposal(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new OfficeProposal(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getString("reason"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Arrays.stream((UUID[]) row.getArray("approvals").getArray())
                        .map(PersonId::new)
                        .toList(),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
