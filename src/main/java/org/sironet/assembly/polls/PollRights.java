package org.sironet.assembly.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may vote in a poll: copied when it opens, never changed. */
@Repository
public class PollRights {

    /**
     * One voting right in a poll.
     *
     * @param holder who exercises it: the member itself, or the one to whom it gave its proxy
     * @param person who may hand in the ballot; null when nobody holds a credential
     * @param place in the drawn order of a roll call; null in other procedures
     */
    public record Right(
            OrganisationId organisation,
            OrganisationId holder,
            @Nullable PersonId person,
            boolean present,
            @Nullable Integer place) {}

    private final JdbcClient jdbc;
    private final Rules rules;

    PollRights(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * In a sitting. The order of a roll call is drawn by the poll's seed: by SHA-256 of seed and id.
     *
     * @param there the rights that are present or represented
     */
    int copy(Poll poll, List<OrganisationId> there) {
        return jdbc.sql("""
                insert into poll_right (poll, organisation, holder, person, present, place)
                select :poll, r.organisation, coalesce(x.holder, r.organisation),
                       case when :votes or not exists (select from sitting_office o
                                 where o.sitting = r.sitting and o.person = c.person and o.office = 'PRESIDING')
                            then c.person end,
                       r.organisation = any (:there::uuid[]),
                       case when :called then row_number()
                            over (order by sha256(convert_to(:seed || r.organisation::text, 'UTF8'))) end
                  from voting_right r
                  left join proxy x on x.sitting = r.sitting and x.giver = r.organisation and x.withdrawn_at is null
                  left join credential c on c.sitting = r.sitting and c.exercises
                                        and c.organisation = coalesce(x.holder, r.organisation)
                 where r.sitting = :sitting""")
                .param("poll", poll.id())
                .param("sitting", poll.sitting())
                .param("votes", rules.value(AssemblyRules.PRESIDING_OFFICER_VOTES))
                .param("there", there.stream().map(OrganisationId::toString).toArray(String[]::new))
                .param("called", poll.procedure() == org.sironet.rules.Procedure.ROLL_CALL)
                .param("seed", poll.seed())
                .update();
    }

    /** Between sittings every member in good standing may object. */
    int copyMembers(UUID poll, List<OrganisationId> members) {
        return jdbc.sql("""
                insert into poll_right (poll, organisation, holder, present)
                select ?, m, m, false from unnest(?::uuid[]) as m""")
                .param(poll)
                .param(members.stream().map(OrganisationId::toString).toArray(String[]::new))
                .update();
    }

    public List<Right> of(UUID poll) {
        return jdbc.sql("select * from poll_right where poll = ? order by place nulls last, organisation")
                .param(poll)
                .query(PollRights::right)
                .list();
    }

    public Optional<Right> find(UUID poll, OrganisationId organisation) {
        return jdbc.sql("select * from poll_right where poll = ? and organisation = ?")
                .params(poll, organisation.value())
                .query(PollRights::right)
                .optional();
    }

    /** What an organisation may exercise: its own right unless it gave it away, and those given to it. */
    public List<Right> heldBy(UUID poll, OrganisationId holder) {
        return jdbc.sql("""
                select * from poll_right where poll = ? and holder = ? order by organisation <> holder, organisation""")
                .params(poll, holder.value())
                .query(PollRights::right)
                .list();
    }

    private static Right right(ResultSet row, int number) throws SQLException {
        return new Right(
                Columns.organisation(row, "organisation"),
                Columns.organisation(row, "holder"),
                Columns.person(row, "person"),
                row.getBoolean("present"),
                row.getObject("place", Integer.class));
    }
}
