package org.sironet.assembly.elections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.bodies.BodyProfile;
import org.sironet.bodies.Group;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.CommitteeRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of elections, without their nominations and results. */
@Repository
class ElectionRows {

    private static final String SELECT = """
            select e.*, x.reason as ended,
                   array(select seat from election_seat where election = e.id order by seat) as vacant,
                   exists (select from election_result r where r.election = e.id
                              and not exists (select from election_annulment a
                                               where a.election = r.election and a.number = r.number)) as counted
              from election e left join election_end x on x.election = e.id\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ElectionRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Of two that change an election at once, the second sees what the first has done. */
    void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("election " + id)
                .query(String.class)
                .single();
    }

    Optional<Election> find(String name) {
        return jdbc.sql(SELECT + "where e.name = ?")
                .param(name)
                .query(this::election)
                .optional();
    }

    Optional<Election> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id)
                .query(this::election)
                .optional();
    }

    /** The latest first. */
    List<Election> all() {
        return jdbc.sql(SELECT + "order by e.opens desc, e.name")
                .query(this::election)
                .list();
    }

    /** @return false when the name is taken */
    boolean add(Election election, Actor by) {
        var terms = election.terms();
        var reserved = terms.reserved();
        var added = jdbc.sql("""
                insert into election
                  (id, name, body, title, seats, by_election, reserved_group, reserved_least, counted_by, tie, seconders,
                   starts, opens, closes, accept_until, opened_at, opened_by, basis_kind, basis_reference)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (name) do nothing""")
                .param(election.id())
                .param(election.name())
                .param(election.body())
                .param(json.writeValueAsString(election.title().byTag()))
                .param(terms.seats())
                .param(terms.byElection())
                .param(reserved == null ? null : reserved.group().name())
                .param(reserved == null ? null : reserved.least())
                .param(election.rule().name())
                .param(election.tie().name())
                .param(election.seconders())
                .param(terms.starts())
                .param(utc(election.times().opens()))
                .param(utc(election.times().closes()))
                .param(utc(election.times().acceptUntil()))
                .param(utc(clock.instant()))
                .param(person(by))
                .param(election.basis().kind().name())
                .param(election.basis().reference())
                .update();
        if (added == 1)
            terms.vacant()
                    .forEach(seat -> jdbc.sql("insert into election_seat (election, seat) values (?, ?)")
                            .params(election.id(), seat)
                            .update());
        return added == 1;
    }

    void pollOpens(UUID id) {
        jdbc.sql("update election set poll_opened_at = ? where id = ? and poll_opened_at is null")
                .params(utc(clock.instant()), id)
                .update();
    }

    void end(UUID id, String reason, Actor by) {
        jdbc.sql("insert into election_end (election, reason, ended_at, ended_by) values (?, ?, ?, ?)")
                .param(id)
                .param(reason)
                .param(utc(clock.instant()))
                .param(person(by))
                .update();
    }

    Optional<String> seed(UUID id) {
        return jdbc.sql("select seed from election_order where election = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** @return false when the order was drawn already */
    boolean draw(UUID id, String seed, Actor by) {
        return jdbc.sql("""
                insert into election_order (election, seed, drawn_at, drawn_by) values (?, ?, ?, ?)
                    on conflict do nothing""")
                        .param(id)
                        .param(seed)
                        .param(utc(clock.instant()))
                        .param(person(by))
                        .update()
                == 1;
    }

    static @Nullable UUID person(Actor by) {
        return by.person() == null ? null : by.person().value();
    }

    static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }

    private Election election(ResultSet row, int index) throws SQLException {
        return new Election(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("body", UUID.class),
                Multilingual.ofTags(
                        json.readValue(row.getString("title"), new TypeReference<Map<String, String>>() {})),
                terms(row),
                CommitteeRules.Count.valueOf(row.getString("counted_by")),
                CommitteeRules.Tie.valueOf(row.getString("tie")),
                row.getInt("seconders"),
                new Election.Times(at(row, "opens"), at(row, "closes"), at(row, "accept_until")),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")),
                moment(row, "poll_opened_at"),
                row.getString("ended"),
                row.getBoolean("counted"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Election.Terms terms(ResultSet row) throws SQLException {
        var group = row.getString("reserved_group");
        return new Election.Terms(
                row.getInt("seats"),
                row.getBoolean("by_election"),
                Arrays.asList((Integer[]) row.getArray("vacant").getArray()),
                group == null ? null : new BodyProfile.Reserved(Group.valueOf(group), row.getInt("reserved_least")),
                row.getObject("starts", LocalDate.class));
    }
}
