package org.sironet.assembly.sittings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sironet.rules.DecisionRules.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of agendas. */
@Repository
public class Agenda {

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AgendaItem> of(UUID sitting) {
        return jdbc.sql("select * from agenda_item where sitting = ? order by position")
                .param(sitting)
                .query(Agenda::item)
                .list();
    }

    public Optional<AgendaItem> find(UUID item) {
        return jdbc.sql("select * from agenda_item where id = ?")
                .param(item)
                .query(Agenda::item)
                .optional();
    }

    /** Those of these, by id. */
    public Map<UUID, AgendaItem> of(Collection<UUID> items) {
        return jdbc
                .sql("select * from agenda_item where id = any(?)")
                .param(items.toArray(UUID[]::new))
                .query(Agenda::item)
                .list()
                .stream()
                .collect(Collectors.toMap(AgendaItem::id, Function.identity()));
    }

    /** The item that is being dealt with. */
    public Optional<AgendaItem> current(UUID sitting) {
        return jdbc.sql("select * from agenda_item where sitting = ? and state = 'OPEN'")
                .param(sitting)
                .query(Agenda::item)
                .optional();
    }

    void add(AgendaItem item) {
        jdbc.sql("""
                insert into agenda_item
                  (id, sitting, position, title, minutes, decision, subject, reference, state)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'WAITING')""")
                .param(item.id())
                .param(item.sitting())
                .param(item.position())
                .param(Columns.write(item.title()))
                .param(item.minutes())
                .param(item.decision() == null ? null : item.decision().name())
                .param(item.subject().name())
                .param(item.reference())
                .update();
    }

    boolean remove(UUID sitting, UUID item) {
        return jdbc.sql("delete from agenda_item where sitting = ? and id = ? and state = 'WAITING'")
                        .params(sitting, item)
                        .update()
                == 1;
    }

    /** Numbers the items in the order given. */
    void arrange(List<UUID> order) {
        jdbc.sql("""
                update agenda_item set position = o.position
                  from unnest(?::uuid[]) with ordinality as o (id, position) where agenda_item.id = o.id""")
                .param(order.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void state(UUID item, AgendaItem.State state, java.time.Instant at) {
        jdbc.sql("""
                update agenda_item
                   set state = :state,
                       opened_at = case when :state = 'OPEN' then coalesce(opened_at, :at) else opened_at end,
                       closed_at = case when :state in ('CLOSED', 'POSTPONED') then :at end
                 where id = :item""")
                .param("state", state.name())
                .param("at", Columns.write(at))
                .param("item", item)
                .update();
    }

    private static AgendaItem item(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision");
        return new AgendaItem(
                row.getObject("id", UUID.class),
                row.getObject("sitting", UUID.class),
                row.getInt("position"),
                Columns.multilingual(row, "title"),
                row.getInt("minutes"),
                decision == null ? null : Decision.valueOf(decision),
                AgendaItem.Subject.valueOf(row.getString("subject")),
                row.getString("reference"),
                AgendaItem.State.valueOf(row.getString("state")),
                Columns.moment(row, "opened_at"),
                Columns.moment(row, "closed_at"));
    }
}
