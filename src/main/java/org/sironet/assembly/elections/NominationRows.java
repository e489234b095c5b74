package org.sironet.assembly.elections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.journal.Actor;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of nominations. */
@Repository
class NominationRows {

    private static final String SELECT = """
            select n.*, first.at as nominated_at, last.at as answered_at, last.reason,
                   array(select organisation from nomination_second s where s.nomination = n.id) as seconders,
                   coalesce((select words from nomination_statement w where w.nomination = n.id
                              order by w.number desc limit 1), '{}') as words
              from nomination n
              join lateral (select at from nomination_step where nomination = n.id order by id limit 1) first on true
              left join lateral (select at, reason from nomination_step
                                  where nomination = n.id and state <> 'NOMINATED'
                                  order by id desc limit 1) last on true\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    NominationRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** In the order in which they were made. */
    List<Nomination> of(UUID election) {
        return jdbc.sql(SELECT + "where n.election = ? order by n.number")
                .param(election)
                .query(this::nomination)
                .list();
    }

    Optional<Nomination> find(UUID election, int number) {
        return jdbc.sql(SELECT + "where n.election = ? and n.number = ?")
                .params(election, number)
                .query(this::nomination)
                .optional();
    }

    Nomination get(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .param(id)
                .query(this::nomination)
                .single();
    }

    /** Those whose answer is awaited from that person. */
    List<Nomination> awaiting(PersonId person) {
        return jdbc.sql(SELECT + "where n.person = ? and n.state = 'NOMINATED' order by n.id")
                .param(person.value())
                .query(this::nomination)
                .list();
    }

    Optional<UUID> withLink(byte[] hash) {
        return jdbc.sql("select id from nomination where link = ?")
                .param(hash)
                .query(UUID.class)
                .optional();
    }

    /** Who nominates whom, for which member. */
    record Draft(
            UUID id,
            UUID election,
            PersonId person,
            OrganisationId organisation,
            OrganisationId by,
            PersonId delegate,
            byte[] link) {}

    void add(Draft draft) {
        jdbc.sql("""
                insert into nomination (id, election, number, person, organisation, nominated_by, delegate, state, link)
                values (?, ?, (select coalesce(max(number), 0) + 1 from nomination where election = ?), ?, ?, ?, ?,
                        'NOMINATED', ?)""")
                .param(draft.id())
                .param(draft.election())
                .param(draft.election())
                .param(draft.person().value())
                .param(draft.organisation().value())
                .param(draft.by().value())
                .param(draft.delegate().value())
                .param(draft.link())
                .update();
        step(draft.id(), Nomination.State.NOMINATED, "", Actor.of(draft.delegate()));
    }

    void answer(UUID id, Nomination.State state, String reason, Actor by) {
        jdbc.sql("update nomination set state = ? where id = ?")
                .params(state.name(), id)
                .update();
        step(id, state, reason, by);
    }

    private void step(UUID id, Nomination.State state, String reason, Actor by) {
        jdbc.sql("insert into nomination_step (nomination, state, reason, at, by) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(state.name())
                .param(reason)
                .param(now())
                .param(ElectionRows.person(by))
                .update();
    }

    /** @return false when the member supports it already */
    boolean second(UUID id, OrganisationId organisation, PersonId person) {
        return jdbc.sql("""
                insert into nomination_second (nomination, organisation, person, at) values (?, ?, ?, ?)
                    on conflict do nothing""")
                        .params(id, organisation.value(), person.value(), now())
                        .update()
                == 1;
    }

    void say(UUID id, Multilingual words, Actor by) {
        jdbc.sql("""
                insert into nomination_statement (nomination, number, words, saved_at, saved_by)
                values (?, (select coalesce(max(number), 0) + 1 from nomination_statement where nomination = ?),
                        ?::jsonb, ?, ?)""")
                .param(id)
                .param(id)
                .param(json.writeValueAsString(words.byTag()))
                .param(now())
                .param(ElectionRows.person(by))
                .update();
    }

    private OffsetDateTime now() {
        return ElectionRows.utc(clock.instant());
    }

    private Nomination nomination(ResultSet row, int index) throws SQLException {
        return new Nomination(
                row.getObject("id", UUID.class),
                row.getObject("election", UUID.class),
                row.getInt("number"),
                new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new OrganisationId(row.getObject("nominated_by", UUID.class)),
                row.getObject("nominated_at", OffsetDateTime.class).toInstant(),
                Nomination.State.valueOf(row.getString("state")),
                ElectionRows.moment(row, "answered_at"),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                Arrays.stream((UUID[]) row.getArray("seconders").getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                Multilingual.ofTags(
                        json.readValue(row.getString("words"), new TypeReference<Map<String, String>>() {})));
    }
}
