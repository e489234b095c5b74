package org.sironet.network.membership;

import org.sironet.identity.Persons;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Delegations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds members of the yearly confirmation, once each time; any process may do it. */
@Service
class ConfirmationReminders {

    private final DataConfirmations confirmations;
    private final Delegations delegations;
    private final Persons persons;
    private final Outbox outbox;

    ConfirmationReminders(DataConfirmations confirmations, Delegations delegations, Persons persons, Outbox outbox) {
        this.confirmations = confirmations;
        this.delegations = delegations;
        this.persons = persons;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    @Transactional
    public void remind() {
        confirmations.toRemind().forEach(this::remind);
    }

    private void remind(OrganisationId organisation) {
        delegations.of(organisation).stream()
                .filter(held -> held.mandates().contains(Delegations.Mandate.ANSWER))
                .flatMap(held -> persons.find(held.person()).stream())
                .filter(person -> person.mail() != null)
                .findFirst()
                .ifPresent(person -> outbox.post(Letter.to(
                                String.valueOf(person.mail()),
                                person.language() == null ? Language.ENGLISH : person.language(),
                                "mail.confirmation-due")
                        .forPerson(person.id())
                        .leadingTo("/confirmation?for=" + organisation)));
    }
}
