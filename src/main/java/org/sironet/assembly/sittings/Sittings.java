package org.sironet.assembly.sittings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of sittings and of the steps that they went through. */
@Repository
public class Sittings {

    /**
     * A change of a sitting's state.
     *
     * @param present how many voting rights were present or represented; null where nobody counted
     */
    public record Step(
            Sitting.State state,
            Instant at,
            @Nullable PersonId by,
            Basis basis,
            String reason,
            @Nullable Integer present) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Sittings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Sitting> find(String name) {
        return jdbc.sql("select * from sitting where name = ?")
                .param(name)
                .query(Sittings::sitting)
                .optional();
    }

    public Sitting get(UUID id) {
        return jdbc.sql("select * from sitting where id = ?")
                .param(id)
                .query(Sittings::sitting)
                .single();
    }

    /** Those of these, by id. */
    public Map<UUID, Sitting> of(Collection<UUID> ids) {
        return jdbc
                .sql("select * from sitting where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(Sittings::sitting)
                .list()
                .stream()
                .collect(Collectors.toMap(Sitting::id, Function.identity()));
    }

    /** Locks the row: whatever changes a sitting goes one after another. */
    public Sitting lock(UUID id) {
        return jdbc.sql("select * from sitting where id = ? for update")
                .param(id)
                .query(Sittings::sitting)
                .single();
    }

    /** The latest first. */
    public List<Sitting> all() {
        return jdbc.sql("select * from sitting order by starts desc, name")
                .query(Sittings::sitting)
                .list();
    }

    /** The one that is running, or the next that is planned. */
    public Optional<Sitting> now() {
        return jdbc.sql("""
                select * from sitting where state <> 'CLOSED'
                 order by case when state = 'PLANNED' then 1 else 0 end, starts limit 1""").query(Sittings::sitting).optional();
    }

    /** @return false when the name is taken */
    boolean plan(Sitting sitting) {
        return jdbc.sql("""
                insert into sitting (id, name, title, place, starts, ends, record_date, state)
                values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, 'PLANNED') on conflict (name) do nothing""")
                        .param(sitting.id())
                        .param(sitting.name())
                        .param(Columns.write(sitting.title()))
                        .param(Columns.write(sitting.place()))
                        .param(Columns.write(sitting.starts()))
                        .param(Columns.write(sitting.ends()))
                        .param(sitting.recordDate())
                        .update()
                == 1;
    }

    void change(Sitting sitting) {
        jdbc.sql("""
                update sitting set title = ?::jsonb, place = ?::jsonb, starts = ?, ends = ?, record_date = ? where id = ?""")
                .param(Columns.write(sitting.title()))
                .param(Columns.write(sitting.place()))
                .param(Columns.write(sitting.starts()))
                .param(Columns.write(sitting.ends()))
                .param(sitting.recordDate())
                .param(sitting.id())
                .update();
    }

    void step(UUID sitting, Step step) {
        jdbc.sql("""
                insert into sitting_step (sitting, number, state, at, by, basis_kind, basis_reference, reason, present)
                select :sitting, coalesce(max(number), 0) + 1, :state, :at, :by, :kind, :reference, :reason, :present
                  from sitting_step where sitting = :sitting""")
                .param("sitting", sitting)
                .param("state", step.state().name())
                .param("at", Columns.write(step.at()))
                .param("by", Columns.value(step.by()), java.sql.Types.OTHER)
                .param("kind", step.basis().kind().name())
                .param("reference", step.basis().reference())
                .param("reason", step.reason())
                .param("present", step.present(), java.sql.Types.INTEGER)
                .update();
        jdbc.sql("update sitting set state = ? where id = ?")
                .params(step.state().name(), sitting)
                .update();
    }

    public List<Step> steps(UUID sitting) {
        return jdbc.sql("select * from sitting_step where sitting = ? order by number")
                .param(sitting)
                .query((row, number) -> new Step(
                        Sitting.State.valueOf(row.getString("state")),
                        Columns.instant(row, "at"),
                        Columns.person(row, "by"),
                        new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")),
                        row.getString("reason"),
                        row.getObject("present", Integer.class)))
                .list();
    }

    /** @return false when it was drawn up before */
    public boolean drawn(UUID sitting) {
        return jdbc.sql("update sitting set drawn_at = ? where id = ? and drawn_at is null")
                        .params(Columns.write(clock.instant()), sitting)
                        .update()
                == 1;
    }

    private static Sitting sitting(ResultSet row, int number) throws SQLException {
        return new Sitting(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Columns.multilingual(row, "title"),
                Columns.multilingual(row, "place"),
                Columns.instant(row, "starts"),
                Columns.instant(row, "ends"),
                row.getObject("record_date", LocalDate.class),
                Sitting.State.valueOf(row.getString("state")),
                Columns.moment(row, "drawn_at"));
    }
}
