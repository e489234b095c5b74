package org.sironet.identity;

import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a person's data out of the network, at their own wish. */
@Component
class Erasure {

    private final Persons persons;
    private final Accounts accounts;
    private final OfficeHolding offices;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final PaperCodes paper;
    private final ApiTokens tokens;
    private final SignInRequests requests;
    private final SignIns signIns;
    private final Devices devices;
    private final Outbox outbox;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Erasure(
            Persons persons,
            Accounts accounts,
            OfficeHolding offices,
            Passkeys passkeys,
            RecoveryCodes recovery,
            PaperCodes paper,
            ApiTokens tokens,
            SignInRequests requests,
            SignIns signIns,
            Devices devices,
            Outbox outbox,
            Journal journal,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.accounts = accounts;
        this.offices = offices;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.paper = paper;
        this.tokens = tokens;
        this.requests = requests;
        this.signIns = signIns;
        this.devices = devices;
        this.outbox = outbox;
        this.journal = journal;
        this.events = events;
    }

    /** @throws Refusal for the last officer of the secretariat, without whom nobody could appoint another */
    @Transactional
    void erase(PersonId id) {
        var person = persons.active(id).orElseThrow(Refusal::notFound);
        if (person.roles().contains(Role.SECRETARIAT)) offices.refuseLast();
        offices.endAll(id);
        passkeys.erase(id);
        recovery.end(id);
        paper.end(id);
        tokens.erase(id);
        requests.forget(id);
        devices.forget(id);
        outbox.erase(id);
        accounts.erase(id);
        var mail = person.mail();
        if (mail != null) outbox.post(Letter.to(mail, person.reading(), "mail.erased"));
        journal.record(Entry.of("person.erased", PaperCodes.subject(id), Actor.of(id), Basis.OWN));
        events.publishEvent(new PersonErased(id));
        signIns.endAll(id);
    }
}
