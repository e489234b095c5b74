package org.sironet.network;

import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Whether somebody may know of an organisation, for those who tell more of it. */
@Component
public class KnownOrganisations {

    private final OrganisationSight sight;

    KnownOrganisations(OrganisationSight sight) {
        this.sight = sight;
    }

    /** @throws org.sironet.shell.Refusal when to this viewer it does not exist */
    public Organisation require(OrganisationId id, Viewer viewer) {
        return sight.known(id, viewer);
    }

    /** N5: what concerns people is read only by those with a reason. */
    public boolean seesPeople(OrganisationId id, Viewer viewer) {
        return sight.of(id, viewer).seesPeople();
    }
}
