package org.sironet.assembly.roll;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Live;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.assembly.sittings.Voting;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.Rules;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members name who exercises their right; alternates take over between polls; credentials are challenged and ruled on. */
@Service
public class Accrediting {

    private final Sittings sittings;
    private final Credentials credentials;
    private final Delegations delegations;
    private final Voting voting;
    private final Roll roll;
    private final Rules rules;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    Accrediting(
            Sittings sittings,
            Credentials credentials,
            Delegations delegations,
            Voting voting,
            Roll roll,
            Rules rules,
            Journal journal,
            Live live,
            Clock clock) {
        this.sittings = sittings;
        this.credentials = credentials;
        this.delegations = delegations;
        this.voting = voting;
        this.roll = roll;
        this.rules = rules;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Names a delegate in place of the one before, or an alternate beside.
     *
     * @throws Refusal when the person may not vote for the organisation, or while a poll is open
     */
    @Transactional
    public void name(
            Sitting sitting, OrganisationId organisation, PersonId person, boolean alternate, Actor by, Basis basis) {
        var locked = between(sitting.id());
        if (!roll.votes(locked, organisation)) throw Refusal.conflict("refused.no-voting-right");
        if (alternate) alternates();
        if (delegations
                .of(person, organisation)
                .filter(held -> held.mandates().contains(Delegations.Mandate.VOTE))
                .isEmpty()) throw Refusal.conflict("refused.credential-mandate");
        var held = credentials.of(sitting.id(), organisation);
        held.stream()
                .filter(each -> each.person().equals(person) || !alternate && !each.alternate())
                .forEach(each -> credentials.end(each.id()));
        var exercises = !alternate
                || held.stream()
                        .noneMatch(each -> each.exercises() && !each.person().equals(person));
        if (!alternate) credentials.release(sitting.id(), organisation);
        var named = new Credential(
                UUID.randomUUID(),
                sitting.id(),
                organisation,
                person,
                alternate,
                exercises,
                clock.instant(),
                basis,
                null);
        credentials.add(named, by.person());
        record(alternate ? "credential.alternate-named" : "credential.named", named, by, basis, null);
    }

    /** @throws Refusal while a poll is open, or where the rules know no alternates */
    @Transactional
    public void takeOver(Sitting sitting, OrganisationId organisation, UUID credential, Actor by, Basis basis) {
        alternates();
        between(sitting.id());
        var taking = held(sitting, credential);
        if (!taking.organisation().equals(organisation)) throw Refusal.notFound();
        if (taking.exercises()) return;
        credentials.takeOver(taking);
        record("credential.taken-over", taking, by, basis, null);
    }

    private void alternates() {
        if (rules.value(AssemblyRules.ALTERNATE) == AssemblyRules.Alternate.NEVER)
            throw Refusal.conflict("refused.alternate");
    }

    private Credential held(Sitting sitting, UUID credential) {
        return credentials
                .find(credential)
                .filter(each -> each.sitting().equals(sitting.id()) && each.endedAt() == null)
                .orElseThrow(Refusal::notFound);
    }

    private Sitting between(UUID id) {
        var sitting = sittings.lock(id);
        if (sitting.state() == Sitting.State.CLOSED) throw Refusal.conflict("refused.sitting-closed");
        if (voting.goesOn(id)) throw Refusal.conflict("refused.poll-open");
        return sitting;
    }

    /** @param organisation in whose name; null for the secretariat */
    @Transactional
    public void challenge(
            Sitting sitting, UUID credential, String reason, PersonId person, @Nullable OrganisationId organisation) {
        var locked = sittings.lock(sitting.id());
        if (locked.state() == Sitting.State.CLOSED) throw Refusal.conflict("refused.sitting-closed");
        var doubted = held(sitting, credential);
        if (organisation != null && !roll.votes(locked, organisation))
            throw Refusal.conflict("refused.no-voting-right");
        var challenge =
                new Challenge(UUID.randomUUID(), credential, organisation, reason, clock.instant(), null, null, null);
        if (!credentials.challenge(challenge, person)) throw Refusal.conflict("refused.challenged");
        var by = organisation == null ? Actor.of(person) : Actor.of(person, organisation);
        record("credential.challenged", doubted, by, Basis.OWN, reason);
    }

    @Transactional
    public void rule(Presiding by, UUID challenge, Challenge.Ruling ruling, String grounds) {
        between(by.sitting().id());
        var open = credentials.challenges(by.sitting().id()).stream()
                .filter(each -> each.id().equals(challenge))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!credentials.rule(challenge, ruling, grounds, null, by.person())) throw Refusal.conflict("refused.ruled");
        ruled(open, ruling, grounds, Actor.of(by.person()), by.basis());
    }

    /**
     * The assembly has decided on a challenge, in the transaction that closes its poll: no other can open meanwhile, so
     * that who votes stays as it is until then.
     *
     * @throws Refusal when it was ruled on before
     */
    @Transactional
    public void decided(UUID challenge, Challenge.Ruling ruling, String grounds, String poll, Actor by, Basis basis) {
        var open = credentials.challenge(challenge).orElseThrow(Refusal::notFound);
        if (!credentials.rule(challenge, ruling, grounds, poll, by.person())) throw Refusal.conflict("refused.ruled");
        ruled(open, ruling, grounds, by, basis);
    }

    private void ruled(Challenge challenge, Challenge.Ruling ruling, String grounds, Actor by, Basis basis) {
        var credential = credentials.find(challenge.credential()).orElseThrow();
        if (ruling == Challenge.Ruling.UPHELD) credentials.end(credential.id());
        var what = ruling == Challenge.Ruling.UPHELD ? "credential.rejected" : "credential.upheld";
        record(what, credential, by, basis, grounds);
    }

    private void record(String what, Credential credential, Actor by, Basis basis, @Nullable String reason) {
        var details = new HashMap<String, Object>(Map.of(
                "sitting", credential.sitting(), "person", credential.person().value()));
        if (reason != null) details.put("reason", reason);
        journal.record(new Entry(
                what, new Subject("organisation", credential.organisation().value()), by, basis, details));
        live.changed(credential.sitting());
    }
}
