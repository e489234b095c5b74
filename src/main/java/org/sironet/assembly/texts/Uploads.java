package org.sironet.assembly.texts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files between the preview of what they would change and the decision; each editor has one for each text. */
@Repository
class Uploads {

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Editor editor, byte[] content) {
        jdbc.sql("""
                insert into text_upload (text, person, content, at) values (?, ?, ?, ?)
                    on conflict (text, person) do update set content = excluded.content, at = excluded.at""")
                .params(
                        editor.text().id(),
                        editor.person().value(),
                        content,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> find(Editor editor) {
        return jdbc.sql("select content from text_upload where text = ? and person = ?")
                .params(editor.text().id(), editor.person().value())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    void discard(Editor editor) {
        jdbc.sql("delete from text_upload where text = ? and person = ?")
                .params(editor.text().id(), editor.person().value())
                .update();
    }
}
