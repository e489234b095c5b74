package org.sironet.assembly.amendments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.WordingJson;
import org.sironet.assembly.wording.Change;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of amendments, their versions, supporters and steps. */
@Repository
class Amendments {

    private static final String SELECT = """
            select a.*, v.number as version, v.base, v.title, v.reason, v.changes,
                   (select min(saved_at) from amendment_version f where f.amendment = a.id) as tabled_at,
                   array(select organisation from amendment_supporter s where s.amendment = a.id
                          order by since, organisation) as supporters
              from amendment a
              join lateral (select * from amendment_version w where w.amendment = a.id order by number desc limit 1) v
                on true\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Amendments(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** By number. */
    List<Amendment> of(UUID text) {
        return jdbc.sql(SELECT + "where a.text = ? order by a.number")
                .param(text)
                .query(this::amendment)
                .list();
    }

    private static final String SUPPORTED =
            "(:needed = 0 or a.id in (select amendment from amendment_supporter group by amendment having count(*) >= :needed))";
    private static final String WAITING = "a.text = :text and a.state = 'TABLED' and " + SUPPORTED;
    private static final String UNSUPPORTED = "a.text = :text and a.state = 'TABLED' and not " + SUPPORTED;
    private static final String DECIDED = "a.text = :text and a.state <> 'TABLED'";

    /** Those that wait for a vote: open, with enough supporters. */
    List<Amendment> waiting(UUID text, int needed) {
        return jdbc.sql(SELECT + "where " + WAITING + " order by a.number")
                .param("text", text)
                .param("needed", needed)
                .query(this::amendment)
                .list();
    }

    /** A part of those that wait for supporters. */
    List<Amendment> unsupported(UUID text, int needed, int from, int most) {
        return jdbc.sql(SELECT + "where " + UNSUPPORTED + " order by a.number offset :from limit :most")
                .param("text", text)
                .param("needed", needed)
                .param("from", from)
                .param("most", most)
                .query(this::amendment)
                .list();
    }

    int unsupported(UUID text, int needed) {
        return jdbc.sql("select count(*) from amendment a where " + UNSUPPORTED)
                .param("text", text)
                .param("needed", needed)
                .query(Integer.class)
                .single();
    }

    /** A part of those that are no longer open. */
    List<Amendment> decided(UUID text, int from, int most) {
        return jdbc.sql(SELECT + "where " + DECIDED + " order by a.number offset :from limit :most")
                .param("text", text)
                .param("from", from)
                .param("most", most)
                .query(this::amendment)
                .list();
    }

    int decided(UUID text) {
        return jdbc.sql("select count(*) from amendment a where " + DECIDED)
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    /** Those that touch one of the articles, by number. */
    List<Amendment> touching(UUID text, Collection<UUID> articles) {
        return jdbc.sql(SELECT + "where a.text = ? and a.articles && ? order by a.number")
                .param(text)
                .param(articles.toArray(UUID[]::new))
                .query(this::amendment)
                .list();
    }

    Optional<Amendment> find(UUID text, int number) {
        return jdbc.sql(SELECT + "where a.text = ? and a.number = ?")
                .params(text, number)
                .query(this::amendment)
                .optional();
    }

    /** The caller has locked the text, so that numbers follow each other. */
    int nextNumber(UUID text) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from amendment where text = ?")
                .param(text)
                .query(Integer.class)
                .single();
    }

    /** @param articles those that it touches */
    void table(Amendment amendment, Set<UUID> articles) {
        jdbc.sql("""
                insert into amendment (id, text, number, language, corrects, organisation, person, state, articles)
                values (?, ?, ?, ?, ?, ?, ?, 'TABLED', ?)""")
                .param(amendment.id())
                .param(amendment.text())
                .param(amendment.number())
                .param(amendment.language().tag())
                .param(amendment.corrects())
                .param(amendment.organisation().value())
                .param(amendment.person().value())
                .param(articles.toArray(UUID[]::new))
                .update();
        save(amendment, amendment.person());
    }

    /** Another version of its wording. */
    void save(Amendment amendment, @Nullable PersonId by) {
        jdbc.sql("""
                insert into amendment_version
                  (amendment, number, text, base, title, reason, changes, saved_at, saved_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(amendment.id())
                .param(amendment.version())
                .param(amendment.text())
                .param(amendment.base())
                .param(json.writeValueAsString(amendment.title().byTag()))
                .param(json.writeValueAsString(amendment.reason().byTag()))
                .param(WordingJson.write(amendment.changes()))
                .param(now())
                .param(by == null ? null : by.value())
                .update();
    }

    void carriedOver(Amendment amendment, int base, List<Change> changes) {
        save(next(amendment, base, amendment.title(), amendment.reason(), changes), null);
    }

    void reworded(Amendment amendment, Multilingual title, Multilingual reason, List<Change> changes, PersonId by) {
        save(next(amendment, amendment.base(), title, reason, changes), by);
    }

    private static Amendment next(
            Amendment amendment, int base, Multilingual title, Multilingual reason, List<Change> changes) {
        return new Amendment(
                amendment.id(),
                amendment.text(),
                amendment.number(),
                amendment.language(),
                amendment.corrects(),
                amendment.organisation(),
                amendment.person(),
                amendment.state(),
                amendment.version() + 1,
                base,
                title,
                reason,
                changes,
                amendment.tabledAt(),
                amendment.supporters());
    }

    /** @return false when it supports already */
    boolean support(UUID amendment, OrganisationId organisation, @Nullable PersonId person) {
        return jdbc.sql("""
                insert into amendment_supporter (amendment, organisation, person, since) values (?, ?, ?, ?)
                    on conflict do nothing""")
                        .param(amendment)
                        .param(organisation.value())
                        .param(person == null ? null : person.value())
                        .param(now())
                        .update()
                == 1;
    }

    boolean unsupport(UUID amendment, OrganisationId organisation) {
        return jdbc.sql("delete from amendment_supporter where amendment = ? and organisation = ?")
                        .params(amendment, organisation.value())
                        .update()
                == 1;
    }

    /** @return false when it was decided before */
    boolean decide(UUID amendment, Amendment.Step step) {
        var decided = jdbc.sql("update amendment set state = ? where id = ? and state = 'TABLED'")
                        .params(step.state().name(), amendment)
                        .update()
                == 1;
        if (decided) add(amendment, step);
        return decided;
    }

    private void add(UUID amendment, Amendment.Step step) {
        jdbc.sql("""
                insert into amendment_step
                  (amendment, number, state, at, by, organisation, basis_kind, basis_reference, reason, other)
                values (:amendment,
                        (select coalesce(max(number), 0) + 1 from amendment_step where amendment = :amendment),
                        :state, :at, :by, :organisation, :kind, :reference, :reason, :other)""")
                .param("amendment", amendment)
                .param("state", step.state().name())
                .param("at", OffsetDateTime.ofInstant(step.at(), ZoneOffset.UTC))
                .param("by", step.by() == null ? null : step.by().value())
                .param(
                        "organisation",
                        step.organisation() == null ? null : step.organisation().value())
                .param("kind", step.basis().kind().name())
                .param("reference", step.basis().reference())
                .param("reason", step.reason())
                .param("other", step.other())
                .update();
    }

    List<Amendment.Step> steps(UUID amendment) {
        return jdbc.sql("select * from amendment_step where amendment = ? order by number")
                .param(amendment)
                .query(Amendments::step)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Amendment.Step step(ResultSet row, int number) throws SQLException {
        var by = row.getObject("by", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        return new Amendment.Step(
                Amendment.State.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by),
                organisation == null ? null : new OrganisationId(organisation),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")),
                row.getString("reason"),
                row.getObject("other", Integer.class));
    }

    private Amendment amendment(ResultSet row, int number) throws SQLException {
        return new Amendment(
                row.getObject("id", UUID.class),
                row.getObject("text", UUID.class),
                row.getInt("number"),
                Language.of(row.getString("language")),
                row.getBoolean("corrects"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                Amendment.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("base"),
                multilingual(row.getString("title")),
                multilingual(row.getString("reason")),
                WordingJson.changes(row.getString("changes")),
                row.getObject("tabled_at", OffsetDateTime.class).toInstant(),
                organisations(row.getArray("supporters")));
    }

    private Multilingual multilingual(String written) {
        return Multilingual.ofTags(json.readValue(written, new TypeReference<>() {}));
    }

    private static List<OrganisationId> organisations(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(OrganisationId::new).toList();
    }
}
