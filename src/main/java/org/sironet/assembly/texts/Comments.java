package org.sironet.assembly.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of comments, and of members that have nothing to add. */
@Repository
class Comments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(Comment comment) {
        jdbc.sql("""
                insert into text_comment
                  (id, text, version, place, language, body, organisation, person, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        comment.id(),
                        comment.text(),
                        comment.version(),
                        comment.place(),
                        comment.language().tag(),
                        comment.body(),
                        comment.organisation().value(),
                        comment.person().value(),
                        OffsetDateTime.ofInstant(comment.at(), ZoneOffset.UTC))
                .update();
    }

    Optional<Comment> find(UUID text, UUID id) {
        return jdbc.sql("select * from text_comment where text = ? and id = ?")
                .params(text, id)
                .query(Comments::comment)
                .optional();
    }

    List<Comment> of(UUID text) {
        return jdbc.sql("select * from text_comment where text = ? order by written_at, id")
                .param(text)
                .query(Comments::comment)
                .list();
    }

    List<Comment> at(UUID text, Set<UUID> places) {
        return jdbc.sql("select * from text_comment where text = ? and place = any (?) order by written_at, id")
                .param(text)
                .param(places.toArray(UUID[]::new))
                .query(Comments::comment)
                .list();
    }

    /** @return false when it was answered before */
    boolean answer(UUID id, Comment.Outcome outcome, String reason, PersonId by) {
        return jdbc.sql("""
                update text_comment set outcome = ?, answer = ?, answered_by = ?, answered_at = ?
                 where id = ? and outcome is null""")
                        .params(outcome.name(), reason, by.value(), now(), id)
                        .update()
                == 1;
    }

    boolean assent(UUID text, Phase phase, OrganisationId organisation, PersonId person) {
        return jdbc.sql("""
                insert into text_assent (text, phase, organisation, person, given_at) values (?, ?, ?, ?, ?)
                    on conflict do nothing""")
                        .params(text, phase.name(), organisation.value(), person.value(), now())
                        .update()
                == 1;
    }

    /** Members that have commented, amended, supported, or said that they have nothing to add in this phase. */
    Set<OrganisationId> answered(UUID text, Phase phase) {
        return jdbc
                .sql("""
                select organisation from text_assent where text = :text and phase = :phase
                union select organisation from text_comment where text = :text and :phase = 'COMMENTS'
                union select organisation from amendment where text = :text and :phase = 'AMENDMENTS'
                union select s.organisation from amendment_supporter s join amendment a on a.id = s.amendment
                       where a.text = :text and :phase = 'AMENDMENTS'""")
                .param("text", text)
                .param("phase", phase.name())
                .query((row, number) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** @return false when this reminder went out before */
    boolean reminded(UUID text, Phase phase, OrganisationId organisation) {
        return jdbc.sql("""
                insert into text_reminder (text, phase, organisation, sent_at) values (?, ?, ?, ?)
                    on conflict do nothing""")
                        .params(text, phase.name(), organisation.value(), now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("text", UUID.class),
                row.getInt("version"),
                row.getObject("place", UUID.class),
                Language.of(row.getString("language")),
                row.getString("body"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                outcome == null
                        ? null
                        : new Comment.Answer(
                                Comment.Outcome.valueOf(outcome), row.getString("answer"), answered.toInstant()));
    }
}
