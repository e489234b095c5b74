package org.sironet.assembly.elections;

import java.util.List;
import java.util.Optional;
import org.sironet.identity.Persons;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Organisations;
import org.sironet.network.Spokespeople;
import org.springframework.stereotype.Component;

/** Tells somebody that they are nominated, and the member that nominated them what they answered. */
@Component
class NominationLetters {

    private final Persons persons;
    private final Organisations organisations;
    private final Spokespeople spokespeople;
    private final Outbox outbox;

    NominationLetters(Persons persons, Organisations organisations, Spokespeople spokespeople, Outbox outbox) {
        this.persons = persons;
        this.organisations = organisations;
        this.spokespeople = spokespeople;
        this.outbox = outbox;
    }

    void nominated(Election election, Nomination nomination, String token) {
        for (var person : active(nomination)) {
            var language = person.reading();
            write(
                    person,
                    "mail.nominated",
                    NomineeLinks.path(token),
                    election.title().best(language).text(),
                    name(nomination.nominatedBy(), language));
        }
    }

    /** The link in the first letter opens the nomination: what is written there is not shown on. */
    private void write(Persons.Person person, String key, String path, String... arguments) {
        var letter = Letter.to(String.valueOf(person.mail()), person.reading(), key, (Object[]) arguments)
                .forPerson(person.id())
                .leadingTo(path);
        outbox.post(key.equals("mail.nominated") ? letter.keptSecret() : letter);
    }

    private List<Persons.Person> active(Nomination nomination) {
        return persons.active(nomination.person()).stream()
                .filter(person -> person.mail() != null)
                .toList();
    }

    void answered(Election election, Nomination nomination) {
        spokespeople.answering(nomination.nominatedBy()).ifPresent(person -> {
            var language = person.reading();
            var name = persons.find(nomination.person())
                    .map(known -> known.name().best(language).text());
            write(
                    person,
                    "mail.nomination-" + nomination.state().word(),
                    election.path(),
                    election.title().best(language).text(),
                    name.orElse(""));
        });
    }

    private String name(OrganisationId id, Language language) {
        return Optional.of(id)
                .flatMap(organisations::find)
                .map(found -> found.profile().name().best(language).text())
                .orElse("");
    }
}
