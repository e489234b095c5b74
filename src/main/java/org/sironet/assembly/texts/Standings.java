package org.sironet.assembly.texts;

import org.sironet.kernel.OrganisationId;
import org.sironet.network.Memberships;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** Whether an organisation is a member in good standing today: only such take part. */
@Component
public class Standings {

    private final Memberships memberships;

    Standings(Memberships memberships) {
        this.memberships = memberships;
    }

    public boolean good(OrganisationId organisation) {
        return memberships.inGoodStanding(organisation);
    }

    /** @throws Refusal when it is suspended, has ended, or never was one */
    public void require(OrganisationId organisation) {
        if (!good(organisation)) throw Refusal.forbidden("refused.good-standing");
    }
}
