package org.sironet.assembly.secrecy;

import org.sironet.assembly.polls.BeforeOpening;
import org.sironet.assembly.polls.Poll;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** A secret poll opens when every teller has made a key: before there is no urn to vote into. */
@Component
class UrnReady implements BeforeOpening {

    private final Urns urns;
    private final TellerKeys keys;
    private final HandingInKeys handing;

    UrnReady(Urns urns, TellerKeys keys, HandingInKeys handing) {
        this.urns = urns;
        this.keys = keys;
        this.handing = handing;
    }

    @Override
    public void check(Poll poll) {
        if (poll.procedure() == Procedure.SECRET && urns.find(poll.id()).isEmpty())
            throw Refusal.conflict("refused.keys-missing", keys.of(poll.id()).size(), handing.tellers());
    }
}
