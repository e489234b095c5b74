package org.sironet.network.membership;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sironet.identity.Persons;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Delegations;
import org.sironet.network.Delegations.Delegation;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.Delegations.Office;
import org.sironet.network.OrganisationAuthority.Principal;
import org.sironet.network.Organisations;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A principal authorises people to act for the organisation, and takes the authority back. */
@Service
class Delegating {

    private final Delegations delegations;
    private final Organisations organisations;
    private final Persons persons;
    private final Journal journal;
    private final Outbox outbox;

    Delegating(Delegations delegations, Organisations organisations, Persons persons, Journal journal, Outbox outbox) {
        this.delegations = delegations;
        this.organisations = organisations;
        this.persons = persons;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** Invites by mail; a person who has an account keeps it. */
    @Transactional
    void invite(Principal by, String name, String mail, Language language, Set<Mandate> mandates) {
        var person = persons.enter(PersonId.random(), Multilingual.of(language, name), mail, language);
        if (delegations.of(person, by.organisation()).isPresent()) throw Refusal.conflict("refused.delegate-already");
        delegations.authorise(by.organisation(), person, Office.DELEGATE, mandates);
        journal(
                "delegate.authorised",
                by.organisation(),
                person,
                Actor.of(by.person(), by.organisation()),
                Basis.office("principal"),
                mandates);
        outbox.post(Letter.to(mail, language, "mail.delegate-invited", name(by.organisation(), language))
                .forPerson(person)
                .leadingTo("/sign-in"));
    }

    /** From now on exactly these. */
    @Transactional
    void change(Principal by, PersonId person, Set<Mandate> mandates) {
        var held = delegate(by, person);
        delegations.end(by.organisation(), person);
        delegations.authorise(by.organisation(), person, held.office(), mandates);
        journal(
                "delegate.authorised",
                by.organisation(),
                person,
                Actor.of(by.person(), by.organisation()),
                Basis.office("principal"),
                mandates);
    }

    @Transactional
    void end(Principal by, PersonId person) {
        delegate(by, person);
        delegations.end(by.organisation(), person);
        journal(
                "delegate.ended",
                by.organisation(),
                person,
                Actor.of(by.person(), by.organisation()),
                Basis.office("principal"),
                Set.of());
    }

    /** The principal's own authority is changed by the secretariat only. */
    private Delegation delegate(Principal by, PersonId person) {
        var held = delegations.of(person, by.organisation()).orElseThrow(Refusal::notFound);
        if (held.office() == Office.PRINCIPAL) throw Refusal.forbidden("refused.principal-by-secretariat");
        return held;
    }

    /** A new head of the organisation, on the basis of its letter; the former one may no longer act for it. */
    @Transactional
    void replacePrincipal(
            OrganisationId organisation, String name, String mail, Language language, PersonId officer, String letter) {
        var person = persons.enter(PersonId.random(), Multilingual.of(language, name), mail, language);
        delegations.of(organisation).stream()
                .filter(held ->
                        held.office() == Office.PRINCIPAL || held.person().equals(person))
                .forEach(held -> delegations.end(organisation, held.person()));
        delegations.authorise(organisation, person, Office.PRINCIPAL, Set.of(Mandate.values()));
        journal(
                "principal.replaced",
                organisation,
                person,
                Actor.of(officer, organisation),
                Basis.onBehalf(letter),
                Set.of());
        outbox.post(Letter.to(mail, language, "mail.principal-entered", name(organisation, language))
                .forPerson(person)
                .leadingTo("/sign-in"));
    }

    List<Delegation> of(OrganisationId organisation) {
        return delegations.of(organisation);
    }

    private String name(OrganisationId organisation, Language language) {
        return organisations
                .find(organisation)
                .map(known -> known.profile().name().best(language).text())
                .orElse("");
    }

    private void journal(
            String what, OrganisationId organisation, PersonId person, Actor by, Basis basis, Set<Mandate> mandates) {
        journal.record(new Entry(
                what,
                new Subject("organisation", organisation.value()),
                by,
                basis,
                Map.of(
                        "person", person.toString(),
                        "mandates", mandates.stream().map(Enum::name).sorted().toList())));
    }
}
