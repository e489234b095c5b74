package org.sironet.network;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organisation changes what it says of itself; a new name or country waits for the secretariat. */
@Component
class OrganisationEditing {

    /** What became of an edit. */
    sealed interface Outcome {

        /** @param waits whether a new name or country waits for the secretariat */
        record Saved(boolean waits) implements Outcome {}

        /**
         * Somebody else has saved in the meantime.
         *
         * @param merged what the editor typed, and the others' changes where the editor changed nothing
         */
        record Meanwhile(Organisation current, OrganisationProfile merged, List<OrganisationChanges.Change> changes)
                implements Outcome {}
    }

    private final Organisations organisations;
    private final OrganisationChanges changes;
    private final OrganisationProposals proposals;
    private final OrganisationLetters letters;
    private final Journal journal;

    OrganisationEditing(
            Organisations organisations,
            OrganisationChanges changes,
            OrganisationProposals proposals,
            OrganisationLetters letters,
            Journal journal) {
        this.organisations = organisations;
        this.changes = changes;
        this.proposals = proposals;
        this.letters = letters;
        this.journal = journal;
    }

    /** @param version that the editor had before their eyes */
    @Transactional
    Outcome save(OrganisationEditor editor, int version, OrganisationProfile wanted, Basis basis) {
        var current = organisations.claim(editor.organisation()).orElseThrow(Refusal::notFound);
        if (current.version() != version) return meanwhile(current, version, wanted);
        var asks = !editor.onBehalf() && named(current.profile(), wanted);
        if (asks) propose(editor, wanted, basis);
        change(current, asks ? kept(current.profile(), wanted) : wanted, editor.actor(), basis);
        return new Outcome.Saved(asks);
    }

    private Outcome meanwhile(Organisation current, int version, OrganisationProfile wanted) {
        var later = changes.since(current.id(), version);
        var untouched = EnumSet.noneOf(ProfileField.class);
        for (var field : ProfileField.values())
            later.stream()
                    .filter(change -> change.before().containsKey(field.key()))
                    .findFirst()
                    .filter(change -> field.value(wanted).equals(change.before().get(field.key())))
                    .ifPresent(change -> untouched.add(field));
        return new Outcome.Meanwhile(current, ProfileField.mixed(wanted, current.profile(), untouched), later);
    }

    private static boolean named(OrganisationProfile before, OrganisationProfile wanted) {
        return !before.name().equals(wanted.name()) || !before.country().equals(wanted.country());
    }

    private static OrganisationProfile kept(OrganisationProfile before, OrganisationProfile wanted) {
        return wanted.based(before.name(), before.country());
    }

    private void propose(OrganisationEditor editor, OrganisationProfile wanted, Basis basis) {
        proposals.propose(editor.organisation(), wanted.name(), wanted.country(), editor.actor());
        journal.record(Entry.of(
                "organisation.name-proposed", Memberships.subject(editor.organisation()), editor.actor(), basis));
    }

    private void change(Organisation before, OrganisationProfile wanted, Actor by, Basis basis) {
        if (ProfileField.changed(before.profile(), wanted).isEmpty()) return;
        changes.record(before, organisations.replace(before, wanted), by, basis);
        if (basis.kind() == Basis.Kind.ON_BEHALF)
            letters.toPrincipal(before, "mail.changed-on-behalf", basis.reference());
    }

    /** @throws Refusal when somebody has decided it before */
    @Transactional
    void confirm(UUID proposal, PersonId officer) {
        var open = proposals.open(proposal).orElseThrow(OrganisationEditing::decided);
        var current = organisations.claim(open.organisation()).orElseThrow(Refusal::notFound);
        if (!proposals.decide(proposal, true, "", officer)) throw decided();
        var basis = Basis.office("secretariat");
        change(current, current.profile().based(open.name(), open.country()), Actor.of(officer), basis);
        told(open, current, officer, "organisation.name-confirmed", "mail.name-confirmed", "");
    }

    @Transactional
    void decline(UUID proposal, PersonId officer, String reason) {
        var open = proposals.open(proposal).orElseThrow(OrganisationEditing::decided);
        var current = organisations.claim(open.organisation()).orElseThrow(Refusal::notFound);
        if (!proposals.decide(proposal, false, reason, officer)) throw decided();
        told(open, current, officer, "organisation.name-declined", "mail.name-declined", reason);
    }

    private static Refusal decided() {
        return Refusal.conflict("refused.proposal-decided");
    }

    private void told(
            OrganisationProposals.Proposal proposal,
            Organisation organisation,
            PersonId officer,
            String what,
            String mail,
            String reason) {
        journal.record(
                Entry.of(what, Memberships.subject(organisation.id()), Actor.of(officer), Basis.office("secretariat")));
        if (proposal.by() != null) letters.to(proposal.by(), organisation, mail, reason);
    }

    /** What people see of it, for the page of changes. */
    List<OrganisationChanges.Change> history(OrganisationId organisation) {
        return changes.since(organisation, 0).reversed();
    }
}
