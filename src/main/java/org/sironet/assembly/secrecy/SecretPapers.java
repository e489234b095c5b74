package org.sironet.assembly.secrecy;

import java.util.List;
import java.util.UUID;
import org.sironet.assembly.paper.PaperVoters;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who votes on paper in a secret poll stands in the same list, under the same key, as who votes on a phone. */
@Component
class SecretPapers implements PaperVoters {

    private final Urns urns;

    SecretPapers(Urns urns) {
        this.urns = urns;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tickOff(UUID poll, OrganisationId member) {
        if (!urns.holdOpen(poll)) throw Refusal.conflict("refused.poll-closed");
        return urns.tickOff(poll, member.value());
    }

    @Override
    public List<OrganisationId> of(UUID poll) {
        return urns.onPaper(poll).stream().map(OrganisationId::new).toList();
    }
}
