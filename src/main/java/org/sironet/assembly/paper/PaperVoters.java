package org.sironet.assembly.paper;

import java.util.List;
import java.util.UUID;
import org.sironet.kernel.OrganisationId;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who votes on paper in a secret poll: one vote for each right, whichever way it comes. */
public interface PaperVoters {

    /** @return false when the member has voted already */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean tickOff(UUID poll, OrganisationId member);

    List<OrganisationId> of(UUID poll);
}
