package org.sironet.network.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports and how far each is. */
@Component
class Imports {

    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first, at most a hundred. */
    List<Import> latest() {
        return jdbc.sql("select * from import order by received_at desc, id limit 100")
                .query(Imports::one)
                .list();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql("select * from import where id = ?")
                .param(id)
                .query(Imports::one)
                .optional();
    }

    void receive(UUID id, String fileName, Reading reading, @Nullable PersonId by) {
        jdbc.sql("""
                insert into import (id, file_name, kind, stage, stage_at, received_at, received_by)
                values (?, ?, ?, 'READ', ?, ?, ?)""")
                .params(id, fileName, reading.kind().name(), now(), now())
                .param(by == null ? null : by.value())
                .update();
    }

    void read(UUID id, Reading reading, Layout layout, int rows) {
        jdbc.sql("""
                update import set encoding = ?, separator = ?, sheet = ?, sheets = ?, headings = ?, columns = ?,
                                  row_count = ?, stage = 'READ', stage_at = ?, trouble = null
                 where id = ? and stage in ('READ', 'CHECKED')""")
                .param(reading.encoding())
                .param(reading.separator())
                .param(reading.sheet())
                .param(reading.sheets().toArray(String[]::new))
                .param(layout.headings().toArray(String[]::new))
                .param(texts(layout.columns()))
                .params(rows, now(), id)
                .update();
    }

    void choose(UUID id, List<Column> columns, @Nullable String country) {
        jdbc.sql("update import set columns = ?, country = ? where id = ?")
                .param(texts(columns))
                .param(country)
                .param(id)
                .update();
    }

    private static String[] texts(List<Column> columns) {
        return columns.stream().map(Column::toString).toArray(String[]::new);
    }

    /** @return false when it is not, or no longer, at that stage: somebody else was first */
    boolean move(UUID id, Stage from, Stage to, @Nullable String trouble) {
        return jdbc.sql("update import set stage = ?, stage_at = ?, trouble = ? where id = ? and stage = ?")
                        .params(to.name(), now())
                        .param(trouble)
                        .params(id, from.name())
                        .update()
                == 1;
    }

    void entered(UUID id, int organisations) {
        jdbc.sql("update import set entered = ? where id = ?")
                .params(organisations, id)
                .update();
    }

    /** What is still in the file store and the rows, which may hold personal data. */
    void forget(UUID id) {
        for (var table : List.of("import_file", "import_entry", "import_row", "import_progress"))
            jdbc.sql("delete from " + table + " where import = ?").param(id).update();
    }

    /** @param at when it was last heard of */
    record Progress(int done, int total, Instant at) {}

    void progress(UUID id, int done, int total) {
        jdbc.sql("""
                insert into import_progress (import, done, total, at) values (?, ?, ?, ?)
                    on conflict (import) do update set done = excluded.done, total = excluded.total, at = excluded.at""").params(id, done, total, now()).update();
    }

    Optional<Progress> progress(UUID id) {
        return jdbc.sql("select done, total, at from import_progress where import = ?")
                .param(id)
                .query((row, number) -> new Progress(
                        row.getInt(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Import one(ResultSet row, int number) throws SQLException {
        var by = row.getObject("received_by", UUID.class);
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                new Reading(
                        Reading.Kind.valueOf(row.getString("kind")),
                        row.getString("encoding"),
                        row.getString("separator"),
                        row.getString("sheet"),
                        strings(row, "sheets")),
                strings(row, "headings"),
                strings(row, "columns").stream().map(Column::parse).toList(),
                row.getString("country"),
                row.getInt("row_count"),
                row.getInt("entered"),
                row.getInt("filled"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("stage_at", OffsetDateTime.class).toInstant(),
                row.getString("trouble"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
