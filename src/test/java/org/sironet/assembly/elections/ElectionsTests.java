package org.sironet.assembly.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sironet.assembly.elections.ElectionFixtures.BASIS;
import static org.sironet.assembly.elections.ElectionFixtures.BEGIN;
import static org.sironet.assembly.elections.ElectionFixtures.OFFICER;
import static org.sironet.assembly.elections.ElectionFixtures.organisation;
import static org.sironet.assembly.elections.ElectionFixtures.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.assembly.elections.ElectionAuthority.Keeper;
import org.sironet.assembly.elections.ElectionAuthority.Nominee;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.Body;
import org.sironet.bodies.Filling;
import org.sironet.bodies.SeatRule;
import org.sironet.bodies.Seats;
import org.sironet.bodies.Term;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.network.Delegations;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemonstrationTest
class ElectionsTests {

    private static final Keeper KEEPER = new Keeper(person("officer-sample"), Basis.office("secretariat"));

    @Autowired
    private Elections elections;

    @Autowired
    private Candidates candidates;

    @Autowired
    private ElectionPlanning planning;

    @Autowired
    private Nominating nominating;

    @Autowired
    private NominationRows nominations;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Seats seats;

    @Autowired
    private Delegations delegations;

    @Autowired
    private JdbcClient jdbc;

    private ElectionFixtures fixtures;
    private Body body;

    @BeforeEach
    void aBodyOfThreeSeats() {
        fixtures = new ElectionFixtures(bodies, planning, delegations, jdbc);
        body = fixtures.body();
    }

    private Optional<NominationRule> nominate(Election election, String who, String from, String by) {
        return nominating.nominate(election.id(), person(who), organisation(from), fixtures.principal(by));
    }

    private void candidate(Election election, String who, String from, String by) {
        assertThat(nominate(election, who, from, by)).isEmpty();
        assertThat(nominating.accept(nominee(election, who), Multilingual.of(Language.ENGLISH, "I would.")))
                .isEmpty();
    }

    private Nominee nominee(Election election, String who) {
        return nominations.of(election.id()).stream()
                .filter(each ->
                        each.person().equals(person(who)) && each.state().open())
                .map(each -> new Nominee(election, each))
                .findFirst()
                .orElseThrow();
    }

    private Election withFourCandidates() {
        var election = fixtures.open(body, List.of(), 0);
        candidate(election, "mei-demo", "demo-volunteer-federation", "specimen-elder-care");
        candidate(election, "ai-model", "model-mother-child", "model-sight-relay");
        candidate(election, "zheng-demo", "demo-legal-aid", "placeholder-charity-accountants");
        candidate(election, "amina-example", "example-river-trust", "sample-wells-association");
        return election;
    }

    private ElectionCount count(Election election) {
        var ballots = ElectionCount.ballots(
                List.of(new int[] {0, 1, 2}, new int[] {1, 2, 0}, new int[] {2, 0, 1}, new int[] {0, 1, 2, 3}));
        return ElectionCount.of(election, ElectionFixtures.entrants(candidates, election), ballots, "7 3 1");
    }

    @Test
    void theCountIsKeptAndFillsTheSeatsWithTheReservedOne() {
        fixtures.establish(body);
        var election = withFourCandidates();
        elections.pollOpens(election.id(), ElectionFixtures.stated(candidates, election), BASIS, OFFICER);
        var counted = count(election);
        assertThat(elections.record(election.id(), counted, BASIS, OFFICER)).isInstanceOf(Filling.Filled.class);
        assertThat(elections.stage(elections.find(election.id()).orElseThrow())).isEqualTo(Election.Stage.COUNTED);
        assertThat(seats.holders(body.id(), BEGIN))
                .hasSize(3)
                .extracting(Term::person)
                .contains(person("amina-example"));
        assertThat(seats.holders(body.id(), BEGIN)).extracting(Term::filled).containsOnly(Term.Filled.ELECTED);
        assertThatThrownBy(() -> elections.record(election.id(), counted, BASIS, OFFICER))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> elections.fill(election.id(), OFFICER)).isInstanceOf(Refusal.class);
    }

    @Test
    void anAnnulledCountSeatsNobodyAndTheElectionIsCountedAnew() {
        fixtures.establish(body);
        var election = withFourCandidates();
        elections.pollOpens(election.id(), ElectionFixtures.stated(candidates, election), BASIS, OFFICER);
        elections.record(election.id(), count(election), BASIS, OFFICER);
        elections.annul(election.id(), "Two ballots were counted twice", BASIS, OFFICER);
        assertThat(seats.holders(body.id(), BEGIN)).isEmpty();
        assertThat(elections.stage(elections.find(election.id()).orElseThrow())).isEqualTo(Election.Stage.POLL);
        assertThat(elections.record(election.id(), count(election), BASIS, OFFICER))
                .isInstanceOf(Filling.Filled.class);
        assertThat(seats.holders(body.id(), BEGIN)).hasSize(3);
    }

    @Test
    void aBodyThatWasNotEstablishedIsSeatedLater() {
        var election = withFourCandidates();
        assertThat(elections.record(election.id(), count(election), BASIS, OFFICER))
                .isEqualTo(new Filling.Obstacle(SeatRule.BODY_STANDS));
        fixtures.establish(body);
        assertThat(elections.fill(election.id(), OFFICER)).isInstanceOf(Filling.Filled.class);
    }

    @Test
    void aByElectionFillsTheSeatThatIsNamedForTheRestOfTheTerm() {
        fixtures.establish(body);
        var election = withFourCandidates();
        elections.record(election.id(), count(election), BASIS, OFFICER);
        var second = seats.holders(body.id(), BEGIN).get(1);
        seats.end(body.id(), second.id(), BEGIN.minusDays(1), "declined", BASIS, OFFICER);
        var by = fixtures.open(body, List.of(2), 0);
        assertThat(nominate(by, "amina-example", "example-river-trust", "sample-wells-association"))
                .contains(NominationRule.SEATED_ALREADY);
        candidate(by, "grace-demo", "demo-coffee-smallholders", "example-highland-beekeepers");
        var counted = ElectionCount.of(
                by, ElectionFixtures.entrants(candidates, by), ElectionCount.ballots(List.of(new int[] {0})), "1");
        assertThat(elections.record(by.id(), counted, BASIS, OFFICER)).isInstanceOf(Filling.Filled.class);
        var held = seats.holders(body.id(), BEGIN).get(1);
        assertThat(held.person()).isEqualTo(person("grace-demo"));
        assertThat(held.filled()).isEqualTo(Term.Filled.BY_ELECTION);
        assertThat(held.until()).isEqualTo(second.until());
    }

    @Test
    void rulesOfNomination() {
        var election = fixtures.open(body, List.of(), 0);
        assertThat(nominate(election, "mei-demo", "example-river-trust", "specimen-elder-care"))
                .contains(NominationRule.ACTS_FOR_MEMBER);
        assertThat(nominate(election, "mei-demo", "model-lake-watch", "specimen-elder-care"))
                .contains(NominationRule.GOOD_STANDING);
        candidate(election, "mei-demo", "demo-volunteer-federation", "specimen-elder-care");
        assertThat(nominate(election, "mei-demo", "demo-volunteer-federation", "model-sight-relay"))
                .contains(NominationRule.NOMINATED_ALREADY);
        assertThat(nominate(election, "ai-model", "model-mother-child", "specimen-elder-care"))
                .contains(NominationRule.ONE_NOMINATION_A_MEMBER);
        assertThat(nominating.leave(nominee(election, "mei-demo"), "No time after all"))
                .isEmpty();
        assertThat(nominate(election, "ai-model", "model-mother-child", "specimen-elder-care"))
                .isEmpty();
        elections.pollOpens(election.id(), ElectionFixtures.stated(candidates, election), BASIS, OFFICER);
        assertThat(nominating.accept(nominee(election, "ai-model"), Multilingual.EMPTY))
                .contains(NominationRule.BEFORE_THE_POLL);
        assertThat(nominate(election, "zheng-demo", "demo-legal-aid", "placeholder-charity-accountants"))
                .contains(NominationRule.NOMINATIONS_OPEN);
    }

    @Test
    void whoNeedsSupportersStandsOnceTheyAreThere() {
        var election = fixtures.open(body, List.of(), 1);
        candidate(election, "mei-demo", "demo-volunteer-federation", "specimen-elder-care");
        assertThat(candidates.of(election)).isEmpty();
        assertThat(nominating.second(election.id(), 1, fixtures.principal("specimen-elder-care")))
                .contains(NominationRule.SECONDED_BY_ANOTHER);
        assertThat(nominating.second(election.id(), 1, fixtures.principal("model-sight-relay")))
                .isEmpty();
        assertThat(candidates.of(election)).extracting(Candidate::person).containsExactly(person("mei-demo"));
    }

    @Test
    void theOrderOfHearingIsDrawnOnceBeforeThePoll() {
        var early = fixtures.open(body, List.of(), 0);
        assertThatThrownBy(() -> planning.drawOrder(early.id(), Optional.empty(), KEEPER))
                .isInstanceOf(Refusal.class);
        var election = fixtures.beforePoll(body);
        planning.drawOrder(election.id(), Optional.empty(), KEEPER);
        assertThatThrownBy(() -> planning.drawOrder(election.id(), Optional.of("6 6 6"), KEEPER))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoActsForTheMemberNoLongerCannotAccept() {
        var election = fixtures.open(body, List.of(), 0);
        assertThat(nominate(election, "ai-model", "model-mother-child", "specimen-elder-care"))
                .isEmpty();
        var nominee = nominee(election, "ai-model");
        var held = jdbc.sql("update delegation set until = now() where person = ? and until is null returning id")
                .param(person("ai-model").value())
                .query(UUID.class)
                .list();
        assertThat(nominating.accept(nominee, Multilingual.EMPTY)).contains(NominationRule.ACTS_FOR_MEMBER);
        held.forEach(id -> jdbc.sql("update delegation set until = null where id = ?")
                .param(id)
                .update());
    }

    @Test
    void anElectionIsNotGivenUpWhileItsPollIsOpen() {
        var election = fixtures.open(body, List.of(), 0);
        jdbc.sql("""
                insert into poll (id, name, number, decision, subject, reference, question, procedure, majority, options,
                                  quorum, changeable, state, prepared_at, opened_at, seed)
                values (?, 'silence-' || ?, 900, 'COMMITTEE_ELECTION', 'ELECTION', ?, '{}', 'SILENCE', 'COUNTING_RULE', '',
                        '1/2', false, 'OPEN', now(), now(), '1')""")
                .params(election.id(), election.id().toString(), election.name())
                .update();
        assertThatThrownBy(() -> planning.end(election.id(), "No longer needed", KEEPER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refused.election-poll-open"));
        jdbc.sql("update poll set state = 'ANNULLED', closed_at = now() where id = ?")
                .param(election.id())
                .update();
        planning.end(election.id(), "No longer needed", KEEPER);
    }

    @Test
    void theDemonstrationHasThirteenCandidatesAndOneAwaited() {
        var election = elections.find("committee-2017").orElseThrow();
        assertThat(candidates.of(election)).hasSize(13);
        assertThat(candidates.of(election).stream().filter(Candidate::inGroup)).hasSize(7);
        assertThat(nominations.awaiting(person("luz-model")))
                .extracting(Nomination::state)
                .containsExactly(Nomination.State.NOMINATED);
    }
}
