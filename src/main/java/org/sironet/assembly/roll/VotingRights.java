package org.sironet.assembly.roll;

import java.util.List;
import java.util.UUID;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of voting rights. */
@Repository
public class VotingRights {

    /** The right of one member. */
    public record Right(OrganisationId organisation, boolean overseas) {}

    private final JdbcClient jdbc;

    VotingRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID sitting, List<Right> rights) {
        jdbc.sql("""
                insert into voting_right (sitting, organisation, overseas)
                select ?, r.* from unnest(?::uuid[], ?::boolean[]) as r (organisation, overseas)""")
                .param(sitting)
                .param(rights.stream()
                        .map(each -> each.organisation().toString())
                        .toArray(String[]::new))
                .param(rights.stream().map(Right::overseas).toArray(Boolean[]::new))
                .update();
    }

    public List<Right> of(UUID sitting) {
        return jdbc.sql("select * from voting_right where sitting = ? order by organisation")
                .param(sitting)
                .query((row, number) ->
                        new Right(Columns.organisation(row, "organisation"), row.getBoolean("overseas")))
                .list();
    }

    public boolean has(UUID sitting, OrganisationId organisation) {
        return jdbc.sql("select exists (select from voting_right where sitting = ? and organisation = ?)")
                .params(sitting, organisation.value())
                .query(Boolean.class)
                .single();
    }

    public int count(UUID sitting) {
        return jdbc.sql("select count(*) from voting_right where sitting = ?")
                .param(sitting)
                .query(Integer.class)
                .single();
    }
}
