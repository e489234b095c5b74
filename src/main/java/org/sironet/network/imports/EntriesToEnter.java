package org.sironet.network.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.ManyMemberships;
import org.sironet.network.PreparedOrganisations;
import org.sironet.network.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that become organisations, as they were made ready. */
@Component
class EntriesToEnter {

    /** See {@link Draft} for what it is in the network. */
    record Ready(
            int number,
            OrganisationId organisation,
            @Nullable Standing standing,
            @Nullable LocalDate since,
            @Nullable String membership) {

        Optional<ManyMemberships.Beginning> beginning(LocalDate today) {
            return Optional.ofNullable(standing)
                    .map(known -> new ManyMemberships.Beginning(
                            organisation, known, since == null ? today : since, membership));
        }
    }

    private static final String BATCH = " where import = :import and fate = 'NEW' and number between :first and :last";

    private final JdbcClient jdbc;

    EntriesToEnter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ready> after(UUID id, int number, int most) {
        return jdbc.sql("""
                select number, organisation, d.draft ->> 'standing' as standing,
                       (d.draft ->> 'since')::date as since, d.draft ->> 'number' as membership
                  from import_entry e, lateral (select e.draft::jsonb) as d (draft)
                 where import = ? and fate = 'NEW' and number > ? order by number limit ?""")
                .params(id, number, most)
                .query(EntriesToEnter::ready)
                .list();
    }

    PreparedOrganisations.Rows rows(UUID id, List<Ready> batch) {
        return new PreparedOrganisations.Rows("select prepared as parts from import_entry" + BATCH, batch(id, batch));
    }

    private static Map<String, Object> batch(UUID id, List<Ready> batch) {
        return Map.of(
                "import", id,
                "first", batch.getFirst().number(),
                "last", batch.getLast().number());
    }

    /** Remembers what became of the rows, for the undo. */
    void entered(UUID id, List<Ready> batch) {
        jdbc.sql("insert into import_organisation (import, number, organisation)"
                        + " select import, number, organisation from import_entry" + BATCH)
                .params(batch(id, batch))
                .update();
    }

    private static Ready ready(ResultSet row, int index) throws SQLException {
        var standing = row.getString("standing");
        return new Ready(
                row.getInt("number"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                standing == null ? null : Standing.valueOf(standing),
                row.getObject("since", LocalDate.class),
                row.getString("membership"));
    }
}
