package org.sironet.assembly.presiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.assembly.elections.Candidate;
import org.sironet.assembly.elections.Candidates;
import org.sironet.assembly.elections.Election;
import org.sironet.assembly.elections.Elections;
import org.sironet.assembly.polls.BallotBox;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.assembly.polls.Choice;
import org.sironet.assembly.polls.Closing;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollRights;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Putting;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Conducting;
import org.sironet.assembly.sittings.SecondSitting;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.BodyState;
import org.sironet.bodies.Filling;
import org.sironet.bodies.SeatRule;
import org.sironet.bodies.Seats;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.network.Memberships;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The committee's election on the agenda: the candidates are the choices, and the count fills nine seats. */
@DemonstrationTest
@Import(SecondSitting.class)
@DirtiesContext
class ElectionItemTests {

    private static final Instant MORNING = Instant.parse("2017-11-22T01:00:00Z");

    @Autowired
    private SecondSitting second;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Conducting conducting;

    @Autowired
    private Motions motions;

    @Autowired
    private Putting putting;

    @Autowired
    private BallotBox box;

    @Autowired
    private Closing closing;

    @Autowired
    private Polls polls;

    @Autowired
    private PollRights rights;

    @Autowired
    private Results results;

    @Autowired
    private Elections elections;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Seats seats;

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Presiding presiding;

    @BeforeEach
    void inSession() throws InterruptedException {
        presiding = second.inSession();
        second.moveTo(MORNING);
    }

    /** An election like the committee's, by itself: its seats are vacant, its order is drawn. */
    private Election election(String group) {
        var name = "like-" + UUID.randomUUID();
        jdbc.sql("""
                insert into election
                  (id, name, body, title, seats, by_election, reserved_group, reserved_least, counted_by, tie, seconders,
                   starts, opens, closes, accept_until, opened_at, basis_kind, basis_reference)
                select gen_random_uuid(), ?, body, title, seats, false, ?, 4, counted_by, tie, seconders,
                       starts, opens, closes, accept_until, opened_at, basis_kind, basis_reference
                  from election where name = 'committee-2017'""").params(name, group).update();
        jdbc.sql("""
                with added as (
                  insert into nomination (id, election, number, person, organisation, nominated_by, delegate, state)
                  select gen_random_uuid(), (select id from election where name = ?), number, person, organisation,
                         nominated_by, delegate, state
                    from nomination where election = (select id from election where name = 'committee-2017') returning id)
                insert into nomination_step (nomination, state, reason, at) select id, 'NOMINATED', '', now() from added""").param(name).update();
        var election = elections.find(name).orElseThrow();
        draw(election);
        return election;
    }

    private void draw(Election election) {
        jdbc.sql("""
                insert into election_order (election, seed, drawn_at) values (?, '6 1 4', now()) on conflict do nothing""").param(election.id()).update();
    }

    /** On the agenda, as the item that is open. */
    private AgendaItem item(Election election) {
        var model = second.item(AgendaItem.Subject.ELECTION);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into agenda_item (id, sitting, position, title, minutes, decision, subject, reference, state)
                select ?, sitting, (select max(position) + 1 from agenda_item where sitting = i.sitting), title, minutes,
                       decision, subject, ?, 'WAITING' from agenda_item i where id = ?""").params(id, election.name(), model.id()).update();
        conducting.open(presiding, id);
        return agenda.current(presiding.sitting().id()).orElseThrow();
    }

    private Poll opened(AgendaItem item) {
        var poll = putting.prepare(presiding, motions.item(item).by(Procedure.RECORDED));
        putting.open(presiding, poll);
        return polls.get(poll.id());
    }

    private void close(Poll poll) {
        closing.close(poll.id(), presiding.person(), presiding.basis());
    }

    private void withdraw(Election election) {
        jdbc.sql("update nomination set state = 'WITHDRAWN' where id = ?")
                .param(candidates.of(election).getFirst().id())
                .update();
    }

    @Test
    void theCountFillsNineSeatsWithFourFromOverseas() {
        var item = second.item(AgendaItem.Subject.ELECTION);
        conducting.open(presiding, item.id());
        var election = elections.find(item.reference()).orElseThrow();
        assertRefused(() -> motions.item(item), "refused.election-order-missing");
        draw(election);
        assertThat(motions.item(item).options()).isEqualTo("at-least:overseas=4");
        var poll = opened(item);
        vote(poll);
        close(poll);
        var result = results.of(poll.id()).orElseThrow();
        assertThat(result.outcome()).isEqualTo(Result.Outcome.ELECTED);
        assertThat(result.yes()).isEqualTo(9);
        assertThat(results.effect(poll.id()).orElseThrow().refused()).isNull();
        nineHold(election);
        theCountIsAnnulledAndTheVoteRepeated(election, poll);
    }

    private void nineHold(Election election) {
        assertThat(elections.find(election.id()).orElseThrow().counted()).isTrue();
        var holders = seats.holders(election.body(), election.terms().starts());
        assertThat(holders).hasSize(9);
        assertThat(seats.holders(election.body(), election.terms().starts().minusDays(1)))
                .isEmpty();
        var overseas = candidates.of(election).stream()
                .filter(Candidate::inGroup)
                .map(Candidate::person)
                .toList();
        assertThat(holders.stream().filter(each -> overseas.contains(each.person())))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private void theCountIsAnnulledAndTheVoteRepeated(Election election, Poll poll) {
        elections.annul(election.id(), "A ballot was counted twice", presiding.basis(), Actor.of(presiding.person()));
        assertThat(seats.holders(election.body(), election.terms().starts())).isEmpty();
        assertThat(polls.get(poll.id()).state()).isEqualTo(Poll.State.ANNULLED);
        var again = putting.prepare(presiding, motions.again(poll, Procedure.RECORDED));
        putting.open(presiding, again);
        vote(polls.get(again.id()));
        close(again);
        nineHold(election);
    }

    @Test
    void seatsReservedForHomeMembersAreStatedAsSuch() {
        var election = election("HOME");
        var motion = motions.item(item(election));
        assertThat(motion.options()).isEqualTo("at-least:home=4");
        var home = candidates.of(election).stream().map(Candidate::inGroup).toList();
        assertThat(motion.choices()).extracting(Choice::reserved).isEqualTo(home);
    }

    /** Whom the poll states is elected, whatever became of nominations meanwhile. */
    @Test
    void theSeatsGoToThoseWhomThePollElected() {
        var election = election("OVERSEAS");
        var poll = opened(item(election));
        vote(poll);
        withdraw(election);
        close(poll);
        var elected = results.of(poll.id()).orElseThrow().elected();
        assertThat(elected).hasSize(9);
        assertThat(jdbc.sql("select elected from election_result where election = ?")
                        .param(election.id())
                        .query((row, at) -> List.of((UUID[]) row.getArray(1).getArray()))
                        .single())
                .extracting(UUID::toString)
                .isEqualTo(elected);
    }

    @Test
    void aPollIsNotOpenedWhenOthersStandThanItStates() {
        var election = election("OVERSEAS");
        var poll = putting.prepare(presiding, motions.item(item(election)).by(Procedure.RECORDED));
        withdraw(election);
        assertRefused(() -> putting.open(presiding, poll), "refused.election-candidates-changed");
        putting.annul(presiding, poll, "prepared anew");
    }

    @Test
    void anElectionIsNotPutToTheVoteWhileNomineesMayAnswer() throws InterruptedException {
        var election = election("OVERSEAS");
        var item = item(election);
        second.moveTo(Instant.parse("2017-10-31T01:00:00Z"));
        assertRefused(() -> motions.item(item), "refused.election-not-ready");
    }

    /** What stands in the way of seats is for their keeper; the count is kept. */
    @Test
    void anObstacleInFillingSeatsKeepsTheCount() {
        for (var each : List.of(election("OVERSEAS"), election("OVERSEAS"))) {
            var poll = opened(item(each));
            vote(poll);
            close(poll);
            assertThat(elections.find(each.id()).orElseThrow().counted()).isTrue();
            assertThat(results.effect(poll.id()).orElseThrow().refused()).isNull();
        }
        var last = elections.all().stream()
                .filter(each -> each.counted() && elections.unfilled().contains(each))
                .toList();
        assertThat(last).hasSize(1);
        assertThat(elections.fill(last.getFirst().id(), Actor.PROGRAM))
                .isEqualTo(new Filling.Obstacle(SeatRule.SEATS_ENOUGH));
    }

    /** Each test finds the seats vacant. */
    @AfterEach
    void vacate() {
        elections.all().stream()
                .filter(Election::counted)
                .forEach(each -> elections.annul(each.id(), "For the other tests", Basis.OWN, Actor.PROGRAM));
    }

    @Test
    void aBodyIsEstablishedByADecision() {
        var item = second.item(AgendaItem.Subject.BODY);
        conducting.open(presiding, item.id());
        var poll = putting.prepare(presiding, motions.item(item));
        putting.open(presiding, poll);
        for (var right : rights.of(poll.id()))
            if (right.person() != null) cast(polls.get(poll.id()), right, List.of(Choice.YES));
        closing.close(poll.id(), presiding.person(), presiding.basis());
        assertThat(results.effect(poll.id()).orElseThrow().refused()).isNull();
        var secretariat = bodies.find(item.reference()).orElseThrow();
        assertThat(bodies.state(secretariat.id(), memberships.today())).isEqualTo(BodyState.ESTABLISHED);
    }

    private static void assertRefused(ThrowingCallable what, String rule) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(rule));
    }

    private void cast(Poll poll, PollRights.Right right, List<Integer> choices) {
        var answer = box.cast(new Handed(
                poll.id(),
                right.organisation(),
                right.person(),
                choices,
                Way.ONLINE,
                UUID.randomUUID(),
                BallotBox.receipt(),
                null,
                clock.instant()));
        assertThat(answer).isInstanceOf(BallotBox.Answer.Counted.class);
    }

    /** Each member ranks six names; home candidates are preferred, so that the reserved seats matter. */
    private void vote(Poll poll) {
        var choices = polls.choices(poll.id());
        var random = new Random(7);
        for (var right : rights.of(poll.id())) {
            if (right.person() == null) continue;
            var names =
                    new ArrayList<>(IntStream.range(0, choices.size()).boxed().toList());
            Collections.shuffle(names, random);
            names.sort(java.util.Comparator.comparing(at -> choices.get(at).reserved()));
            cast(poll, right, List.copyOf(names.subList(0, 6)));
        }
        assertThat(choices).extracting(Choice::reserved).contains(true, false);
    }
}
