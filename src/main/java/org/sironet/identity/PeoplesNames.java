package org.sironet.identity;

import java.util.Collection;
import java.util.Map;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Names;
import org.springframework.stereotype.Component;

/** Gives histories the names of people, all of a page in one query. */
@Component
class PeoplesNames implements Names {

    private final Persons persons;

    PeoplesNames(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Map<PersonId, Multilingual> ofPeople(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : persons.names(people);
    }
}
