package org.sironet.shell;

import java.util.Collection;
import java.util.Map;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/** Knows what people and organisations are called. Who was erased, or is another module's, is left out. */
public interface Names {

    default Map<PersonId, Multilingual> ofPeople(Collection<PersonId> people) {
        return Map.of();
    }

    default Map<OrganisationId, Multilingual> ofOrganisations(Collection<OrganisationId> organisations) {
        return Map.of();
    }
}
