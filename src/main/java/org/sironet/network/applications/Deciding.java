package org.sironet.network.applications;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.sironet.identity.Persons;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Delegations;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationAdmitted;
import org.sironet.network.applications.Application.Decision;
import org.sironet.network.applications.Application.Outcome;
import org.sironet.rules.Rules;
import org.sironet.shell.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Admits or refuses: one decision, with what follows from it, in one transaction. */
@Service
class Deciding {

    private final Applications applications;
    private final Applicants applicants;
    private final Memberships memberships;
    private final Delegations delegations;
    private final Persons persons;
    private final AdmissionLetters letters;
    private final ApplicantLinks links;
    private final Rules rules;
    private final Journal journal;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            Applications applications,
            Applicants applicants,
            Memberships memberships,
            Delegations delegations,
            Persons persons,
            AdmissionLetters letters,
            ApplicantLinks links,
            Rules rules,
            Journal journal,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.applicants = applicants;
        this.memberships = memberships;
        this.delegations = delegations;
        this.persons = persons;
        this.letters = letters;
        this.links = links;
        this.rules = rules;
        this.journal = journal;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** What stands in the way of an admission, in the order of the rules. */
    java.util.List<AdmissionRule> obstacles(Application.Undecided application) {
        return AdmissionRule.broken(
                application, AdmissionRule.Asked.by(rules, memberships.today().getYear()));
    }

    /**
     * What a decision must rest on: the office of the secretariat, or, where a body decides and on every appeal, that
     * body's own decision, which the caller names.
     */
    boolean bodyDecides(Application.Undecided application) {
        return application.round() == 2
                || rules.value(ApplicationSettings.WHO_DECIDES) != ApplicationSettings.Deciding.SECRETARIAT;
    }

    @Transactional
    OrganisationId admit(ApplicationId id, String reason, Basis basis, PersonId by) {
        var application = undecided(id, basis);
        obstacles(application).stream().findFirst().ifPresent(rule -> {
            throw Refusal.conflict(rule.refusal());
        });
        var actor = Actor.of(by);
        var organisation = applicants.enter(application.file(), actor, basis);
        record(decision(application, Outcome.ADMITTED, reason, basis, by), Optional.of(organisation));
        var number = memberships.admit(organisation, memberships.today(), reason, actor, basis);
        var principal = principal(application.file(), organisation);
        letters.issue(
                organisation,
                number,
                application.file().answers().names(),
                application.file().language(),
                actor,
                basis);
        outbox.post(Letter.to(
                        application.file().answers().one("principal_mail"),
                        application.file().language(),
                        "mail.application-admitted",
                        Applying.name(application),
                        number,
                        reason)
                .forPerson(principal)
                .leadingTo("/members/" + organisation));
        events.publishEvent(new OrganisationAdmitted(organisation, number));
        return organisation;
    }

    @Transactional
    void refuse(ApplicationId id, String reason, Basis basis, PersonId by) {
        var application = undecided(id, basis);
        record(decision(application, Outcome.REFUSED, reason, basis, by), Optional.empty());
        var file = application.file();
        outbox.post(
                Letter.to(file.mail(), file.language(), "mail.application-refused", Applying.name(application), reason)
                        .leadingTo(ApplicantLinks.path(links.create(id)))
                        .keptSecret());
    }

    private Application.Undecided undecided(ApplicationId id, Basis basis) {
        if (!(applications.lock(id).orElseThrow(Refusal::notFound) instanceof Application.Undecided undecided))
            throw Refusal.conflict("refused.decided-already");
        if (bodyDecides(undecided) && basis.kind() == Basis.Kind.OFFICE)
            throw Refusal.forbidden("refused.body-decides");
        return undecided;
    }

    private Decision decision(
            Application.Undecided application, Outcome outcome, String reason, Basis basis, PersonId by) {
        return new Decision(
                application.file().id(),
                application.round(),
                outcome,
                applications.nextDecisionNumber(memberships.today().getYear()),
                reason,
                clock.instant(),
                by,
                basis);
    }

    private void record(Decision decision, Optional<OrganisationId> became) {
        if (!applications.record(decision, became.orElse(null))) throw Refusal.conflict("refused.decided-already");
        journal.record(new Entry(
                decision.outcome() == Outcome.ADMITTED ? "application.admitted" : "application.refused",
                Applying.subject(decision.application()),
                Actor.of(java.util.Objects.requireNonNull(decision.by())),
                decision.basis(),
                java.util.Map.of("decision", decision.number())));
    }

    /** The principal's account: a new one, or the one that the person has already. */
    private PersonId principal(Application.File file, OrganisationId organisation) {
        var answers = file.answers();
        var person = persons.enter(
                PersonId.random(),
                Multilingual.of(file.language(), answers.one("principal")),
                answers.one("principal_mail"),
                file.language());
        delegations.authorise(
                organisation, person, Delegations.Office.PRINCIPAL, EnumSet.allOf(Delegations.Mandate.class));
        return person;
    }
}
