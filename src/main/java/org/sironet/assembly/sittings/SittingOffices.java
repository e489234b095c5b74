package org.sironet.assembly.sittings;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who presides over a sitting, counts hands and papers, or sits at its desk. */
@Component
public class SittingOffices {

    /** What somebody does for one sitting. */
    public enum Office {
        PRESIDING,
        DEPUTY,
        TELLER,
        DESK;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Somebody who holds an office. */
    public record Holder(PersonId person, Office office) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SittingOffices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean holds(UUID sitting, PersonId person, Office office) {
        return holders(sitting).contains(new Holder(person, office));
    }

    public boolean presides(UUID sitting, PersonId person) {
        return holds(sitting, person, Office.PRESIDING) || holds(sitting, person, Office.DEPUTY);
    }

    /** Whether somebody presides over a sitting that is not closed. */
    public boolean presides(PersonId person) {
        return jdbc.sql("""
                select exists (select from sitting_office o join sitting s on s.id = o.sitting
                                where o.person = ? and o.office in ('PRESIDING', 'DEPUTY') and s.state <> 'CLOSED')""").param(person.value()).query(Boolean.class).single();
    }

    public List<Holder> holders(UUID sitting) {
        return jdbc.sql("select person, office from sitting_office where sitting = ? order by office, since, person")
                .param(sitting)
                .query((row, number) -> new Holder(
                        new PersonId(row.getObject("person", UUID.class)), Office.valueOf(row.getString("office"))))
                .list();
    }

    /** @return false when the person holds it already */
    boolean give(UUID sitting, PersonId person, Office office) {
        return jdbc.sql("""
                insert into sitting_office (sitting, person, office, since) values (?, ?, ?, ?) on conflict do nothing""")
                        .params(sitting, person.value(), office.name(), Columns.write(clock.instant()))
                        .update()
                == 1;
    }

    boolean take(UUID sitting, PersonId person, Office office) {
        return jdbc.sql("delete from sitting_office where sitting = ? and person = ? and office = ?")
                        .params(sitting, person.value(), office.name())
                        .update()
                == 1;
    }
}
