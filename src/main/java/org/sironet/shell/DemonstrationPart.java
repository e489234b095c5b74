package org.sironet.shell;

import java.time.Instant;

/** A module's part of the demonstration, loaded once into an empty network, in the order of {@code @Order}. */
public interface DemonstrationPart {

    /** Lets things happen in the demonstration's past: the network's clock shows that moment meanwhile. */
    interface Timeline {

        void at(Instant moment, Runnable what);
    }

    /** In one transaction. */
    void load(Timeline timeline);
}
