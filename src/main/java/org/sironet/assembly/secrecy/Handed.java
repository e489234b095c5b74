package org.sironet.assembly.secrecy;

import java.util.HexFormat;
import java.util.UUID;
import org.sironet.kernel.OrganisationId;

/** A sealed ballot that somebody hands in for one voting right. Lives in memory only. */
record Handed(UUID poll, OrganisationId organisation, SealedBallot ballot) {

    /** What became of it. */
    enum Answer {
        RECEIVED,
        /** the member has voted, and this very ballot is among those received: nothing changes */
        RECEIVED_BEFORE,
        /** the member has voted, by another ballot: nothing changes */
        ANOTHER_BEFORE,
        /** this very ballot came in, and not for this member: it has to be sealed anew */
        TAKEN,
        CLOSED
    }

    String code() {
        return HexFormat.of().formatHex(ballot.code());
    }
}
