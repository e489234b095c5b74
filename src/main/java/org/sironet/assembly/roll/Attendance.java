package org.sironet.assembly.roll;

import java.util.List;
import java.util.UUID;
import org.sironet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether members came to the sittings in which they had a voting right. */
@Repository
public class Attendance {

    /**
     * One sitting that has begun.
     *
     * @param present was there itself
     * @param represented gave its right to a member that was there
     */
    public record Attended(UUID sitting, boolean present, boolean represented) {}

    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Attended> of(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select r.sitting,
                       exists (select from presence p
                                where p.sitting = r.sitting and p.organisation = r.organisation) as present,
                       exists (select from proxy x join presence p on p.sitting = x.sitting and p.organisation = x.holder
                                where x.sitting = r.sitting and x.giver = r.organisation and x.withdrawn_at is null)
                         as represented
                  from voting_right r join sitting s on s.id = r.sitting
                 where r.organisation = ? and s.state <> 'PLANNED'
                 order by s.starts desc, s.name limit ?""")
                .params(organisation.value(), most)
                .query((row, number) -> new Attended(
                        row.getObject("sitting", UUID.class), row.getBoolean("present"), row.getBoolean("represented")))
                .list();
    }
}
