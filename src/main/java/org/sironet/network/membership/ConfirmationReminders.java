package org.sironet.network.membership;

import org.sironet.kernel.OrganisationId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Spokespeople;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds members of the yearly confirmation, once each time; any process may do it. */
@Service
class ConfirmationReminders {

    private final DataConfirmations confirmations;
    private final Spokespeople spokespeople;
    private final Outbox outbox;

    ConfirmationReminders(DataConfirmations confirmations, Spokespeople spokespeople, Outbox outbox) {
        this.confirmations = confirmations;
        this.spokespeople = spokespeople;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    @Transactional
    public void remind() {
        confirmations.toRemind().forEach(this::remind);
    }

    private void remind(OrganisationId organisation) {
        spokespeople
                .answering(organisation)
                .ifPresent(person ->
                        outbox.post(Letter.to(String.valueOf(person.mail()), person.reading(), "mail.confirmation-due")
                                .forPerson(person.id())
                                .leadingTo("/confirmation?for=" + organisation)));
    }
}
