package org.sironet.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of seats and terms. */
@Repository
class SeatRows {

    private static final String TERMS = """
            select t.*, s.number, s.title as seat_title, b.name as body_name, e.reason,
                   (select title from body_profile p where p.body = b.id order by p.number desc limit 1) as body_title
              from seat_term t
              join seat s on s.id = t.seat
              join body b on b.id = t.body
              left join seat_term_end e on e.term = t.id\s""";

    private static final String ON =
            " and daterange(t.starts, t.ends + 1) @> cast(:day as date) order by b.name, s.number";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SeatRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<Seat> seats(UUID body) {
        return jdbc.sql("select * from seat where body = ? order by number")
                .param(body)
                .query(this::seat)
                .list();
    }

    void add(UUID body, int number, Multilingual title, LocalDate since) {
        jdbc.sql("insert into seat (body, number, title, since) values (?, ?, ?::jsonb, ?)")
                .param(body)
                .param(number)
                .param(json.writeValueAsString(title.byTag()))
                .param(since)
                .update();
    }

    void abolish(int seat, LocalDate last) {
        jdbc.sql("update seat set until = ? where id = ?").params(last, seat).update();
    }

    /** The earliest first. */
    List<Term> terms(UUID body) {
        return jdbc
                .sql(TERMS + "where t.body = ? order by t.starts, s.number")
                .param(body)
                .query(this::held)
                .list()
                .stream()
                .map(Held::term)
                .toList();
    }

    Optional<Term> term(UUID body, UUID id) {
        return jdbc.sql(TERMS + "where t.body = ? and t.id = ?")
                .params(body, id)
                .query(this::held)
                .optional()
                .map(Held::term);
    }

    List<Held> heldBy(PersonId person, LocalDate day) {
        return jdbc.sql(TERMS + "where t.person = :person" + ON)
                .param("person", person.value())
                .param("day", day)
                .query(this::held)
                .list();
    }

    List<Held> heldFor(OrganisationId organisation, LocalDate day) {
        return jdbc.sql(TERMS + "where t.organisation = :organisation" + ON)
                .param("organisation", organisation.value())
                .param("day", day)
                .query(this::held)
                .list();
    }

    void add(Term term, int seat, Actor by) {
        jdbc.sql("""
                insert into seat_term (id, seat, body, person, organisation, starts, ends, filled, recorded_at,
                                       recorded_by, basis_kind, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(term.id())
                .param(seat)
                .param(term.body())
                .param(term.person().value())
                .param(term.organisation() == null ? null : term.organisation().value())
                .param(term.from())
                .param(term.until())
                .param(term.filled().name())
                .param(now())
                .param(by.person() == null ? null : by.person().value())
                .param(term.basis().kind().name())
                .param(term.basis().reference())
                .update();
    }

    void end(Term term, LocalDate last, String reason, Basis basis, Actor by) {
        jdbc.sql("""
                insert into seat_term_end
                  (term, last_day, planned, reason, recorded_at, recorded_by, basis_kind, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(term.id())
                .param(last)
                .param(term.until())
                .param(reason)
                .param(now())
                .param(by.person() == null ? null : by.person().value())
                .param(basis.kind().name())
                .param(basis.reference())
                .update();
        jdbc.sql("update seat_term set ends = ? where id = ?")
                .params(last, term.id())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Multilingual read(String stored) {
        return Multilingual.ofTags(json.readValue(stored, new TypeReference<Map<String, String>>() {}));
    }

    private Seat seat(ResultSet row, int index) throws SQLException {
        return new Seat(
                row.getInt("id"),
                row.getObject("body", UUID.class),
                row.getInt("number"),
                read(row.getString("title")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private Held held(ResultSet row, int index) throws SQLException {
        return new Held(
                term(row),
                row.getString("body_name"),
                read(row.getString("body_title")),
                read(row.getString("seat_title")));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getObject("id", UUID.class),
                row.getObject("body", UUID.class),
                row.getInt("number"),
                new PersonId(row.getObject("person", UUID.class)),
                organisation(row.getObject("organisation", UUID.class)),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                Term.Filled.valueOf(row.getString("filled")),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")),
                row.getString("reason"));
    }

    private static @Nullable OrganisationId organisation(@Nullable UUID id) {
        return id == null ? null : new OrganisationId(id);
    }
}
