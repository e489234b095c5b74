package org.sironet.network;

import java.util.Objects;
import org.sironet.identity.Persons;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.springframework.stereotype.Component;

/** Tells people what happened to an organisation, under the name by which they know it. */
@Component
class OrganisationLetters {

    private final Delegations delegations;
    private final Persons persons;
    private final Outbox outbox;

    OrganisationLetters(Delegations delegations, Persons persons, Outbox outbox) {
        this.delegations = delegations;
        this.persons = persons;
        this.outbox = outbox;
    }

    void toPrincipal(Organisation organisation, String key, String more) {
        delegations.of(organisation.id()).stream()
                .filter(each -> each.office() == Delegations.Office.PRINCIPAL)
                .forEach(each -> to(each.person(), organisation, key, more));
    }

    void to(PersonId person, Organisation organisation, String key, String more) {
        persons.find(person).filter(known -> known.mail() != null).ifPresent(known -> {
            var language = known.language() == null ? Language.ENGLISH : known.language();
            var name = organisation.profile().name().best(language).text();
            outbox.post(Letter.to(Objects.requireNonNull(known.mail()), language, key, name, more)
                    .leadingTo("/members/" + organisation.id())
                    .forPerson(person));
        });
    }
}
