package org.sironet.assembly.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of texts and of the list of their versions. */
@Repository
public class Texts {

    private static final String SELECT = """
            select t.*, (select max(version) from sealed_text s where s.text = t.id) as sealed from text t\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Texts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Text> find(String name) {
        return jdbc.sql(SELECT + "where name = ?")
                .param(name)
                .query(Texts::text)
                .optional();
    }

    public Text get(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Texts::text).single();
    }

    /** Locks the row: of two that change a text at once, the second sees what the first has done. */
    public Text lock(UUID id) {
        jdbc.sql("select from text where id = ? for update").param(id).query().listOfRows();
        return get(id);
    }

    public List<Text> all() {
        return jdbc.sql(SELECT + "order by kind, name").query(Texts::text).list();
    }

    /** @return false when the name is taken */
    boolean begin(UUID id, String name, Text.Kind kind, Language authoritative) {
        return jdbc.sql("""
                insert into text (id, name, kind, authoritative, current) values (?, ?, ?, ?, 1)
                    on conflict (name) do nothing""").params(id, name, kind.name(), authoritative.tag()).update() == 1;
    }

    void add(UUID text, int number, String title, Version.Cause cause, String detail, @Nullable PersonId by) {
        jdbc.sql("""
                insert into text_version (text, number, title, cause, detail, saved_at, saved_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(text)
                .param(number)
                .param(title)
                .param(cause.name())
                .param(detail)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(by == null ? null : by.value())
                .update();
        jdbc.sql("update text set current = ? where id = ?")
                .params(number, text)
                .update();
    }

    /** The version before the assembly, from which all decisions on amendments set out; the first one stays. */
    public void table(UUID text, int version) {
        jdbc.sql("update text set tabled = ? where id = ? and tabled is null")
                .params(version, text)
                .update();
    }

    /** After the seal: what is amended next sets out from the sealed version, and has no day of its own yet. */
    public void untable(UUID text) {
        jdbc.sql("update text set tabled = null, binds_from = null where id = ?")
                .param(text)
                .update();
    }

    /** @param day null for the next item after its adoption */
    void bind(UUID text, @Nullable LocalDate day) {
        jdbc.sql("update text set binds_from = ? where id = ?")
                .param(day)
                .param(text)
                .update();
    }

    /** The newest first. */
    public List<Version> versions(UUID text) {
        return jdbc.sql("select * from text_version where text = ? order by number desc")
                .param(text)
                .query(Texts::version)
                .list();
    }

    public Optional<Version> version(UUID text, int number) {
        return jdbc.sql("select * from text_version where text = ? and number = ?")
                .params(text, number)
                .query(Texts::version)
                .optional();
    }

    private static Text text(ResultSet row, int number) throws SQLException {
        return new Text(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Text.Kind.valueOf(row.getString("kind")),
                Language.of(row.getString("authoritative")),
                row.getInt("current"),
                row.getObject("tabled", Integer.class),
                row.getObject("sealed", Integer.class),
                row.getObject("binds_from", LocalDate.class));
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        var by = row.getObject("saved_by", UUID.class);
        return new Version(
                row.getObject("text", UUID.class),
                row.getInt("number"),
                Version.Cause.valueOf(row.getString("cause")),
                row.getString("detail"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by));
    }
}
