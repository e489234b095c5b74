package org.sironet.assembly.sittings;

import java.util.UUID;

/** Knows what is being voted on in a sitting; to be asked under the lock of its row. */
public interface Voting {

    /** A poll is open: nobody takes over, no proxy is given or withdrawn. */
    boolean goesOn(UUID sitting);

    /** A poll is prepared or open: the sitting and its item stay until it is closed or annulled. */
    boolean waits(UUID sitting);
}
