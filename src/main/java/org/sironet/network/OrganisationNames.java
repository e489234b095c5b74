package org.sironet.network;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Names;
import org.springframework.stereotype.Component;

/** What organisations are called, for histories. */
@Component
class OrganisationNames implements Names {

    private final Organisations organisations;

    OrganisationNames(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Map<OrganisationId, Multilingual> ofOrganisations(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) return Map.of();
        return organisations.find(ids).stream()
                .collect(Collectors.toMap(
                        Organisation::id, organisation -> organisation.profile().name()));
    }
}
