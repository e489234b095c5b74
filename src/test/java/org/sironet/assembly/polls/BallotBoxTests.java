package org.sironet.assembly.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.assembly.roll.Accrediting;
import org.sironet.assembly.roll.Credential;
import org.sironet.assembly.roll.Credentials;
import org.sironet.assembly.roll.GivingProxies;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.Conducting;
import org.sironet.assembly.sittings.SecondSitting;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Every acknowledged ballot is counted once, whatever happens at the same time (A1, A2, A4). */
@DemonstrationTest
@TestPropertySource(properties = "sironet.test=ballots")
@Import(SecondSitting.class)
@DirtiesContext
class BallotBoxTests {

    @Autowired
    private SecondSitting second;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Conducting conducting;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Accrediting accrediting;

    @Autowired
    private GivingProxies giving;

    @Autowired
    private Putting putting;

    @Autowired
    private Closing closing;

    @Autowired
    private BallotBox box;

    @Autowired
    private Ballots ballots;

    @Autowired
    private PollRights rights;

    @Autowired
    private Results results;

    @Autowired
    private Polls polls;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void everybodyIsThere() {
        if (second.sitting().open()) return;
        conducting.open(
                second.inSession(), agenda.of(second.sitting().id()).getLast().id());
    }

    private Presiding presiding() {
        return second.presiding();
    }

    private Poll open(@Nullable Procedure procedure) {
        var question = Multilingual.of(Language.ENGLISH, "Shall it be so?");
        var poll = putting.prepare(
                presiding(),
                Motion.yesOrNo(Decision.RESOLUTION, "QUESTION", "", question).by(procedure));
        putting.open(presiding(), poll);
        return polls.get(poll.id());
    }

    private Handed handed(Poll poll, PollRights.Right right, int choice, UUID form, @Nullable String replaces) {
        return new Handed(
                poll.id(),
                right.organisation(),
                right.person(),
                List.of(choice),
                Way.ONLINE,
                form,
                Lots.receipt(),
                replaces,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private List<PollRights.Right> voters(Poll poll) {
        return rights.of(poll.id()).stream()
                .filter(each -> each.person() != null)
                .toList();
    }

    private void close(Poll poll) {
        closing.close(poll.id(), null, Basis.poll(poll.name()));
    }

    /** Each of 78 sends its form five times from two devices at once. */
    @Test
    void retriesAndDoubleClicksAreOneBallot() throws Exception {
        var poll = open(null);
        var voters = voters(poll);
        var sendings = new ArrayList<Callable<BallotBox.Answer>>();
        for (var voter : voters) {
            var first = UUID.randomUUID();
            var second = UUID.randomUUID();
            for (var i = 0; i < 5; i++) {
                sendings.add(() -> box.cast(handed(poll, voter, Choice.YES, first, null)));
                sendings.add(() -> box.cast(handed(poll, voter, Choice.NO, second, null)));
            }
        }
        java.util.Collections.shuffle(sendings, new Random(1));
        var answers = together(sendings);
        assertThat(answers).allMatch(each -> !(each instanceof BallotBox.Answer.Refused));
        close(poll);
        var all = ballots.of(poll.id());
        assertThat(all).hasSize(voters.size());
        var result = results.of(poll.id()).orElseThrow();
        assertThat(result.yes() + result.no()).isEqualTo(voters.size());
        var counted = answers.stream()
                .filter(BallotBox.Answer.Counted.class::isInstance)
                .map(each -> ((BallotBox.Answer.Counted) each).ballot())
                .collect(Collectors.groupingBy(Ballots.Ballot::organisation));
        counted.forEach((voter, receipts) -> assertThat(
                        receipts.stream().map(Ballots.Ballot::receipt).distinct())
                .as("one receipt for all sendings of the form that counts")
                .containsExactly(
                        java.util.Objects.requireNonNull(all.get(voter)).receipt()));
    }

    private static List<BallotBox.Answer> together(List<Callable<BallotBox.Answer>> sendings) throws Exception {
        var answers = new ArrayList<BallotBox.Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(sendings)) answers.add(each.get());
        }
        return answers;
    }

    /** Whoever was told that the ballot counts is in the result; whoever was refused is not. */
    @Test
    void aCloseWhileBallotsArriveLosesNoneAndCountsNoneTooMany() throws Exception {
        var poll = open(null);
        var voters = voters(poll);
        var sendings = new ArrayList<Callable<BallotBox.Answer>>();
        for (var voter : voters) sendings.add(() -> box.cast(handed(poll, voter, Choice.YES, UUID.randomUUID(), null)));
        sendings.add(voters.size() / 2, () -> {
            close(poll);
            return new BallotBox.Answer.Refused("closing");
        });
        var counted = together(sendings).stream()
                .filter(BallotBox.Answer.Counted.class::isInstance)
                .count();
        assertThat((long) results.of(poll.id()).orElseThrow().yes()).isEqualTo(counted);
        assertThat(ballots.turnout(poll.id())).isEqualTo((int) counted);
    }

    @Test
    void aBallotIsChangedOnlyByWhoSawIt() {
        var poll = open(null);
        var voter = voters(poll).getFirst();
        var form = UUID.randomUUID();
        var first = counted(box.cast(handed(poll, voter, Choice.YES, form, null)));
        var second = counted(box.cast(handed(poll, voter, Choice.NO, UUID.randomUUID(), first.receipt())));
        assertThat(second.choices()).containsExactly(Choice.NO);
        var late = box.cast(handed(poll, voter, Choice.YES, form, null));
        assertThat(late)
                .isInstanceOfSatisfying(
                        BallotBox.Answer.Other.class,
                        other -> assertThat(other.ballot().receipt()).isEqualTo(second.receipt()));
        close(poll);
        assertThat(box.cast(handed(poll, voter, Choice.YES, UUID.randomUUID(), second.receipt())))
                .isEqualTo(new BallotBox.Answer.Refused("refused.poll-closed"));
    }

    private static Ballots.Ballot counted(BallotBox.Answer answer) {
        return ((BallotBox.Answer.Counted) answer).ballot();
    }

    @Test
    void onlyWhoExercisedTheRightWhenItOpenedVotes() {
        var poll = open(null);
        var voters = voters(poll);
        var stranger = new PollRights.Right(
                voters.getFirst().organisation(),
                voters.getFirst().holder(),
                voters.getLast().person(),
                true,
                null);
        assertThat(box.cast(handed(poll, stranger, Choice.YES, UUID.randomUUID(), null)))
                .isEqualTo(new BallotBox.Answer.Refused("refused.no-vote"));
        close(poll);
    }

    /** While a poll is open, credentials and proxies stay as they are. */
    @Test
    void noProxyIsGivenWhileAPollIsOpen() {
        var poll = open(null);
        var two = voters(poll).stream()
                .map(PollRights.Right::organisation)
                .limit(2)
                .toList();
        assertThatThrownBy(() -> giving.give(second.sitting(), two.get(0), two.get(1), Actor.PROGRAM, Basis.OWN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refused.poll-open"));
        close(poll);
    }

    @Test
    void proxiesKeepWithinTheRules() {
        var sitting = second.sitting();
        var holder = organisation("demo-volunteer-federation");
        var giver = organisation("sample-health-volunteers");
        assertThatThrownBy(() -> giving.give(sitting, giver, holder, Actor.PROGRAM, Basis.OWN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refused.proxy-most"));
        assertThatThrownBy(() -> giving.give(sitting, holder, giver, Actor.PROGRAM, Basis.OWN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refused.proxy-chain"));
    }

    private static OrganisationId organisation(String key) {
        return new OrganisationId(UUID.nameUUIDFromBytes(("organisation:" + key).getBytes(StandardCharsets.UTF_8)));
    }

    /** The holder of two proxies casts three ballots of its own choosing. */
    @Test
    void aProxyHolderVotesForEachRight() {
        var poll = open(null);
        var held = rights.heldBy(poll.id(), organisation("demo-volunteer-federation"));
        assertThat(held).hasSize(3);
        assertThat(held.getFirst().organisation()).isEqualTo(held.getFirst().holder());
        for (var i = 0; i < 3; i++) box.cast(handed(poll, held.get(i), i, UUID.randomUUID(), null));
        close(poll);
        var result = results.of(poll.id()).orElseThrow();
        assertThat(List.of(result.yes(), result.no(), result.abstain())).containsExactly(1, 1, 1);
    }

    /** What is being voted on does not slip out of sight. */
    @Test
    void theSittingStaysAtItsPoll() {
        var poll = open(null);
        assertThatThrownBy(() -> conducting.step(presiding(), Sitting.State.CLOSED, "", 78))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refused.poll-goes-on"));
        assertThatThrownBy(() -> conducting.closeItem(presiding(), true)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> conducting.open(
                        presiding(),
                        agenda.of(presiding().sitting().id()).getFirst().id()))
                .isInstanceOf(Refusal.class);
        close(poll);
    }

    /** Even a program that has lost its mind cannot change what an open poll states (A4), nor add a second ballot. */
    @Test
    void theDatabaseDefendsTheRules() {
        var poll = open(null);
        var voter = voters(poll).getFirst();
        box.cast(handed(poll, voter, Choice.YES, UUID.randomUUID(), null));
        assertThatThrownBy(() -> jdbc.sql("update poll set majority = 'UNANIMITY' where id = ?")
                        .param(poll.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into ballot (poll, organisation, choices, way, form, receipt, cast_at)
                values (?, ?, '{0}', 'PAPER', gen_random_uuid(), 'x', now())""")
                        .params(poll.id(), voter.organisation().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        close(poll);
        assertThatThrownBy(() -> jdbc.sql("update poll set state = 'OPEN' where id = ?")
                        .param(poll.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** The order of a roll call is drawn by the published seed, and can be drawn again. */
    @Test
    void aRollCallIsDrawnByItsSeed() {
        var poll = open(Procedure.ROLL_CALL);
        var drawn = rights.of(poll.id());
        assertThat(drawn)
                .extracting(PollRights.Right::place)
                .doesNotContainNull()
                .isSorted();
        var again = drawn.stream()
                .map(each -> each.organisation().toString())
                .sorted(java.util.Comparator.comparing(
                        id -> org.sironet.assembly.polls.Records.sha256(poll.seed() + id)))
                .toList();
        assertThat(drawn.stream().map(each -> each.organisation().toString())).containsExactlyElementsOf(again);
        for (var right : drawn.subList(0, 3))
            box.cast(new Handed(
                    poll.id(),
                    right.organisation(),
                    null,
                    List.of(Choice.NO),
                    Way.VOICE,
                    UUID.randomUUID(),
                    Lots.receipt(),
                    null,
                    clock.instant()));
        close(poll);
        assertThat(results.of(poll.id()).orElseThrow().no()).isEqualTo(3);
    }

    /** An alternate of one member does not take over another's right. */
    @Test
    void nobodyTakesOverTheRightOfAnother() {
        var sitting = second.sitting();
        var other = credentials.of(sitting.id()).stream()
                .filter(Credential::exercises)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> accrediting.takeOver(
                        sitting, organisation("demo-volunteer-federation"), other.id(), Actor.PROGRAM, Basis.OWN))
                .isInstanceOf(Refusal.class);
    }
}
