package org.sironet.assembly.elections;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sironet.assembly.elections.ElectionAuthority.Nominee;
import org.sironet.assembly.texts.Standings;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.Seats;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members nominate; those nominated answer, make their statement, and may withdraw until the poll opens. */
@Service
class Nominating {

    private final ElectionRows elections;
    private final NominationRows rows;
    private final NominationLetters letters;
    private final Standings standings;
    private final Delegations delegations;
    private final Bodies bodies;
    private final Seats seats;
    private final Journal journal;
    private final Clock clock;

    Nominating(
            ElectionRows elections,
            NominationRows rows,
            NominationLetters letters,
            Standings standings,
            Delegations delegations,
            Bodies bodies,
            Seats seats,
            Journal journal,
            Clock clock) {
        this.elections = elections;
        this.rows = rows;
        this.letters = letters;
        this.standings = standings;
        this.delegations = delegations;
        this.bodies = bodies;
        this.seats = seats;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return what stands in the way; empty when the nomination is made and the nominee is told */
    @Transactional
    Optional<NominationRule> nominate(UUID id, PersonId person, OrganisationId organisation, Delegate by) {
        elections.lock(id);
        var election = elections.find(id).orElseThrow();
        var broken = broken(election, person, organisation, by);
        if (broken.isPresent()) return broken;
        var token = NomineeLinks.token();
        var draft = new NominationRows.Draft(
                UUID.randomUUID(), id, person, organisation, by.organisation(), by.person(), NomineeLinks.hash(token));
        rows.add(draft);
        journal.record(new Entry(
                "nomination.made",
                Election.subject(id),
                Actor.of(by.person(), by.organisation()),
                Basis.office("delegate"),
                Map.of("person", person.value(), "organisation", organisation.value())));
        letters.nominated(election, rows.get(draft.id()), token);
        return Optional.empty();
    }

    /** What keeps the member from nominating anybody; whoever does so for it has its mandate to speak. */
    Optional<NominationRule> inTheWay(Election election, Delegate by) {
        by.with(Mandate.SPEAK);
        if (election.stage(clock.instant()) != Election.Stage.NOMINATIONS)
            return Optional.of(NominationRule.NOMINATIONS_OPEN);
        return standings.good(by.organisation()) ? Optional.empty() : Optional.of(NominationRule.GOOD_STANDING);
    }

    private Optional<NominationRule> broken(
            Election election, PersonId person, OrganisationId organisation, Delegate by) {
        var inTheWay = inTheWay(election, by);
        if (inTheWay.isPresent()) return inTheWay;
        if (!standings.good(organisation)) return Optional.of(NominationRule.GOOD_STANDING);
        if (delegations.of(person, organisation).isEmpty()) return Optional.of(NominationRule.ACTS_FOR_MEMBER);
        var open = open(election);
        if (open.stream().anyMatch(each -> each.person().equals(person)))
            return Optional.of(NominationRule.NOMINATED_ALREADY);
        if (open.stream().anyMatch(each -> each.nominatedBy().equals(by.organisation())))
            return Optional.of(NominationRule.ONE_NOMINATION_A_MEMBER);
        if (taken(open, organisation)) return Optional.of(NominationRule.ONE_CANDIDATE_A_MEMBER);
        return ineligible(election, person);
    }

    private List<Nomination> open(Election election) {
        return rows.of(election.id()).stream()
                .filter(each -> each.state().open())
                .toList();
    }

    private static boolean taken(List<Nomination> open, OrganisationId organisation) {
        return open.stream()
                .anyMatch(each -> each.state() == Nomination.State.ACCEPTED
                        && each.organisation().equals(organisation));
    }

    private Optional<NominationRule> ineligible(Election election, PersonId person) {
        var body = bodies.find(election.body()).orElseThrow();
        var starts = election.terms().starts();
        if (seats.hasServedLongest(body, person, starts)) return Optional.of(NominationRule.TERMS_RUNNING);
        return seats.heldBy(person, starts).stream()
                        .anyMatch(held -> held.term().body().equals(body.id()))
                ? Optional.of(NominationRule.SEATED_ALREADY)
                : Optional.empty();
    }

    @Transactional
    Optional<NominationRule> second(UUID id, int number, Delegate by) {
        elections.lock(id);
        var election = elections.find(id).orElseThrow();
        var nomination = rows.find(id, number).orElseThrow(org.sironet.shell.Refusal::notFound);
        by.with(Mandate.SPEAK);
        if (!election.stage(clock.instant()).beforePoll() || !nomination.state().open())
            return Optional.of(NominationRule.BEFORE_THE_POLL);
        if (!standings.good(by.organisation())) return Optional.of(NominationRule.GOOD_STANDING);
        if (nomination.nominatedBy().equals(by.organisation())) return Optional.of(NominationRule.SECONDED_BY_ANOTHER);
        if (rows.second(nomination.id(), by.organisation(), by.person()))
            journal.record(new Entry(
                    "nomination.seconded",
                    Election.subject(id),
                    Actor.of(by.person(), by.organisation()),
                    Basis.office("delegate"),
                    Map.of("nomination", number)));
        return Optional.empty();
    }

    /** Accepts and says why to vote for the candidate, in one step. */
    @Transactional
    Optional<NominationRule> accept(Nominee nominee, Multilingual statement) {
        var election = locked(nominee);
        var nomination = rows.get(nominee.nomination().id());
        var stage = election.stage(clock.instant());
        var late = stage != Election.Stage.NOMINATIONS && stage != Election.Stage.ACCEPTANCE;
        if (late || nomination.state() != Nomination.State.NOMINATED)
            return Optional.of(NominationRule.BEFORE_THE_POLL);
        if (!standings.good(nomination.organisation())) return Optional.of(NominationRule.GOOD_STANDING);
        if (delegations.of(nomination.person(), nomination.organisation()).isEmpty())
            return Optional.of(NominationRule.ACTS_FOR_MEMBER);
        if (taken(open(election), nomination.organisation())) return Optional.of(NominationRule.ONE_CANDIDATE_A_MEMBER);
        var ineligible = ineligible(election, nomination.person());
        if (ineligible.isPresent()) return ineligible;
        answer(nominee, Nomination.State.ACCEPTED, "");
        return say(nominee, statement);
    }

    private Election locked(Nominee nominee) {
        elections.lock(nominee.election().id());
        return elections.find(nominee.election().id()).orElseThrow();
    }

    /** Declines what was not answered, withdraws what was accepted. */
    @Transactional
    Optional<NominationRule> leave(Nominee nominee, String reason) {
        var election = locked(nominee);
        var nomination = rows.get(nominee.nomination().id());
        if (!election.stage(clock.instant()).beforePoll() || !nomination.state().open())
            return Optional.of(NominationRule.BEFORE_THE_POLL);
        var accepted = nomination.state() == Nomination.State.ACCEPTED;
        answer(nominee, accepted ? Nomination.State.WITHDRAWN : Nomination.State.DECLINED, reason);
        return Optional.empty();
    }

    private void answer(Nominee nominee, Nomination.State state, String reason) {
        var id = nominee.nomination().id();
        rows.answer(id, state, reason, nominee.actor());
        journal.record(new Entry(
                "nomination.answered",
                Election.subject(nominee.election().id()),
                nominee.actor(),
                Basis.OWN,
                Map.of("nomination", nominee.nomination().number(), "answer", state.name())));
        letters.answered(nominee.election(), rows.get(id));
    }

    @Transactional
    Optional<NominationRule> say(Nominee nominee, Multilingual statement) {
        var election = locked(nominee);
        var nomination = rows.get(nominee.nomination().id());
        if (!election.stage(clock.instant()).beforePoll() || !nomination.state().open())
            return Optional.of(NominationRule.BEFORE_THE_POLL);
        if (nomination.statement().equals(statement)) return Optional.empty();
        rows.say(nomination.id(), statement, nominee.actor());
        journal.record(new Entry(
                "nomination.statement-saved",
                Election.subject(election.id()),
                nominee.actor(),
                Basis.OWN,
                Map.of("nomination", nomination.number())));
        return Optional.empty();
    }
}
