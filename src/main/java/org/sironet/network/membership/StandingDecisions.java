package org.sironet.network.membership;

import java.time.LocalDate;
import java.util.Optional;
import org.sironet.identity.Persons;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Delegations;
import org.sironet.network.Memberships;
import org.sironet.network.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a step in an organisation's standing and tells its principal. */
@Service
class StandingDecisions {

    private final Memberships memberships;
    private final Delegations delegations;
    private final Persons persons;
    private final Outbox outbox;

    StandingDecisions(Memberships memberships, Delegations delegations, Persons persons, Outbox outbox) {
        this.memberships = memberships;
        this.delegations = delegations;
        this.persons = persons;
        this.outbox = outbox;
    }

    /** @param letter what it rests on besides the office; empty for the office alone */
    @Transactional
    void record(
            OrganisationId organisation,
            Standing standing,
            LocalDate from,
            String reason,
            Optional<String> letter,
            Secretary by) {
        var actor = Actor.of(by.person(), organisation);
        var basis = letter.map(Basis::onBehalf).orElse(Basis.office("secretariat"));
        if (standing == Standing.MEMBER && memberships.number(organisation).isEmpty())
            memberships.admit(organisation, from, reason, actor, basis);
        else memberships.record(organisation, standing, from, reason, actor, basis);
        delegations.of(organisation).stream()
                .filter(held -> held.office() == Delegations.Office.PRINCIPAL)
                .flatMap(held -> persons.find(held.person()).stream())
                .filter(person -> person.mail() != null)
                .forEach(person -> tell(person, organisation, reason));
    }

    private void tell(Persons.Person person, OrganisationId organisation, String reason) {
        outbox.post(Letter.to(
                        String.valueOf(person.mail()),
                        person.language() == null ? Language.ENGLISH : person.language(),
                        "mail.standing-recorded",
                        reason)
                .forPerson(person.id())
                .leadingTo("/members/" + organisation));
    }
}
