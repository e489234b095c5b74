package org.sironet.assembly.roll;

import java.util.Collection;
import java.util.List;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk records who arrives and who leaves, until the sitting is over. */
@Service
class Receiving {

    private final Sittings sittings;
    private final Roll roll;
    private final Presence presence;

    Receiving(Sittings sittings, Roll roll, Presence presence) {
        this.sittings = sittings;
        this.roll = roll;
        this.presence = presence;
    }

    @Transactional
    public void arrive(Sitting sitting, Collection<OrganisationId> organisations) {
        for (var each : voting(sitting, organisations))
            presence.arrived(sitting.id(), each, null, Presence.Source.DESK);
    }

    @Transactional
    public void leave(Sitting sitting, Collection<OrganisationId> organisations) {
        for (var each : voting(sitting, organisations))
            for (var source : Presence.Source.values()) presence.left(sitting.id(), each, source);
    }

    /**
     * Under the lock of the sitting, so that two desks do not wait for each other.
     *
     * @throws Refusal for one that is not on the roll
     */
    private List<OrganisationId> voting(Sitting named, Collection<OrganisationId> organisations) {
        var sitting = sittings.lock(named.id());
        if (sitting.state() == Sitting.State.CLOSED) throw Refusal.conflict("refused.sitting-closed");
        if (!organisations.stream().allMatch(each -> roll.votes(sitting, each)))
            throw Refusal.conflict("refused.not-on-roll");
        return List.copyOf(organisations);
    }
}
