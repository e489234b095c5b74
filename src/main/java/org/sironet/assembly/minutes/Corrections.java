package org.sironet.assembly.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of corrections that members propose. */
@Repository
class Corrections {

    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As they came. */
    List<Correction> of(UUID sitting) {
        return jdbc.sql("select * from minutes_correction where sitting = ? order by at, id")
                .param(sitting)
                .query(Corrections::correction)
                .list();
    }

    void add(Correction correction, PersonId by) {
        jdbc.sql("""
                insert into minutes_correction (id, sitting, section, language, organisation, person, body, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(correction.id())
                .param(correction.sitting())
                .param(correction.section())
                .param(correction.language().tag())
                .param(correction.organisation().value())
                .param(by.value())
                .param(correction.body())
                .param(Columns.write(correction.at()))
                .update();
    }

    /** @return false when it was answered before, or there is no such */
    boolean answer(UUID sitting, UUID correction, Correction.Outcome outcome, String answer, PersonId by) {
        return jdbc.sql("""
                update minutes_correction set outcome = ?, answer = ?, answered_by = ?, answered_at = ?
                 where id = ? and sitting = ? and outcome is null""")
                        .params(outcome.name(), answer, by.value(), Columns.write(clock.instant()), correction, sitting)
                        .update()
                == 1;
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Correction(
                row.getObject("id", UUID.class),
                row.getObject("sitting", UUID.class),
                row.getString("section"),
                Language.of(row.getString("language")),
                Columns.organisation(row, "organisation"),
                row.getString("body"),
                Columns.instant(row, "at"),
                outcome == null ? null : Correction.Outcome.valueOf(outcome),
                row.getString("answer"));
    }
}
