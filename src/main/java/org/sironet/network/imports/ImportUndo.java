package org.sironet.network.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.shell.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import entered, as long as nothing else refers to it. */
@Component
class ImportUndo {

    /**
     * Something that refers to what was entered.
     *
     * @param what a table, or {@code changed} for organisations that have been changed since
     * @param count how many of the organisations it concerns
     */
    record Obstacle(String what, long count) {}

    /** They go with the organisation. */
    private static final Set<String> PARTS = Set.of(
            "organisation_field", "legal_identifier", "contact", "standing_step", "membership", "organisation_search");

    private final JdbcClient jdbc;
    private final Filling filling;
    private final Journal journal;

    ImportUndo(JdbcClient jdbc, Filling filling, Journal journal) {
        this.jdbc = jdbc;
        this.filling = filling;
        this.journal = journal;
    }

    List<Obstacle> obstacles(UUID id) {
        var obstacles = new java.util.ArrayList<Obstacle>();
        var changed = count("""
                select count(*) from organisation o join import_organisation i on i.organisation = o.id
                 where i.import = ? and (o.version > 1 or (select count(*) from standing_step s where s.organisation = o.id) > 1)""", id);
        add(obstacles, "changed", changed + filling.changedSince(id));
        references()
                .forEach((table, column) -> add(
                        obstacles,
                        table,
                        count(
                                "select count(distinct i.organisation) from import_organisation i join " + table
                                        + " t on t." + column + " = i.organisation where i.import = ?",
                                id)));
        return obstacles;
    }

    private static void add(List<Obstacle> obstacles, String what, long count) {
        if (count > 0) obstacles.add(new Obstacle(what, count));
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    /** Every table of every module that refers to an organisation, from the database's own catalogue. */
    private Map<String, String> references() {
        return jdbc.sql("""
                        select distinct on (1) c.conrelid::regclass::text, a.attname::text from pg_constraint c
                          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                         where c.contype = 'f' and c.confrelid = 'organisation'::regclass order by 1""").query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .filter(each -> !PARTS.contains(each.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    public void undo(Import one, Actor by) {
        if (!filling.takeBack(one, by)) throw Refusal.conflict("import.refused-undo");
        try {
            var organisations = jdbc.sql("select undo_import(?)")
                    .param(one.id())
                    .query(Integer.class)
                    .single();
            journal.record(new Entry(
                    "import.undone",
                    Receiving.subject(one.id()),
                    by,
                    Receiving.OFFICE,
                    Map.of("organisations", organisations)));
        } catch (DataIntegrityViolationException changedMeanwhile) {
            throw Refusal.conflict("import.refused-undo");
        }
    }
}
