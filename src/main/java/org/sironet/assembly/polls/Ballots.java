package org.sironet.assembly.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of named ballots. */
@Repository
public class Ballots {

    /** How a ballot came in. */
    public enum Way {
        ONLINE,
        PAPER,
        VOICE
    }

    /**
     * What somebody hands in for one voting right.
     *
     * @param choices positions, the most preferred first
     * @param form the number of the form: the same one is never counted again
     * @param replaces the receipt of the ballot that the voter saw and changes; null for a first one
     */
    public record Handed(
            UUID poll,
            OrganisationId organisation,
            @Nullable PersonId person,
            List<Integer> choices,
            Way way,
            UUID form,
            String receipt,
            @Nullable String replaces,
            Instant at) {

        Ballot ballot() {
            return new Ballot(organisation, choices, way, form, receipt, at);
        }
    }

    /** A ballot that counts. */
    public record Ballot(
            OrganisationId organisation, List<Integer> choices, Way way, UUID form, String receipt, Instant at) {}

    private static final String WRITE = """
            with sent as (
              select * from unnest(:polls::uuid[], :organisations::uuid[], :persons::uuid[], :choices::text[],
                                   :ways::text[], :forms::uuid[], :receipts::text[], :replaces::text[], :times::timestamptz[])
                as s (poll, organisation, person, choices, way, form, receipt, replaces, cast_at)),
            open as (
              select id from poll where id = any (:polls::uuid[]) and state = 'OPEN' for share)
            insert into ballot as b (poll, organisation, choices, person, way, form, receipt, replaces, cast_at)
            select s.poll, s.organisation, string_to_array(s.choices, ',')::integer[], s.person, s.way, s.form, s.receipt,
                   s.replaces, s.cast_at
              from sent s
              join open on open.id = s.poll
              join poll p on p.id = s.poll and (p.closes_at is null or p.closes_at > s.cast_at or s.way = 'PAPER')
              join poll_right r on r.poll = s.poll and r.organisation = s.organisation
                               and (s.way <> 'ONLINE' or r.person = s.person)
                on conflict (poll, organisation) do update
               set choices = excluded.choices, person = excluded.person, way = excluded.way, form = excluded.form,
                   receipt = excluded.receipt, replaces = excluded.replaces, cast_at = excluded.cast_at
             where b.receipt = excluded.replaces and (select changeable from poll where id = b.poll)
            returning b.receipt""";

    private final JdbcClient jdbc;

    Ballots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes those that may be counted, in one statement; the poll's row keeps the close waiting.
     *
     * @param handed no two for the same right
     * @return the receipts of those that were written
     */
    List<String> write(List<Handed> handed) {
        return jdbc.sql(WRITE)
                .param("polls", column(handed, Handed::poll))
                .param("organisations", column(handed, Handed::organisation))
                .param("persons", column(handed, each -> Columns.value(each.person())))
                .param(
                        "choices",
                        column(
                                handed,
                                each -> each.choices().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(","))))
                .param("ways", column(handed, Handed::way))
                .param("forms", column(handed, Handed::form))
                .param("receipts", column(handed, Handed::receipt))
                .param("replaces", column(handed, Handed::replaces))
                .param("times", column(handed, each -> Columns.write(each.at())))
                .query(String.class)
                .list();
    }

    private static @Nullable String[] column(List<Handed> handed, Function<Handed, @Nullable Object> value) {
        var column = new @Nullable String[handed.size()];
        for (var i = 0; i < column.length; i++) {
            var each = value.apply(handed.get(i));
            column[i] = each == null ? null : each.toString();
        }
        return column;
    }

    public Optional<Ballot> find(UUID poll, OrganisationId organisation) {
        return jdbc.sql("select * from ballot where poll = ? and organisation = ?")
                .params(poll, organisation.value())
                .query(Ballots::ballot)
                .optional();
    }

    /** By organisation; for a closed poll, or the voter's own. */
    public Map<OrganisationId, Ballot> of(UUID poll) {
        var ballots = new HashMap<OrganisationId, Ballot>();
        jdbc.sql("select * from ballot where poll = ? order by organisation")
                .param(poll)
                .query(Ballots::ballot)
                .list()
                .forEach(each -> ballots.put(each.organisation(), each));
        return ballots;
    }

    /** How many have voted, by a named or a secret ballot: all that anybody learns before the close. */
    public int turnout(UUID poll) {
        return jdbc.sql("""
                select (select count(*) from ballot where poll = :poll)
                     + (select count(*) from secret_voted where poll = :poll)""").param("poll", poll).query(Integer.class).single();
    }

    private static Ballot ballot(ResultSet row, int number) throws SQLException {
        return new Ballot(
                Columns.organisation(row, "organisation"),
                Arrays.stream((Integer[]) row.getArray("choices").getArray()).toList(),
                Way.valueOf(row.getString("way")),
                row.getObject("form", UUID.class),
                row.getString("receipt"),
                Columns.instant(row, "cast_at"));
    }
}
