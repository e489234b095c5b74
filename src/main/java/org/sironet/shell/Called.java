package org.sironet.shell;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.stereotype.Component;

/** What people and organisations are called, in the language of a page. Who was erased is left out. */
@Component
public class Called {

    private final List<Names> names;

    Called(List<Names> names) {
        this.names = names;
    }

    public Map<PersonId, String> people(Collection<PersonId> people, Frame frame) {
        var called = new HashMap<PersonId, String>();
        names.forEach(known -> known.ofPeople(people)
                .forEach((id, name) -> called.put(id, frame.best(name).text())));
        return called;
    }

    public Map<OrganisationId, String> organisations(Collection<OrganisationId> organisations, Frame frame) {
        var called = new HashMap<OrganisationId, String>();
        names.forEach(known -> known.ofOrganisations(organisations)
                .forEach((id, name) -> called.put(id, frame.best(name).text())));
        return called;
    }

    /** Empty when nobody knows it. */
    public String organisation(OrganisationId organisation, Frame frame) {
        return organisations(List.of(organisation), frame).getOrDefault(organisation, "");
    }
}
