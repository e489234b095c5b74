package org.sironet.assembly.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of piles: what each of two tellers has read on the papers. */
@Repository
class Piles {

    static final int TELLERS = 2;

    /**
     * One teller's reading of all the papers.
     *
     * @param place 1 or 2
     * @param through whether the teller has said that this is all
     */
    record Pile(int place, PersonId teller, boolean through, Map<OrganisationId, List<Integer>> readings) {}

    private final JdbcClient jdbc;

    Piles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their places; without those set aside. */
    List<Pile> of(UUID poll) {
        return jdbc.sql("""
                select place, teller, through from paper_pile
                 where poll = ? and set_aside_at is null order by place""").param(poll).query((row, number) -> pile(poll, row)).list();
    }

    private Pile pile(UUID poll, ResultSet row) throws SQLException {
        var teller = new PersonId(row.getObject("teller", UUID.class));
        return new Pile(row.getInt("place"), teller, row.getBoolean("through"), readings(poll, teller));
    }

    private Map<OrganisationId, List<Integer>> readings(UUID poll, PersonId teller) {
        var readings = new HashMap<OrganisationId, List<Integer>>();
        jdbc.sql("select organisation, choices from paper_reading where poll = ? and teller = ?")
                .params(poll, teller.value())
                .query(row -> {
                    var choices = (Integer[]) row.getArray("choices").getArray();
                    readings.put(Columns.organisation(row, "organisation"), Arrays.asList(choices));
                });
        return readings;
    }

    Optional<Pile> find(UUID poll, PersonId teller) {
        return of(poll).stream().filter(each -> each.teller().equals(teller)).findFirst();
    }

    void begin(UUID poll, int place, PersonId teller) {
        jdbc.sql("insert into paper_pile (poll, place, teller, through) values (?, ?, ?, false)")
                .params(poll, place, teller.value())
                .update();
    }

    /** Whether this teller's pile was set aside: nobody reads the same papers twice. */
    boolean setAside(UUID poll, PersonId teller) {
        return jdbc.sql("""
                        select exists (select from paper_pile
                                        where poll = ? and teller = ? and set_aside_at is not null)""").params(poll, teller.value()).query(Boolean.class).single();
    }

    /** @return false when nobody reads there */
    boolean setAside(UUID poll, int place, String reason, Instant at) {
        return jdbc.sql("""
                        update paper_pile set set_aside_at = ?, set_aside_for = ?
                         where poll = ? and place = ? and set_aside_at is null""").params(Columns.write(at), reason, poll, place).update() == 1;
    }

    void through(UUID poll, PersonId teller, boolean through) {
        jdbc.sql("update paper_pile set through = ? where poll = ? and teller = ?")
                .params(through, poll, teller.value())
                .update();
    }

    /** In place of what this teller read before, of those papers. */
    void replace(
            UUID poll,
            PersonId teller,
            Collection<OrganisationId> papers,
            Map<OrganisationId, List<Integer>> readings) {
        jdbc.sql("delete from paper_reading where poll = ? and teller = ? and organisation = any (?::uuid[])")
                .param(poll)
                .param(teller.value())
                .param(papers.stream().map(OrganisationId::toString).toArray(String[]::new))
                .update();
        readings.forEach((organisation, choices) -> jdbc.sql(
                        "insert into paper_reading (poll, teller, organisation, choices) values (?, ?, ?, ?)")
                .param(poll)
                .param(teller.value())
                .param(organisation.value())
                .param(choices.toArray(Integer[]::new))
                .update());
    }
}
