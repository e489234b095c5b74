package org.sironet.assembly.amendments;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sironet.assembly.wording.Amending.Unmerged;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words of adopted amendments that could not be merged and wait for an editor. */
@Repository
class Leftovers {

    /** @param amendment its number */
    record Leftover(int amendment, Unmerged words) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Leftovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(UUID amendment, List<Unmerged> unmerged) {
        for (var words : unmerged)
            jdbc.sql("""
                    insert into amendment_unmerged (amendment, place, language, base, present, wanted)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(
                            amendment,
                            words.at(),
                            words.language().tag(),
                            words.base(),
                            words.present(),
                            words.wanted())
                    .update();
    }

    List<Leftover> open(UUID text) {
        return jdbc.sql("""
                select a.number, u.* from amendment_unmerged u join amendment a on a.id = u.amendment
                 where a.text = ? and u.resolved_at is null order by a.number, u.place, u.language""")
                .param(text)
                .query((row, number) -> new Leftover(
                        row.getInt("number"),
                        new Unmerged(
                                row.getObject("place", UUID.class),
                                Language.of(row.getString("language")),
                                row.getString("base"),
                                row.getString("present"),
                                row.getString("wanted"))))
                .list();
    }

    /** @return false when it was resolved before */
    boolean resolve(UUID amendment, UUID place, Language language, PersonId by) {
        return jdbc.sql("""
                update amendment_unmerged set resolved_at = ?, resolved_by = ?
                 where amendment = ? and place = ? and language = ? and resolved_at is null""")
                        .params(
                                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                                by.value(),
                                amendment,
                                place,
                                language.tag())
                        .update()
                == 1;
    }
}
