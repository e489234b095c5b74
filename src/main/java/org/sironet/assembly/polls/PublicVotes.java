package org.sironet.assembly.polls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How members voted where votes are public: recorded votes and roll calls, once they are closed. */
@Repository
public class PublicVotes {

    /**
     * One vote of one member.
     *
     * @param marks what was chosen, by rank
     */
    public record Vote(String path, Multilingual question, Instant closedAt, List<Mark> marks) {}

    /** @param label empty where {@code choice.<key>} has the words */
    public record Mark(String key, Multilingual label) {}

    private final JdbcClient jdbc;

    PublicVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Vote> of(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select p.name, p.question, p.closed_at,
                       (select jsonb_agg(jsonb_build_object('key', c.key, 'label', c.label) order by m.rank)
                          from unnest(b.choices) with ordinality as m (position, rank)
                          join poll_choice c on c.poll = p.id and c.position = m.position) as marks
                  from ballot b join poll p on p.id = b.poll
                 where b.organisation = ? and p.state = 'CLOSED' and p.procedure in ('RECORDED', 'ROLL_CALL')
                 order by p.closed_at desc, p.name limit ?""")
                .params(organisation.value(), most)
                .query((row, number) -> new Vote(
                        "/polls/" + row.getString("name"),
                        Columns.multilingual(row, "question"),
                        Columns.instant(row, "closed_at"),
                        marks(row.getString("marks"))))
                .list();
    }

    private static List<Mark> marks(@Nullable String json) {
        return json != null && CanonicalJson.read(json) instanceof Collection<?> all
                ? all.stream().map(PublicVotes::mark).toList()
                : List.of();
    }

    private static Mark mark(@Nullable Object json) {
        var fields = Fields.of(json);
        var label = new TreeMap<String, String>();
        if (fields.members().get("label") instanceof Map<?, ?> versions)
            versions.forEach((tag, text) -> label.put(String.valueOf(tag), String.valueOf(text)));
        return new Mark(fields.text("key"), Multilingual.ofTags(label));
    }
}
