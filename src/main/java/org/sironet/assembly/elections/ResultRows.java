package org.sironet.assembly.elections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sironet.bodies.Term;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.tally.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the results of elections. */
@Repository
class ResultRows {

    private static final String SELECT = """
            select r.*, exists (select from election_term t
                                 where t.election = r.election and t.number = r.number) as filled
              from election_result r
             where r.election = ? and not exists (select from election_annulment a
                                                   where a.election = r.election and a.number = r.number)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ResultRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one that stands. */
    Optional<ElectionResult> of(UUID election) {
        return jdbc.sql(SELECT).param(election).query(ResultRows::result).optional();
    }

    /** Elections whose result stands and has seated nobody. */
    List<UUID> unfilled() {
        return jdbc.sql("""
                select election from election_result r
                 where not exists (select from election_term t where t.election = r.election and t.number = r.number)
                   and not exists (select from election_annulment a
                                    where a.election = r.election and a.number = r.number)
                   and elected <> '{}' order by recorded_at""").query(UUID.class).list();
    }

    void add(UUID election, ElectionCount counted, Basis basis, Actor by) {
        jdbc.sql("""
                insert into election_result (election, number, count, report, chart, elected, ballot, seed, recorded_at,
                                             recorded_by, basis_kind, basis_reference)
                values (?, (select coalesce(max(number), 0) + 1 from election_result where election = ?),
                        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(election)
                .param(election)
                .param(Report.JSON.of(counted.count()))
                .param(Report.HTML.of(counted.count()))
                .param(Report.SVG.of(counted.count()))
                .param(counted.elected().toArray(UUID[]::new))
                .param(counted.ballot().toArray(UUID[]::new))
                .param(counted.count().seed())
                .param(now())
                .param(ElectionRows.person(by))
                .param(basis.kind().name())
                .param(basis.reference())
                .update();
    }

    void began(ElectionResult result, List<Term> terms) {
        terms.forEach(term -> jdbc.sql("insert into election_term (election, number, term) values (?, ?, ?)")
                .params(result.election(), result.number(), term.id())
                .update());
    }

    List<UUID> terms(ElectionResult result) {
        return jdbc.sql("select term from election_term where election = ? and number = ?")
                .params(result.election(), result.number())
                .query(UUID.class)
                .list();
    }

    void annul(ElectionResult result, String reason, Basis basis, Actor by) {
        jdbc.sql("""
                insert into election_annulment
                  (election, number, reason, annulled_at, annulled_by, basis_kind, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(result.election())
                .param(result.number())
                .param(reason)
                .param(now())
                .param(ElectionRows.person(by))
                .param(basis.kind().name())
                .param(basis.reference())
                .update();
    }

    /** Why earlier counts do not stand, the latest first. */
    List<String> annulments(UUID election) {
        return jdbc.sql("select reason from election_annulment where election = ? order by number desc")
                .param(election)
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return ElectionRows.utc(clock.instant());
    }

    private static ElectionResult result(ResultSet row, int index) throws SQLException {
        return new ElectionResult(
                row.getObject("election", UUID.class),
                row.getInt("number"),
                row.getString("count"),
                row.getString("report"),
                row.getString("chart"),
                List.of((UUID[]) row.getArray("elected").getArray()),
                List.of((UUID[]) row.getArray("ballot").getArray()),
                row.getString("seed"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")),
                row.getBoolean("filled"));
    }
}
