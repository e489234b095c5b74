package org.sironet.network;

import java.util.Optional;
import org.sironet.identity.Persons;
import org.sironet.kernel.OrganisationId;
import org.springframework.stereotype.Component;

/** To whom the network writes when it asks something of an organisation. */
@Component
public class Spokespeople {

    private final Delegations delegations;
    private final Persons persons;

    Spokespeople(Delegations delegations, Persons persons) {
        this.delegations = delegations;
        this.persons = persons;
    }

    /** The first, its principal before others, who answers for it and can be written to. */
    public Optional<Persons.Person> answering(OrganisationId organisation) {
        return delegations.of(organisation).stream()
                .filter(held -> held.mandates().contains(Delegations.Mandate.ANSWER))
                .flatMap(held -> persons.find(held.person()).stream())
                .filter(person -> person.mail() != null)
                .findFirst();
    }
}
