package org.sironet.assembly.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of credentials and of challenges to them. */
@Repository
public class Credentials {

    private final JdbcClient jdbc;
    private final Clock clock;

    Credentials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that hold, the exercising ones first. */
    public List<Credential> of(UUID sitting) {
        return jdbc.sql("""
                select * from credential where sitting = ? and ended_at is null
                 order by organisation, exercises desc, alternate, named_at""").param(sitting).query(Credentials::credential).list();
    }

    public List<Credential> of(UUID sitting, OrganisationId organisation) {
        return jdbc.sql("""
                select * from credential where sitting = ? and organisation = ? and ended_at is null
                 order by exercises desc, alternate, named_at""")
                .params(sitting, organisation.value())
                .query(Credentials::credential)
                .list();
    }

    /** What somebody may exercise in a sitting. */
    public List<Credential> of(UUID sitting, PersonId person) {
        return jdbc.sql("select * from credential where sitting = ? and person = ? and ended_at is null order by id")
                .params(sitting, person.value())
                .query(Credentials::credential)
                .list();
    }

    /** How many voting rights somebody exercises now, those held by proxy among them. */
    public int exercised(UUID sitting, PersonId person) {
        return jdbc.sql("""
                select count(*) from voting_right r
                  left join proxy x on x.sitting = r.sitting and x.giver = r.organisation and x.withdrawn_at is null
                  join credential c on c.sitting = r.sitting and c.exercises
                                   and c.organisation = coalesce(x.holder, r.organisation)
                 where r.sitting = ? and c.person = ?""")
                .params(sitting, person.value())
                .query(Integer.class)
                .single();
    }

    public Optional<Credential> find(UUID id) {
        return jdbc.sql("select * from credential where id = ?")
                .param(id)
                .query(Credentials::credential)
                .optional();
    }

    void add(Credential credential, @Nullable PersonId by) {
        jdbc.sql("""
                insert into credential (id, sitting, organisation, person, alternate, exercises, named_by, named_at,
                                        basis_kind, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(credential.id())
                .param(credential.sitting())
                .param(credential.organisation().value())
                .param(credential.person().value())
                .param(credential.alternate())
                .param(credential.exercises())
                .param(Columns.value(by))
                .param(Columns.write(credential.namedAt()))
                .param(credential.basis().kind().name())
                .param(credential.basis().reference())
                .update();
    }

    void end(UUID credential) {
        jdbc.sql("update credential set ended_at = ?, exercises = false where id = ? and ended_at is null")
                .params(Columns.write(clock.instant()), credential)
                .update();
    }

    /** From now on this one exercises the right, the other does not. */
    void takeOver(Credential credential) {
        release(credential.sitting(), credential.organisation());
        jdbc.sql("update credential set exercises = true where id = ?")
                .param(credential.id())
                .update();
    }

    /** Nobody exercises the right, until somebody takes over. */
    void release(UUID sitting, OrganisationId organisation) {
        jdbc.sql("update credential set exercises = false where sitting = ? and organisation = ? and exercises")
                .params(sitting, organisation.value())
                .update();
    }

    /** @return false when a challenge of this credential waits for its ruling already */
    boolean challenge(Challenge challenge, PersonId person) {
        return jdbc.sql("""
                insert into credential_challenge (id, credential, organisation, person, reason, at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(challenge.id())
                        .param(challenge.credential())
                        .param(
                                challenge.organisation() == null
                                        ? null
                                        : challenge.organisation().value())
                        .param(person.value())
                        .param(challenge.reason())
                        .param(Columns.write(challenge.at()))
                        .update()
                == 1;
    }

    /**
     * @param poll which decided it; null for a ruling of the presiding officer
     * @return false when it was ruled on before
     */
    boolean rule(
            UUID challenge, Challenge.Ruling ruling, String grounds, @Nullable String poll, @Nullable PersonId by) {
        return jdbc.sql("""
                update credential_challenge set ruling = ?, grounds = ?, poll = ?, ruled_by = ?, ruled_at = ?
                 where id = ? and ruling is null""")
                        .param(ruling.name())
                        .param(grounds)
                        .param(poll)
                        .param(Columns.value(by))
                        .param(Columns.write(clock.instant()))
                        .param(challenge)
                        .update()
                == 1;
    }

    public Optional<Challenge> challenge(UUID id) {
        return jdbc.sql("select * from credential_challenge where id = ?")
                .param(id)
                .query(Credentials::challenge)
                .optional();
    }

    /** The latest first. */
    public List<Challenge> challenges(UUID sitting) {
        return jdbc.sql("""
                select h.* from credential_challenge h join credential c on c.id = h.credential
                 where c.sitting = ? order by h.at desc""").param(sitting).query(Credentials::challenge).list();
    }

    private static Challenge challenge(ResultSet row, int number) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        var ruling = row.getString("ruling");
        return new Challenge(
                row.getObject("id", UUID.class),
                row.getObject("credential", UUID.class),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("reason"),
                Columns.instant(row, "at"),
                ruling == null ? null : Challenge.Ruling.valueOf(ruling),
                row.getString("grounds"),
                row.getString("poll"));
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        return new Credential(
                row.getObject("id", UUID.class),
                row.getObject("sitting", UUID.class),
                Columns.organisation(row, "organisation"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBoolean("alternate"),
                row.getBoolean("exercises"),
                Columns.instant(row, "named_at"),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")),
                Columns.moment(row, "ended_at"));
    }
}
