package org.sironet.assembly.elections;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.Body;
import org.sironet.bodies.BodyProfile;
import org.sironet.bodies.BodyState;
import org.sironet.bodies.BodyStep;
import org.sironet.bodies.Group;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.CommitteeRules;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body of three seats, and elections to them by members of the demonstration. */
record ElectionFixtures(Bodies bodies, ElectionPlanning planning, Delegations delegations, JdbcClient jdbc) {

    static final LocalDate BEGIN = LocalDate.of(2017, 11, 22);
    static final Basis BASIS = new Basis(Basis.Kind.POLL, "item 5");
    static final Actor OFFICER = Actor.of(person("officer-sample"));

    /** The moment at which the demonstration stands. */
    static final Instant NOW = Instant.parse("2017-10-31T01:00:00Z");

    static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    static PersonId person(String key) {
        return new PersonId(id("person", key));
    }

    static OrganisationId organisation(String key) {
        return new OrganisationId(id("organisation", key));
    }

    Body body() {
        var profile = new BodyProfile(
                Multilingual.of(Language.ENGLISH, "Test board"),
                Multilingual.EMPTY,
                null,
                new BodyProfile.Reserved(Group.OVERSEAS, 1),
                2);
        var first = new BodyStep.Draft(BodyState.TO_BE_ESTABLISHED, LocalDate.of(2017, 9, 1), Multilingual.EMPTY);
        var body = bodies.found(UUID.randomUUID(), "board-" + UUID.randomUUID(), profile, first, BASIS, Actor.PROGRAM)
                .orElseThrow();
        for (var number = 1; number <= 3; number++)
            jdbc.sql("insert into seat (body, number, title, since) values (?, ?, '{}', '2017-09-01')")
                    .params(body.id(), number)
                    .update();
        return body;
    }

    void establish(Body body) {
        bodies.record(
                body.id(), new BodyStep.Draft(BodyState.ESTABLISHED, BEGIN, Multilingual.EMPTY), BASIS, Actor.PROGRAM);
    }

    /** Nominations are open. */
    Election open(Body body, List<Integer> vacant, int seconders) {
        return open(body, vacant, seconders, NOW.plus(Duration.ofDays(1)));
    }

    /** All nominees have answered. */
    Election beforePoll(Body body) {
        return open(body, List.of(), 0, NOW.minus(Duration.ofDays(2)));
    }

    private Election open(Body body, List<Integer> vacant, int seconders, Instant closes) {
        var election = new Election(
                UUID.randomUUID(),
                "election-" + UUID.randomUUID(),
                body.id(),
                Multilingual.of(Language.ENGLISH, "Election of the board"),
                new Election.Terms(
                        vacant.isEmpty() ? 3 : vacant.size(),
                        !vacant.isEmpty(),
                        vacant,
                        body.profile().reserved(),
                        BEGIN),
                CommitteeRules.Count.STV_SCOTTISH,
                CommitteeRules.Tie.LOT,
                seconders,
                new Election.Times(closes.minus(Duration.ofDays(10)), closes, closes.plus(Duration.ofDays(1))),
                BASIS,
                null,
                null,
                false);
        planning.open(election, OFFICER);
        return election;
    }

    Delegate principal(String member) {
        var held = delegations.of(organisation(member)).getFirst();
        return new Delegate(held.person(), held.organisation(), held.mandates());
    }

    static List<UUID> stated(Candidates candidates, Election election) {
        return candidates.of(election).stream().map(Candidate::id).toList();
    }

    static List<ElectionCount.Entrant> entrants(Candidates candidates, Election election) {
        return candidates.of(election).stream()
                .map(each -> new ElectionCount.Entrant(
                        each.id(), each.name().best(Language.ENGLISH).text(), each.inGroup()))
                .toList();
    }
}
