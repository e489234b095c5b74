package org.sironet.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of bodies and of what they are. */
@Repository
class BodyRows {

    private static final String SELECT = """
            select b.id, b.name, p.*, coalesce(s.state, 'TO_BE_ESTABLISHED') as state
              from body b
              join lateral (select * from body_profile where body = b.id order by number desc limit 1) p on true
              left join lateral (select state from body_step where body = b.id and holds_from <= :day
                                  order by holds_from desc, body_step.id desc limit 1) s on true\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    BodyRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Body> find(String name, LocalDate day) {
        return jdbc.sql(SELECT + "where b.name = :name")
                .param("day", day)
                .param("name", name)
                .query(this::body)
                .optional();
    }

    Optional<Body> find(UUID id, LocalDate day) {
        return jdbc.sql(SELECT + "where b.id = :id")
                .param("day", day)
                .param("id", id)
                .query(this::body)
                .optional();
    }

    List<Body> all(LocalDate day) {
        return jdbc.sql(SELECT + "order by coalesce(s.state, '') = 'DISSOLVED', b.name")
                .param("day", day)
                .query(this::body)
                .list();
    }

    /** Of two that change a body or its seats at once, the second sees what the first has done. */
    void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("body " + id)
                .query(String.class)
                .single();
    }

    /** @return false when the name is taken */
    boolean enter(UUID id, String name) {
        return jdbc.sql("insert into body (id, name) values (?, ?) on conflict (name) do nothing")
                        .params(id, name)
                        .update()
                == 1;
    }

    void add(UUID body, int number, BodyProfile profile, Basis basis, Actor by) {
        var foundation = profile.foundation();
        var reserved = profile.reserved();
        jdbc.sql("""
                insert into body_profile (body, number, title, task, text, article, reserved_group, reserved_least,
                                          term_years, saved_at, saved_by, basis_kind, basis_reference)
                values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(body)
                .param(number)
                .param(written(profile.title()))
                .param(written(profile.task()))
                .param(foundation == null ? null : foundation.text())
                .param(foundation == null ? null : foundation.article())
                .param(reserved == null ? null : reserved.group().name())
                .param(reserved == null ? null : reserved.least())
                .param(profile.termYears())
                .param(now())
                .param(by.person() == null ? null : by.person().value())
                .param(basis.kind().name())
                .param(basis.reference())
                .update();
    }

    void add(UUID body, BodyStep.Draft step, Basis basis, Actor by) {
        jdbc.sql("""
                insert into body_step
                  (body, state, holds_from, note, recorded_at, recorded_by, basis_kind, basis_reference)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .param(body)
                .param(step.state().name())
                .param(step.from())
                .param(written(step.note()))
                .param(now())
                .param(by.person() == null ? null : by.person().value())
                .param(basis.kind().name())
                .param(basis.reference())
                .update();
    }

    BodyState state(UUID body, LocalDate day) {
        return jdbc.sql("""
                select state from body_step where body = ? and holds_from <= ?
                 order by holds_from desc, id desc limit 1""")
                .params(body, day)
                .query(String.class)
                .optional()
                .map(BodyState::valueOf)
                .orElse(BodyState.TO_BE_ESTABLISHED);
    }

    /** In the order of their days; of one day, the latest recorded is the one that holds. */
    List<BodyStep> steps(UUID body) {
        return jdbc.sql("""
                select distinct on (holds_from) * from body_step where body = ? order by holds_from, id desc""").param(body).query(this::step).list();
    }

    private String written(Multilingual text) {
        return json.writeValueAsString(text.byTag());
    }

    private Multilingual read(String stored) {
        return Multilingual.ofTags(json.readValue(stored, new TypeReference<Map<String, String>>() {}));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Body body(ResultSet row, int index) throws SQLException {
        var text = row.getString("text");
        var group = row.getString("reserved_group");
        return new Body(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("number"),
                new BodyProfile(
                        read(row.getString("title")),
                        read(row.getString("task")),
                        text == null ? null : new BodyProfile.Foundation(text, row.getString("article")),
                        reserved(group, row.getInt("reserved_least")),
                        row.getObject("term_years", Integer.class)),
                BodyState.valueOf(row.getString("state")));
    }

    private static BodyProfile.@Nullable Reserved reserved(@Nullable String group, int least) {
        return group == null ? null : new BodyProfile.Reserved(Group.valueOf(group), least);
    }

    private BodyStep step(ResultSet row, int index) throws SQLException {
        return new BodyStep(
                BodyState.valueOf(row.getString("state")),
                row.getObject("holds_from", LocalDate.class),
                read(row.getString("note")),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")));
    }
}
