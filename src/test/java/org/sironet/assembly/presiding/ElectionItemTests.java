package org.sironet.assembly.presiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
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
import org.sironet.assembly.roll.Credentials;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.roll.Roll;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Conducting;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.BodyState;
import org.sironet.bodies.Seats;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.network.Memberships;
import org.sironet.rules.Procedure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The committee's election on the agenda: the candidates are the choices, and the count fills nine seats. */
@DemonstrationTest
@DirtiesContext
class ElectionItemTests {

    @Autowired
    private Sittings sittings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Conducting conducting;

    @Autowired
    private Roll roll;

    @Autowired
    private Presence presence;

    @Autowired
    private Credentials credentials;

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
    private Bodies bodies;

    @Autowired
    private Seats seats;

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void theCountFillsNineSeatsWithFourFromOverseas() {
        var presiding = inSession();
        var item = agenda.of(presiding.sitting().id()).stream()
                .filter(each -> each.subject() == AgendaItem.Subject.ELECTION)
                .findFirst()
                .orElseThrow();
        conducting.open(presiding, item.id());
        var motion = motions.item(item);
        assertThat(motion.options()).isEqualTo("at-least:overseas=4");
        var poll = putting.prepare(presiding, motion.by(Procedure.RECORDED));
        putting.open(presiding, poll);
        vote(polls.get(poll.id()));
        closing.close(poll.id(), presiding.person(), presiding.basis());
        var result = results.of(poll.id()).orElseThrow();
        assertThat(result.outcome()).isEqualTo(Result.Outcome.ELECTED);
        assertThat(result.yes()).isEqualTo(9);
        assertThat(results.effect(poll.id()).orElseThrow().refused()).isNull();
        var election = elections.find(item.reference()).orElseThrow();
        assertThat(election.counted()).isTrue();
        var holders = seats.holders(election.body(), election.terms().starts());
        assertThat(holders).hasSize(9);
        assertThat(seats.holders(election.body(), election.terms().starts().minusDays(1)))
                .isEmpty();
        var overseas = elections.candidates(election.id()).stream()
                .filter(each -> each.inGroup())
                .map(each -> each.person())
                .toList();
        assertThat(holders.stream().filter(each -> overseas.contains(each.person())))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aBodyIsEstablishedByADecision() {
        var presiding = inSession();
        var item = agenda.of(presiding.sitting().id()).stream()
                .filter(each -> each.subject() == AgendaItem.Subject.BODY)
                .findFirst()
                .orElseThrow();
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

    /** On the roll of today, with everybody there. */
    private Presiding inSession() {
        var planned = sittings.find("2017-2").orElseThrow();
        if (planned.open()) return presiding(planned);
        jdbc.sql("update sitting set record_date = date '2017-10-31' where id = ?")
                .param(planned.id())
                .update();
        var presiding = presiding(planned);
        roll.draw(planned.id(), presiding.person(), presiding.basis());
        for (var held : credentials.of(planned.id()))
            presence.arrived(planned.id(), held.organisation(), held.person(), Presence.Source.DESK);
        conducting.step(presiding, Sitting.State.OPEN, "", 78);
        return presiding;
    }

    private static Presiding presiding(Sitting sitting) {
        var chair = UUID.nameUUIDFromBytes("person:chair-example".getBytes(StandardCharsets.UTF_8));
        return new Presiding(new PersonId(chair), sitting, Basis.office("presiding-officer"));
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
            names.sort(java.util.Comparator.comparing(at -> choices.get(at).overseas()));
            cast(poll, right, List.copyOf(names.subList(0, 6)));
        }
        assertThat(choices).extracting(Choice::overseas).contains(true, false);
    }
}
