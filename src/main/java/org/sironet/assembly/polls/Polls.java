package org.sironet.assembly.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.PersonId;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Majority;
import org.sironet.rules.Procedure;
import org.sironet.rules.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of polls and their choices. */
@Repository
public class Polls {

    private final JdbcClient jdbc;

    Polls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Poll> find(String name) {
        return jdbc.sql("select * from poll where name = ?")
                .param(name)
                .query(Polls::poll)
                .optional();
    }

    public Poll get(UUID id) {
        return jdbc.sql("select * from poll where id = ?")
                .param(id)
                .query(Polls::poll)
                .single();
    }

    /** Locks the row: no ballot is written meanwhile, and none after the lock when its state changes. */
    public Poll lock(UUID id) {
        return jdbc.sql("select * from poll where id = ? for update")
                .param(id)
                .query(Polls::poll)
                .single();
    }

    /** In the order of their numbers. */
    public List<Poll> of(UUID sitting) {
        return jdbc.sql("select * from poll where sitting = ? order by number")
                .param(sitting)
                .query(Polls::poll)
                .list();
    }

    /** Sitting by sitting, as these are listed, then those between sittings. */
    List<Poll> all() {
        return jdbc.sql("""
                select p.* from poll p left join sitting s on s.id = p.sitting
                 order by s.starts desc nulls last, p.sitting, p.number""").query(Polls::poll).list();
    }

    public List<Poll> under(UUID item) {
        return jdbc.sql("select * from poll where item = ? order by number")
                .param(item)
                .query(Polls::poll)
                .list();
    }

    public Optional<Poll> open(UUID sitting) {
        return jdbc.sql("select * from poll where sitting = ? and state = 'OPEN'")
                .param(sitting)
                .query(Polls::poll)
                .optional();
    }

    /** The one that is prepared or open: there is one at a time. */
    public Optional<Poll> waiting(UUID sitting) {
        return jdbc.sql(
                        "select * from poll where sitting = ? and state in ('PREPARED', 'OPEN') order by number limit 1")
                .param(sitting)
                .query(Polls::poll)
                .optional();
    }

    /** Decisions by silence, the latest first. */
    public List<Poll> bySilence() {
        return jdbc.sql("select * from poll where sitting is null order by prepared_at desc")
                .query(Polls::poll)
                .list();
    }

    /** The last that was put to the vote on that thing. */
    public Optional<Poll> latest(String subject, String reference) {
        return jdbc.sql("""
                select * from poll where subject = ? and reference = ? and opened_at is not null
                 order by opened_at desc limit 1""").params(subject, reference).query(Polls::poll).optional();
    }

    /** Whether a vote on that thing goes on, or its ballots wait to be opened. */
    public boolean undecided(String subject, String reference) {
        return latest(subject, reference)
                .filter(poll ->
                        poll.state() == Poll.State.OPEN || poll.state() == Poll.State.CLOSED && !hasResult(poll.id()))
                .isPresent();
    }

    private boolean hasResult(UUID poll) {
        return jdbc.sql("select exists (select from poll_result where poll = ?)")
                .param(poll)
                .query(Boolean.class)
                .single();
    }

    /** Open ones whose time is over. */
    List<Poll> due(Instant now) {
        return jdbc.sql("select * from poll where state = 'OPEN' and closes_at <= ?")
                .param(Columns.write(now))
                .query(Polls::poll)
                .list();
    }

    /** The next number; between sittings one after another, in a sitting under the lock of its row. */
    int next(@Nullable UUID sitting) {
        if (sitting == null)
            jdbc.sql("select pg_advisory_xact_lock(hashtext('poll between sittings'))")
                    .query()
                    .listOfRows();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from poll where sitting is not distinct from ?::uuid")
                .param(sitting)
                .query(Integer.class)
                .single();
    }

    void add(Poll poll, List<Choice> choices, @Nullable PersonId by) {
        jdbc.sql("""
                insert into poll (id, name, sitting, item, number, decision, subject, reference, question, procedure,
                                  majority, rule, seats, options, quorum, changeable, minutes, follows, state,
                                  prepared_at, prepared_by, seed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?, ?)""")
                .param(poll.id())
                .param(poll.name())
                .param(poll.sitting())
                .param(poll.item())
                .param(poll.number())
                .param(poll.decision().name())
                .param(poll.subject())
                .param(poll.reference())
                .param(Columns.write(poll.question()))
                .param(poll.procedure().name())
                .param(poll.majority().name())
                .param(poll.rule())
                .param(poll.seats())
                .param(poll.options())
                .param(poll.quorum().toString())
                .param(poll.changeable())
                .param(poll.minutes())
                .param(poll.follows())
                .param(Columns.write(poll.preparedAt()))
                .param(Columns.value(by))
                .param(poll.seed())
                .update();
        choices.forEach(choice -> add(poll.id(), choice));
    }

    private void add(UUID poll, Choice choice) {
        jdbc.sql("insert into poll_choice (poll, position, key, label, overseas) values (?, ?, ?, ?::jsonb, ?)")
                .param(poll)
                .param(choice.position())
                .param(choice.key())
                .param(Columns.write(choice.label()))
                .param(choice.reserved())
                .update();
    }

    public List<Choice> choices(UUID poll) {
        return jdbc.sql("select * from poll_choice where poll = ? order by position")
                .param(poll)
                .query(Polls::choice)
                .list();
    }

    /** Those of all polls. */
    Map<UUID, List<Choice>> choices() {
        var all = new HashMap<UUID, List<Choice>>();
        jdbc.sql("select * from poll_choice order by poll, position").query(row -> {
            all.computeIfAbsent(row.getObject("poll", UUID.class), any -> new ArrayList<>())
                    .add(choice(row, 0));
        });
        return all;
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(
                row.getInt("position"),
                row.getString("key"),
                Columns.multilingual(row, "label"),
                row.getBoolean("overseas"));
    }

    void open(UUID poll, Instant at, @Nullable Instant closes, int roll) {
        jdbc.sql("update poll set state = 'OPEN', opened_at = ?, closes_at = ?, roll = ? where id = ?")
                .param(Columns.write(at))
                .param(closes == null ? null : Columns.write(closes))
                .param(roll)
                .param(poll)
                .update();
    }

    /** @param present voting rights present or represented at that moment */
    void close(UUID poll, Instant at, int present) {
        jdbc.sql("update poll set state = 'CLOSED', closed_at = ?, present = ? where id = ?")
                .params(Columns.write(at), present, poll)
                .update();
    }

    /** Voting rights present or represented when it closed. */
    int presentAtClose(UUID poll) {
        return jdbc.sql("select coalesce(present, 0) from poll where id = ?")
                .param(poll)
                .query(Integer.class)
                .single();
    }

    void annul(UUID poll, @Nullable PersonId by, String reason, Instant at) {
        jdbc.sql("update poll set state = 'ANNULLED', closed_at = coalesce(closed_at, ?) where id = ?")
                .params(Columns.write(at), poll)
                .update();
        jdbc.sql("insert into poll_annulment (poll, by, reason, at) values (?, ?, ?, ?)")
                .param(poll)
                .param(Columns.value(by))
                .param(reason)
                .param(Columns.write(at))
                .update();
    }

    /** Whether its decision has done something that no annulment would undo. */
    boolean carriedOut(UUID poll) {
        return jdbc.sql("select exists (select from poll_effect where poll = ? and refused is null)")
                .param(poll)
                .query(Boolean.class)
                .single();
    }

    /** Whether its paper desk is open. */
    boolean onPaper(UUID poll) {
        return jdbc.sql("select exists (select from paper_desk where poll = ?)")
                .param(poll)
                .query(Boolean.class)
                .single();
    }

    /** Why it was annulled. */
    public Optional<String> annulled(UUID poll) {
        return jdbc.sql("select reason from poll_annulment where poll = ?")
                .param(poll)
                .query(String.class)
                .optional();
    }

    private static Poll poll(ResultSet row, int number) throws SQLException {
        return new Poll(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("sitting", UUID.class),
                row.getObject("item", UUID.class),
                row.getInt("number"),
                Decision.valueOf(row.getString("decision")),
                row.getString("subject"),
                row.getString("reference"),
                Columns.multilingual(row, "question"),
                Procedure.valueOf(row.getString("procedure")),
                Majority.valueOf(row.getString("majority")),
                row.getString("rule"),
                row.getObject("seats", Integer.class),
                row.getString("options"),
                Share.of(row.getString("quorum")),
                row.getBoolean("changeable"),
                row.getObject("minutes", Integer.class),
                row.getObject("follows", UUID.class),
                Poll.State.valueOf(row.getString("state")),
                Columns.instant(row, "prepared_at"),
                Columns.moment(row, "opened_at"),
                Columns.moment(row, "closes_at"),
                Columns.moment(row, "closed_at"),
                row.getString("seed"),
                row.getObject("roll", Integer.class));
    }
}
