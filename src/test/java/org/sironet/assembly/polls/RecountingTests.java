package org.sironet.assembly.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.assembly.polls.Recounts.Recounted;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.Conducting;
import org.sironet.assembly.sittings.SecondSitting;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What was counted is counted again by order; a difference is shown, and the result that is recorded stays. */
@DemonstrationTest
@Import(SecondSitting.class)
@DirtiesContext
class RecountingTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SecondSitting second;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Conducting conducting;

    @Autowired
    private Putting putting;

    @Autowired
    private Closing closing;

    @Autowired
    private Recounting recounting;

    @Autowired
    private Recounts recounts;

    @Autowired
    private HandCounts hands;

    @Autowired
    private BallotBox box;

    @Autowired
    private Polls polls;

    @Autowired
    private PollRights rights;

    @Autowired
    private Results results;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void inSession() {
        if (second.sitting().open()) return;
        conducting.open(
                second.inSession(), agenda.of(second.sitting().id()).getLast().id());
    }

    private Poll open(Procedure procedure) {
        var question = Multilingual.of(Language.ENGLISH, "Shall it be so?");
        var motion = Motion.yesOrNo(Decision.RESOLUTION, "QUESTION", "", question);
        var poll = putting.prepare(second.presiding(), motion.by(procedure));
        putting.open(second.presiding(), poll);
        return polls.get(poll.id());
    }

    /** All in favour. */
    private Poll recorded() {
        var poll = open(Procedure.RECORDED);
        for (var right : rights.of(poll.id())) if (right.person() != null) cast(poll, right);
        close(poll);
        return polls.get(poll.id());
    }

    private void cast(Poll poll, PollRights.Right right) {
        var answer = box.cast(new Handed(
                poll.id(),
                right.organisation(),
                right.person(),
                List.of(Choice.YES),
                Way.ONLINE,
                UUID.randomUUID(),
                Lots.receipt(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        assertThat(answer).isInstanceOf(BallotBox.Answer.Counted.class);
    }

    private void close(Poll poll) {
        closing.close(poll.id(), SecondSitting.CHAIR, Basis.office("presiding-officer"));
    }

    @Test
    void aRecountStandsBesideTheResultAndNeverReplacesIt() {
        var poll = recorded();
        var before = results.of(poll.id()).orElseThrow();
        recounting.order(second.presiding(), poll, "A member asks");
        jdbc.sql(
                        "update ballot set choices = '{1}' where poll = ? and organisation = (select min(organisation::text)::uuid"
                                + " from ballot where poll = ?)")
                .params(poll.id(), poll.id())
                .update();
        recounting.order(second.presiding(), poll, "Another member asks");
        assertThat(recounts.of(poll.id())).extracting(Recounted::same).containsExactly(true, false);
        assertThat(recounts.of(poll.id()).getLast().no()).isEqualTo(1);
        assertThat(results.of(poll.id())).contains(before);
        assertThat(WebUser.of(port).get(poll.path()).text())
                .contains("The same result", "Another result than the one recorded", "Another member asks");
    }

    @Test
    void thePresidingOfficerOrdersItOnThePageOfThePoll() {
        var poll = recorded();
        var presiding = WebUser.of(port).signInAs("presiding-officer");
        presiding.get(poll.path());
        presiding.submit("form[action$=/recounts]", Map.of());
        assertThat(presiding.page().status()).isEqualTo(422);
        presiding.submit("form[action$=/recounts]", Map.of("recount", "A member asks"));
        assertThat(presiding.page().text()).contains("Counted again", "The same result", "A member asks");
        assertThat(ApiUser.visitor(port).get("/api/polls").toString()).contains("\"" + poll.name() + "\"");
    }

    @Test
    void aPollWithoutAResultIsNotCountedAgain() {
        var poll = open(Procedure.RECORDED);
        assertThatThrownBy(() -> recounting.order(second.presiding(), poll, "too early"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refused.poll-not-counted"));
        close(poll);
    }

    @Test
    void handsCountedAgainBeforeTheResultDecide() {
        var poll = open(Procedure.SHOW_OF_HANDS);
        assertThatThrownBy(() -> recounting.countHandsAgain(second.presiding(), poll, "Nobody has counted"))
                .isInstanceOf(Refusal.class);
        both(poll, 30, 31);
        recounting.countHandsAgain(second.presiding(), poll, "It was close");
        assertThat(hands.agreed(poll.id())).isEmpty();
        assertThatThrownBy(() -> close(poll)).isInstanceOf(Refusal.class);
        both(poll, 32, 30);
        close(poll);
        assertThat(results.of(poll.id()).orElseThrow().yes()).isEqualTo(32);
        recounting.order(second.presiding(), poll, "For the record");
        assertThat(recounts.of(poll.id())).extracting(Recounted::same).containsExactly(true);
    }

    private void both(Poll poll, int yes, int no) {
        for (var name : List.of("person:chair-example", "person:officer-sample")) {
            var teller = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
            var figures = new HandCounts.Figures(yes, no, 0);
            assertThat(hands.add(poll.id(), hands.round(poll.id()), teller, figures, clock.instant()))
                    .isTrue();
        }
    }

    /** A page shows the first three hundred votes and says so; the file has all. */
    @Test
    void thePageOfAPollDoesNotGrowWithTheRoll() {
        var poll = recorded();
        jdbc.sql("""
                with more as (insert into poll_right (poll, organisation, holder, present)
                              select ?, id, id, true from (select gen_random_uuid() as id from generate_series(1, 400)) n
                              returning poll, organisation)
                insert into ballot (poll, organisation, choices, way, form, receipt, cast_at)
                select poll, organisation, '{0}', 'ONLINE', gen_random_uuid(), 'r', now() from more""").param(poll.id()).update();
        var page = WebUser.of(port).get(poll.path());
        assertThat(page.html().select("#votes ~ table tbody tr")).hasSize(300);
        assertThat(page.text()).contains("The first 300 of 47");
        var lines = WebUser.of(port).get(poll.path() + "/votes.csv").body().lines();
        assertThat(lines.count()).isGreaterThan(470);
    }
}
