package org.sironet.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.identity.OfficeProposal.Kind;
import org.sironet.identity.OfficeProposal.Outcome;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to hold a network-wide office, and who ceases to: proposed by one officer, approved by others. */
@Component
class OfficeHolding {

    private final OfficeProposals proposals;
    private final Persons persons;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    OfficeHolding(OfficeProposals proposals, Persons persons, Journal journal, Outbox outbox, Clock clock) {
        this.proposals = proposals;
        this.persons = persons;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Carried at once when nobody else is there to approve. */
    @Transactional
    OfficeProposal propose(Kind kind, PersonId person, Role role, String reason, Secretary by) {
        proposals.oneAtATime();
        if (kind == Kind.APPOINTMENT && person.equals(by.person())) throw Refusal.conflict("refused.own-appointment");
        if (proposals.holds(person, role) == (kind == Kind.APPOINTMENT))
            throw Refusal.conflict(kind == Kind.APPOINTMENT ? "refused.holds-office" : "refused.holds-no-office");
        if (proposals.open(kind, person, role)) throw Refusal.conflict("refused.proposed-already");
        var proposal = new OfficeProposal(
                UUID.randomUUID(), kind, person, role, reason, by.person(), clock.instant(), List.of(), null);
        proposals.add(proposal);
        record("office-" + word(kind) + ".proposed", proposal, by.person());
        if (proposal.carriedBy(officers())) carry(proposal, by.person());
        else askOthers(proposal);
        return proposals.find(proposal.id()).orElseThrow();
    }

    @Transactional
    void approve(UUID id, Secretary by) {
        proposals.oneAtATime();
        var proposal = open(id);
        if (by.person().equals(proposal.proposedBy()) || by.person().equals(proposal.person()))
            throw Refusal.forbidden("refused.own-proposal");
        if (!proposal.mayBeApprovedBy(by.person())) throw Refusal.conflict("refused.approved-already");
        proposals.approve(id, by.person());
        record("office-" + word(proposal.kind()) + ".approved", proposal, by.person());
        var approved = proposals.find(id).orElseThrow();
        if (approved.carriedBy(officers())) carry(approved, by.person());
    }

    /** By whoever made it, or by whom it would end the office of: that is a resignation's business, not theirs. */
    @Transactional
    void withdraw(UUID id, Secretary by) {
        proposals.oneAtATime();
        var proposal = open(id);
        if (!by.person().equals(proposal.proposedBy())) throw Refusal.forbidden("refused.others-proposal");
        proposals.conclude(id, Outcome.WITHDRAWN, by.person());
        record("office-" + word(proposal.kind()) + ".withdrawn", proposal, by.person());
    }

    /** One's own office needs nobody's approval to end. */
    @Transactional
    void resign(Role role, PersonId person) {
        proposals.oneAtATime();
        if (!proposals.holds(person, role)) throw Refusal.conflict("refused.holds-no-office");
        if (role == Role.SECRETARIAT) refuseLast();
        proposals.end(person, role);
        journal.record(new Entry(
                "office.resigned",
                PaperCodes.subject(person),
                Actor.of(person),
                Basis.OWN,
                Map.of("role", role.name())));
    }

    void endAll(PersonId person) {
        for (var role : Role.values()) proposals.end(person, role);
    }

    void refuseLast() {
        if (officers().size() < 2) throw Refusal.conflict("refused.last-officer");
    }

    private void carry(OfficeProposal proposal, PersonId by) {
        var appointed = proposal.kind() == Kind.APPOINTMENT;
        if (appointed) persons.appoint(proposal.person(), proposal.role(), OfficeProposals.OFFICE);
        else {
            if (proposal.role() == Role.SECRETARIAT) refuseLast();
            proposals.end(proposal.person(), proposal.role());
        }
        proposals.conclude(proposal.id(), Outcome.CARRIED, by);
        record(appointed ? "office.appointed" : "office.ended", proposal, by);
        persons.active(proposal.person()).ifPresent(person -> tell(person, appointed, proposal.role()));
    }

    private void tell(Persons.Person person, boolean appointed, Role role) {
        var mail = person.mail();
        if (mail != null)
            outbox.post(Letter.to(
                            mail,
                            person.reading(),
                            "mail.office-" + (appointed ? "appointed-" : "ended-") + Roles.word(role))
                    .forPerson(person.id())
                    .leadingTo("/me"));
    }

    private void askOthers(OfficeProposal proposal) {
        for (var officer : persons.withRole(Role.SECRETARIAT)) {
            var mail = officer.mail();
            if (mail != null && proposal.mayBeApprovedBy(officer.id()))
                outbox.post(Letter.to(mail, officer.reading(), "mail.office-proposed")
                        .forPerson(officer.id())
                        .leadingTo("/secretariat/officers"));
        }
    }

    private OfficeProposal open(UUID id) {
        var proposal = proposals.find(id).orElseThrow(Refusal::notFound);
        if (!proposal.open()) throw Refusal.conflict("refused.proposal-over");
        return proposal;
    }

    List<PersonId> officers() {
        return persons.withRole(Role.SECRETARIAT).stream()
                .map(Persons.Person::id)
                .toList();
    }

    private static String word(Kind kind) {
        return kind == Kind.APPOINTMENT ? "appointment" : "end";
    }

    private void record(String what, OfficeProposal proposal, PersonId by) {
        journal.record(new Entry(
                what,
                PaperCodes.subject(proposal.person()),
                Actor.of(by),
                OfficeProposals.OFFICE,
                Map.of("role", proposal.role().name(), "proposal", proposal.id().toString())));
    }
}
