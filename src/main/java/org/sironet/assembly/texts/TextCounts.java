package org.sironet.assembly.texts;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many comments and open amendments lie on a text, in one statement each. */
@Component
class TextCounts {

    private final JdbcClient jdbc;

    TextCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TextViews.Counts of(UUID text) {
        var comments = new HashMap<UUID, Integer>();
        var amendments = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select 'c' as what, place, count(*) from text_comment where text = :text group by place
                union all
                select 'a', article, count(*) from amendment, unnest(articles) article
                 where text = :text and state = 'TABLED' group by article""")
                .param("text", text)
                .query((row, number) -> (row.getString("what").equals("c") ? comments : amendments)
                        .put(row.getObject("place", UUID.class), row.getInt("count")))
                .list();
        return new TextViews.Counts(comments, amendments);
    }

    int openAmendments(UUID text) {
        return jdbc.sql("select count(*) from amendment where text = ? and state = 'TABLED'")
                .param(text)
                .query(Integer.class)
                .single();
    }

    int comments(UUID text) {
        return jdbc.sql("select count(*) from text_comment where text = ?")
                .param(text)
                .query(Integer.class)
                .single();
    }
}
