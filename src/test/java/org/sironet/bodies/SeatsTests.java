package org.sironet.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemonstrationTest
class SeatsTests {

    private static final LocalDate BEGIN = LocalDate.of(2017, 11, 22);
    private static final Basis BASIS = new Basis(Basis.Kind.POLL, "test");

    @Autowired
    private Bodies bodies;

    @Autowired
    private Seats seats;

    @Autowired
    private SeatKeeping keeping;

    @Autowired
    private JdbcClient jdbc;

    private Body body;

    @BeforeEach
    void aCommitteeOfTwoSeats() {
        var name = "test-" + UUID.randomUUID();
        var profile = new BodyProfile(
                Multilingual.of(Language.ENGLISH, "Test"),
                Multilingual.EMPTY,
                null,
                new BodyProfile.Reserved(Group.OVERSEAS, 1),
                2);
        var first = new BodyStep.Draft(BodyState.TO_BE_ESTABLISHED, BEGIN.minusMonths(1), Multilingual.EMPTY);
        body = bodies.found(UUID.randomUUID(), name, profile, first, BASIS, Actor.PROGRAM)
                .orElseThrow();
        keeping.add(body.id(), 2, Multilingual.EMPTY, BEGIN.minusMonths(1), BASIS, Actor.PROGRAM);
    }

    private void established() {
        bodies.record(
                body.id(), new BodyStep.Draft(BodyState.ESTABLISHED, BEGIN, Multilingual.EMPTY), BASIS, Actor.PROGRAM);
    }

    private static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static Appointee from(String person, String organisation) {
        return Appointee.of(new PersonId(id("person", person)), new OrganisationId(id("organisation", organisation)));
    }

    private static Appointee home() {
        return from("mei-demo", "demo-volunteer-federation");
    }

    private static Appointee otherHome() {
        return from("ai-model", "model-mother-child");
    }

    private static Appointee overseas() {
        return from("amina-example", "example-river-trust");
    }

    private Filling fill(LocalDate from, Appointee... who) {
        return seats.fill(body.id(), List.of(who), from, Term.Filled.ELECTED, BASIS, Actor.PROGRAM);
    }

    @Test
    void seatsAreHeldFromTheDayToTheDay() {
        established();
        assertThat(fill(BEGIN, home(), overseas())).isInstanceOf(Filling.Filled.class);
        assertThat(seats.holders(body.id(), BEGIN.minusDays(1))).isEmpty();
        assertThat(seats.holders(body.id(), BEGIN)).extracting(Term::seat).containsExactly(1, 2);
        assertThat(seats.holders(body.id(), LocalDate.of(2019, 11, 21))).hasSize(2);
        assertThat(seats.holders(body.id(), LocalDate.of(2019, 11, 22))).isEmpty();
        assertThat(seats.heldBy(overseas().person(), BEGIN))
                .extracting(Held::bodyName)
                .contains(body.name());
        assertThat(seats.heldFor(new OrganisationId(id("organisation", "example-river-trust")), BEGIN))
                .extracting(Held::bodyName)
                .contains(body.name());
    }

    @Test
    void aBodyThatIsNotThereHasNoHolders() {
        assertThat(fill(BEGIN, overseas())).isEqualTo(new Filling.Obstacle(SeatRule.BODY_STANDS));
        assertThat(seats.terms(body.id())).isEmpty();
    }

    @Test
    void aRuleThatStandsInTheWayChangesNothing() {
        established();
        assertThat(fill(BEGIN, home(), otherHome())).isEqualTo(new Filling.Obstacle(SeatRule.RESERVED_SEATS));
        assertThat(fill(BEGIN, home(), overseas(), otherHome())).isEqualTo(new Filling.Obstacle(SeatRule.SEATS_ENOUGH));
        assertThat(seats.terms(body.id())).isEmpty();
    }

    @Test
    void aTermEndsEarlyAndTheSeatIsFilledForTheRest() {
        established();
        fill(BEGIN, home(), overseas());
        var term = seats.holders(body.id(), BEGIN).getFirst();
        seats.end(body.id(), term.id(), BEGIN.plusMonths(2), "resigned", BASIS, Actor.PROGRAM);
        assertThatThrownBy(() -> seats.end(body.id(), term.id(), BEGIN, "again", BASIS, Actor.PROGRAM))
                .isInstanceOf(Refusal.class);
        var next = BEGIN.plusMonths(3);
        assertThat(seats.vacant(bodies.find(body.id()).orElseThrow(), next))
                .extracting(Seat::number)
                .containsExactly(1);
        assertThat(seats.fill(body.id(), List.of(otherHome()), next, Term.Filled.CO_OPTED, BASIS, Actor.PROGRAM))
                .isInstanceOf(Filling.Filled.class);
        assertThat(seats.holders(body.id(), next)).extracting(Term::until).containsOnly(LocalDate.of(2019, 11, 21));
    }

    @Test
    void ofTwoWhoFillTheLastSeatAtOnceOneIsTold() throws Exception {
        established();
        fill(BEGIN, home());
        var outcomes = new ArrayList<Filling>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tries = List.of(overseas(), from("grace-demo", "demo-coffee-smallholders")).stream()
                    .map(who -> threads.submit(() -> fill(BEGIN, who)))
                    .toList();
            for (var each : tries) outcomes.add(each.get());
        }
        assertThat(outcomes).filteredOn(Filling.Filled.class::isInstance).hasSize(1);
        assertThat(outcomes).contains(new Filling.Obstacle(SeatRule.SEATS_ENOUGH));
    }

    @Test
    void theDatabaseItselfKeepsASeatForOne() {
        established();
        fill(BEGIN, overseas());
        for (var other : List.of(home().person(), overseas().person()))
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into seat_term (id, seat, body, person, starts, filled, recorded_at, basis_kind,
                                                   basis_reference)
                            select gen_random_uuid(), s.id, s.body, ?, '2018-01-01', 'APPOINTED', now(), 'OFFICE', ''
                              from seat s where s.body = ? and s.number = ?""")
                            .params(other.value(), body.id(), other.equals(home().person()) ? 1 : 2)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from seat_term where body = ?")
                        .param(body.id())
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aSeatIsAbolishedWhenNobodyHoldsIt() {
        established();
        fill(BEGIN, overseas());
        assertThatThrownBy(() -> keeping.abolish(body.id(), 1, BEGIN, BASIS, Actor.PROGRAM))
                .isInstanceOf(Refusal.class);
        keeping.abolish(body.id(), 2, BEGIN, BASIS, Actor.PROGRAM);
        assertThat(seats.on(body.id(), BEGIN)).hasSize(2);
        assertThat(seats.on(body.id(), BEGIN.plusDays(1)))
                .extracting(Seat::number)
                .containsExactly(1);
    }

    @Test
    void whatIsSaidOfABodyIsChangedOnlyByWhoHasSeenIt() {
        var changed = new BodyProfile(Multilingual.of(Language.CHINESE, "测试"), Multilingual.EMPTY, null, null, null);
        assertThat(bodies.change(body.id(), 7, changed, BASIS, Actor.PROGRAM)).isFalse();
        assertThat(bodies.change(body.id(), 1, changed, BASIS, Actor.PROGRAM)).isTrue();
        var after = bodies.find(body.name()).orElseThrow();
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.profile()).isEqualTo(changed);
        bodies.establish(body.id(), BASIS, Actor.PROGRAM);
        assertThat(bodies.find(body.id()).orElseThrow().state()).isEqualTo(BodyState.ESTABLISHED);
    }
}
