package org.sironet.assembly.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sironet.assembly.wording.Article;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what was set aside. */
@Repository
class SetAsides {

    private final JdbcClient jdbc;
    private final Clock clock;

    SetAsides(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID keep(Text text, int version, Language language, Article article, PersonId by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into text_set_aside (id, text, version, language, article, content, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        text.id(),
                        version,
                        language.tag(),
                        article.id(),
                        WordingJson.write(article),
                        by.value(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<SetAside> find(UUID text, UUID id, PersonId by) {
        return jdbc.sql("select * from text_set_aside where text = ? and id = ? and by = ?")
                .params(text, id, by.value())
                .query(SetAsides::setAside)
                .optional();
    }

    List<SetAside> open(UUID text, PersonId by) {
        return jdbc.sql("select * from text_set_aside where text = ? and by = ? and outcome is null order by at")
                .params(text, by.value())
                .query(SetAsides::setAside)
                .list();
    }

    /** @return false when it was decided before */
    boolean decide(UUID id, SetAside.Outcome outcome) {
        return jdbc.sql("update text_set_aside set outcome = ? where id = ? and outcome is null")
                        .params(outcome.name(), id)
                        .update()
                == 1;
    }

    private static SetAside setAside(ResultSet row, int number) throws SQLException {
        return new SetAside(
                row.getObject("id", UUID.class),
                row.getObject("text", UUID.class),
                row.getInt("version"),
                Language.of(row.getString("language")),
                WordingJson.article(row.getString("content")),
                new PersonId(row.getObject("by", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("outcome") == null);
    }
}
