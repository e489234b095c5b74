package org.sironet.assembly.roll;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Spokespeople;
import org.sironet.shell.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member arranges by letter is entered by the secretariat, which names the letter; the member is told by mail. */
@Service
class ByLetter {

    /** What the letter says. */
    enum What {
        DELEGATE,
        ALTERNATE,
        PROXY,
        WITHDRAWAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param person who is named
     * @param holder to whom the proxy is given
     * @param reference date and number of the letter
     */
    record Arrangement(
            What what,
            OrganisationId organisation,
            @Nullable PersonId person,
            @Nullable OrganisationId holder,
            String reference) {}

    private final Accrediting accrediting;
    private final GivingProxies giving;
    private final Spokespeople spokespeople;
    private final Outbox outbox;
    private final Messages messages;

    ByLetter(
            Accrediting accrediting,
            GivingProxies giving,
            Spokespeople spokespeople,
            Outbox outbox,
            Messages messages) {
        this.accrediting = accrediting;
        this.giving = giving;
        this.spokespeople = spokespeople;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** By the same rules as when the principal does it. */
    @Transactional
    void enter(Sitting sitting, Arrangement asked, PersonId by) {
        var actor = Actor.of(by);
        var basis = Basis.onBehalf(asked.reference());
        var organisation = asked.organisation();
        switch (asked.what()) {
            case DELEGATE, ALTERNATE ->
                accrediting.name(
                        sitting,
                        organisation,
                        Optional.ofNullable(asked.person()).orElseThrow(),
                        asked.what() == What.ALTERNATE,
                        actor,
                        basis);
            case PROXY ->
                giving.give(
                        sitting,
                        organisation,
                        Optional.ofNullable(asked.holder()).orElseThrow(),
                        actor,
                        basis);
            case WITHDRAWAL -> giving.withdraw(sitting, organisation, actor, basis);
        }
        tell(sitting, asked);
    }

    private void tell(Sitting sitting, Arrangement entered) {
        spokespeople
                .answering(entered.organisation())
                .filter(person -> person.mail() != null)
                .ifPresent(person -> {
                    var language = person.reading();
                    outbox.post(Letter.to(
                                    String.valueOf(person.mail()),
                                    language,
                                    "mail.by-letter",
                                    sitting.title().best(language).text(),
                                    messages.text(
                                            language,
                                            "roll.by-letter-" + entered.what().word()),
                                    entered.reference())
                            .forPerson(person.id())
                            .leadingTo(sitting.path() + "/roll"));
                });
    }
}
