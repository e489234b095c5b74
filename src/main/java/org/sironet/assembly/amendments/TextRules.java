package org.sironet.assembly.amendments;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which paragraph of a text lays down which of the network's rules. */
@Repository
class TextRules {

    /**
     * @param rule the setting's key
     * @param fingerprint of the authoritative words when the tie was entered or last confirmed
     */
    record Tie(String rule, UUID place, String fingerprint) {}

    private final JdbcClient jdbc;

    TextRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tie> of(UUID text) {
        return jdbc.sql("select * from text_rule where text = ? order by rule")
                .param(text)
                .query((row, number) -> new Tie(
                        row.getString("rule"), row.getObject("place", UUID.class), row.getString("fingerprint")))
                .list();
    }

    void tie(UUID text, Tie tie) {
        jdbc.sql("""
                insert into text_rule (text, rule, place, fingerprint) values (?, ?, ?, ?)
                    on conflict (text, rule) do update set place = excluded.place, fingerprint = excluded.fingerprint""").params(text, tie.rule(), tie.place(), tie.fingerprint()).update();
    }

    boolean untie(UUID text, String rule) {
        return jdbc.sql("delete from text_rule where text = ? and rule = ?")
                        .params(text, rule)
                        .update()
                == 1;
    }
}
