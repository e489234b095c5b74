package org.sironet.assembly.texts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who edits a text, and who presides when it is decided on. */
@Component
public class Offices {

    /** What somebody does for one text. */
    public enum Office {
        EDITOR,
        PRESIDING
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Offices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean holds(UUID text, PersonId person, Office office) {
        return jdbc.sql("select exists (select from text_office where text = ? and person = ? and office = ?)")
                .params(text, person.value(), office.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody presides when any text is decided on. */
    public boolean presides(PersonId person) {
        return jdbc.sql("select exists (select from text_office where person = ? and office = 'PRESIDING')")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    public List<PersonId> holders(UUID text, Office office) {
        return jdbc.sql("select person from text_office where text = ? and office = ? order by since, person")
                .params(text, office.name())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** @return false when the person holds it already */
    boolean give(UUID text, PersonId person, Office office) {
        return jdbc.sql(
                                "insert into text_office (text, person, office, since) values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                text,
                                person.value(),
                                office.name(),
                                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean take(UUID text, PersonId person, Office office) {
        return jdbc.sql("delete from text_office where text = ? and person = ? and office = ?")
                        .params(text, person.value(), office.name())
                        .update()
                == 1;
    }
}
