package org.sironet.assembly.floor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.floor.Speech.Kind;
import org.sironet.assembly.floor.Speech.Point;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of requests for the floor and of speeches. */
@Repository
class Speeches {

    private final JdbcClient jdbc;

    Speeches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Speech> find(UUID sitting, UUID id) {
        return jdbc.sql("select * from speech where id = ? and sitting = ?")
                .params(id, sitting)
                .query(Speeches::speech)
                .optional();
    }

    /** As they asked. */
    List<Speech> waiting(UUID item) {
        return jdbc.sql("""
                select * from speech where item = ? and began_at is null and withdrawn_at is null order by asked_at, id""").param(item).query(Speeches::speech).list();
    }

    Optional<Speech> now(UUID sitting) {
        return jdbc.sql("select * from speech where sitting = ? and began_at is not null and ended_at is null")
                .param(sitting)
                .query(Speeches::speech)
                .optional();
    }

    /** As they were held. */
    List<Speech> held(UUID item) {
        return jdbc.sql("select * from speech where item = ? and ended_at is not null order by began_at, id")
                .param(item)
                .query(Speeches::speech)
                .list();
    }

    /** What an organisation has said, the latest first. */
    List<Speech> of(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from speech where organisation = ? and ended_at is not null and continues is null
                 order by began_at desc, id limit ?""")
                .params(organisation.value(), most)
                .query(Speeches::speech)
                .list();
    }

    /** The voices that have had the floor in a sitting. */
    Set<UUID> heard(UUID sitting) {
        return jdbc.sql("""
                select distinct coalesce(organisation, person) from speech where sitting = ? and began_at is not null""").param(sitting).query(UUID.class).set();
    }

    /** The side, in favour or against, that spoke last on an item. */
    Optional<Kind> lastSide(UUID item) {
        return jdbc.sql("""
                select kind from speech where item = ? and began_at is not null and kind in ('FOR', 'AGAINST')
                 order by began_at desc, id limit 1""").param(item).query(String.class).optional().map(Kind::valueOf);
    }

    /** Seconds that an organisation has spoken in the debate on an item. */
    int spoken(UUID item, UUID voice) {
        return jdbc.sql("""
                select coalesce(sum(extract(epoch from ended_at - began_at)), 0)::integer from speech
                 where item = ? and coalesce(organisation, person) = ? and ended_at is not null
                   and kind in ('FOR', 'AGAINST', 'OTHER')""").params(item, voice).query(Integer.class).single();
    }

    /** @return false when the person waits already */
    boolean add(Speech speech) {
        return jdbc.sql("""
                insert into speech (id, sitting, item, organisation, person, observer, kind, point, note, asked_at,
                                    continues, place, seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(speech.id())
                        .param(speech.sitting())
                        .param(speech.item())
                        .param(
                                speech.organisation() == null
                                        ? null
                                        : speech.organisation().value())
                        .param(speech.person().value())
                        .param(speech.observer())
                        .param(speech.kind().name())
                        .param(speech.point() == null ? null : speech.point().name())
                        .param(speech.note())
                        .param(Columns.write(speech.askedAt()))
                        .param(speech.continues())
                        .param(speech.place())
                        .param(speech.seconds())
                        .update()
                == 1;
    }

    /** @param struckBy the presiding officer; null when the one who asked takes it back */
    boolean withdraw(UUID speech, Instant at, @Nullable PersonId struckBy) {
        return jdbc.sql("""
                update speech set withdrawn_at = ?, struck_by = ?
                 where id = ? and began_at is null and withdrawn_at is null""")
                        .param(Columns.write(at))
                        .param(Columns.value(struckBy))
                        .param(speech)
                        .update()
                == 1;
    }

    boolean begin(UUID speech, Instant at, int seconds, PersonId by) {
        return jdbc.sql("""
                update speech set began_at = ?, seconds = ?, given_by = ?
                 where id = ? and began_at is null and withdrawn_at is null""")
                        .params(Columns.write(at), seconds, by.value(), speech)
                        .update()
                == 1;
    }

    boolean end(UUID speech, Instant at) {
        return jdbc.sql("""
                update speech set ended_at = greatest(began_at, ?)
                 where id = ? and began_at is not null and ended_at is null""").params(Columns.write(at), speech).update() == 1;
    }

    /** The order given stands, until somebody changes it or the rule decides again. */
    void place(List<UUID> order) {
        jdbc.sql("""
                update speech set place = o.place
                  from unnest(?::uuid[]) with ordinality as o (id, place) where speech.id = o.id""")
                .param(order.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** The rule decides again. */
    void release(UUID item) {
        jdbc.sql("""
                update speech set place = null
                 where item = ? and began_at is null and withdrawn_at is null and continues is null""").param(item).update();
    }

    private static Speech speech(ResultSet row, int number) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        var point = row.getString("point");
        return new Speech(
                row.getObject("id", UUID.class),
                row.getObject("sitting", UUID.class),
                row.getObject("item", UUID.class),
                organisation == null ? null : new OrganisationId(organisation),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBoolean("observer"),
                Kind.valueOf(row.getString("kind")),
                point == null ? null : Point.valueOf(point),
                row.getString("note"),
                Columns.instant(row, "asked_at"),
                row.getObject("continues", UUID.class),
                row.getObject("place", Integer.class),
                row.getObject("seconds", Integer.class),
                Columns.moment(row, "began_at"),
                Columns.moment(row, "ended_at"),
                Columns.moment(row, "withdrawn_at"));
    }
}
