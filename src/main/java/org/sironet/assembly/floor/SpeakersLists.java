package org.sironet.assembly.floor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what the presiding officer has decided about an item's list. */
@Repository
class SpeakersLists {

    /**
     * The list of an item.
     *
     * @param minutes that each organisation has in the debate on this item; null for no limit
     */
    record SpeakersList(
            @Nullable Instant closedAt, @Nullable Integer minutes) {

        private static final SpeakersList OPEN = new SpeakersList(null, null);

        boolean closed() {
            return closedAt != null;
        }
    }

    private final JdbcClient jdbc;

    SpeakersLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SpeakersList of(UUID item) {
        return jdbc.sql("select * from speakers_list where item = ?")
                .param(item)
                .query((row, number) ->
                        new SpeakersList(Columns.moment(row, "closed_at"), row.getObject("minutes", Integer.class)))
                .optional()
                .orElse(SpeakersList.OPEN);
    }

    void set(UUID item, SpeakersList list) {
        jdbc.sql("""
                insert into speakers_list (item, closed_at, minutes) values (?, ?, ?)
                    on conflict (item) do update set closed_at = excluded.closed_at, minutes = excluded.minutes""")
                .param(item)
                .param(list.closedAt() == null ? null : Columns.write(list.closedAt()))
                .param(list.minutes())
                .update();
    }
}
