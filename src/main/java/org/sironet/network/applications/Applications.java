package org.sironet.network.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.applications.Application.Decision;
import org.sironet.network.applications.Application.Endorsement;
import org.sironet.network.applications.Application.File;
import org.sironet.network.applications.Application.Outcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of applications, their endorsements and decisions. */
@Repository
class Applications {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Correspondence correspondence;

    Applications(JdbcClient jdbc, JsonMapper json, Clock clock, Correspondence correspondence) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.correspondence = correspondence;
    }

    void start(ApplicationId id, Language language, String mail) {
        jdbc.sql("insert into application (id, language, mail, started_at, saved_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), language.tag(), mail, now(), now())
                .update();
    }

    void save(ApplicationId id, Answers answers) {
        jdbc.sql("update application set answers = ?::jsonb, saved_at = ? where id = ? and submitted_at is null")
                .params(json.writeValueAsString(answers.typed()), now(), id.value())
                .update();
    }

    /** Locks the row, so that what is then decided rests on what is read. */
    Optional<Application> lock(ApplicationId id) {
        jdbc.sql("select from application where id = ? for update")
                .param(id.value())
                .query()
                .listOfRows();
        return find(id);
    }

    Optional<Application> find(ApplicationId id) {
        return jdbc.sql("select * from application where id = ?")
                .param(id.value())
                .query(this::file)
                .optional()
                .map(this::inState);
    }

    /** Those that are sent, the latest first; {@code open} narrows to those that wait for a decision. */
    List<Application> sent(boolean open) {
        return jdbc.sql("""
                select * from application where submitted_at is not null and (open or not ?)
                 order by submitted_at desc, id""").param(open).query(this::file).list().stream()
                .map(this::inState)
                .toList();
    }

    /** @param place of the application among all that were sent, rising with each */
    record Sent(long place, Application application) {}

    /** Those that were sent, the earliest first. */
    List<Sent> sentAfter(boolean open, long place, int most) {
        return jdbc
                .sql("""
                select a.*, (extract(epoch from submitted_at) * 1000000)::bigint as place from application a
                 where submitted_at is not null and (open or not :open)
                   and (extract(epoch from submitted_at) * 1000000)::bigint > :after
                 order by submitted_at, id limit :most""")
                .param("open", open)
                .param("after", place)
                .param("most", most)
                .query((row, number) -> new Placed(row.getLong("place"), file(row, number)))
                .list()
                .stream()
                .map(placed -> new Sent(placed.place(), inState(placed.file())))
                .toList();
    }

    private record Placed(long place, File file) {}

    List<File> openWithMail(String address) {
        return jdbc.sql("select * from application where lower(mail) = lower(?) and open")
                .param(address)
                .query(this::file)
                .list();
    }

    /**
     * Sends a draft under the next number of its year.
     *
     * @return false when another open application has the same entry of a register (N1)
     */
    boolean submit(ApplicationId id, int year, @Nullable String register, @Nullable String identifier) {
        try {
            return jdbc.sql("""
                    update application
                       set number = ? || '/' || lpad(nextval('application_number')::text, 3, '0'), submitted_at = ?,
                           register = ?, identifier = ?
                     where id = ? and submitted_at is null""")
                            .param(Integer.toString(year))
                            .param(now())
                            .param(register)
                            .param(identifier)
                            .param(id.value())
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void assign(ApplicationId id, PersonId reviewer) {
        jdbc.sql("update application set reviewer = ? where id = ?")
                .params(reviewer.value(), id.value())
                .update();
    }

    /** @return false when the member has endorsed already */
    boolean endorse(ApplicationId id, Endorsement endorsement) {
        return jdbc.sql("""
                insert into endorsement
                  (application, organisation, person, note, endorsed_at, basis_kind, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(id.value())
                        .param(endorsement.organisation().value())
                        .param(value(endorsement.person()))
                        .param(endorsement.note())
                        .param(OffsetDateTime.ofInstant(endorsement.at(), ZoneOffset.UTC))
                        .param(endorsement.basis().kind().name())
                        .param(endorsement.basis().reference())
                        .update()
                == 1;
    }

    String nextDecisionNumber(int year) {
        return year + "/"
                + jdbc.sql("select nextval('decision_number')")
                        .query(Long.class)
                        .single();
    }

    /** @return false when somebody else has decided this round first */
    boolean record(Decision decision, @Nullable OrganisationId became) {
        var first = jdbc.sql("""
                insert into application_decision (application, round, outcome, number, reason, decided_at, decided_by,
                                                  basis_kind, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (application, round) do nothing""")
                        .param(decision.application().value())
                        .param(decision.round())
                        .param(decision.outcome().name())
                        .param(decision.number())
                        .param(decision.reason())
                        .param(OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC))
                        .param(value(decision.by()))
                        .param(decision.basis().kind().name())
                        .param(decision.basis().reference())
                        .update()
                == 1;
        if (first)
            jdbc.sql("update application set open = false, organisation = ? where id = ?")
                    .param(became == null ? null : became.value())
                    .param(decision.application().value())
                    .update();
        return first;
    }

    boolean appeal(ApplicationId id, String grounds) {
        var made = jdbc.sql("""
                insert into application_appeal (application, grounds, made_at) values (?, ?, ?)
                    on conflict do nothing""").params(id.value(), grounds, now()).update() == 1;
        if (made)
            jdbc.sql("update application set open = true where id = ?")
                    .param(id.value())
                    .update();
        return made;
    }

    private Application inState(File file) {
        var decisions = decisions(file.id());
        if (file.submittedAt() == null && decisions.isEmpty()) return new Application.Draft(file);
        var appeal = appeal(file.id()).orElse(null);
        if (decisions.isEmpty()) return submitted(file);
        var last = decisions.getLast();
        return switch (last.outcome()) {
            case ADMITTED -> new Application.Admitted(file, last);
            case WITHDRAWN -> new Application.Withdrawn(file, last);
            case REFUSED ->
                appeal != null && last.round() == 1
                        ? new Application.Appealed(file, endorsements(file.id()), last, appeal)
                        : new Application.Refused(file, last, appeal);
        };
    }

    private Application.Submitted submitted(File file) {
        Instant open = null;
        var stopped = Duration.ZERO;
        for (var message : correspondence.of(file.id())) {
            if (message.kind() == Correspondence.Kind.QUESTION && open == null) open = message.at();
            if (message.kind() == Correspondence.Kind.ANSWER && open != null) {
                stopped = stopped.plus(Duration.between(open, message.at()));
                open = null;
            }
        }
        return new Application.Submitted(file, endorsements(file.id()), open, stopped.toDays());
    }

    List<Endorsement> endorsements(ApplicationId id) {
        return jdbc.sql("select * from endorsement where application = ? order by endorsed_at")
                .param(id.value())
                .query((row, number) -> new Endorsement(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        person(row, "person"),
                        row.getString("note"),
                        instant(row, "endorsed_at"),
                        basis(row)))
                .list();
    }

    List<Decision> decisions(ApplicationId id) {
        return jdbc.sql("select * from application_decision where application = ? order by round")
                .param(id.value())
                .query((row, number) -> new Decision(
                        id,
                        row.getInt("round"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("number"),
                        row.getString("reason"),
                        instant(row, "decided_at"),
                        person(row, "decided_by"),
                        basis(row)))
                .list();
    }

    private Optional<Application.Appeal> appeal(ApplicationId id) {
        return jdbc.sql("select * from application_appeal where application = ?")
                .param(id.value())
                .query((row, number) -> new Application.Appeal(row.getString("grounds"), instant(row, "made_at")))
                .optional();
    }

    private File file(ResultSet row, int number) throws SQLException {
        var submitted = row.getObject("submitted_at", OffsetDateTime.class);
        var organisation = row.getObject("organisation", UUID.class);
        return new File(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                Language.of(row.getString("language")),
                row.getString("mail"),
                new Answers(
                        json.readValue(row.getString("answers"), new TypeReference<Map<String, List<String>>>() {})),
                instant(row, "started_at"),
                instant(row, "saved_at"),
                submitted == null ? null : submitted.toInstant(),
                person(row, "reviewer"),
                organisation == null ? null : new OrganisationId(organisation));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static Basis basis(ResultSet row) throws SQLException {
        return new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference"));
    }
}
