package org.sironet.assembly.roll;

import java.util.UUID;

/** Knows whether a sitting is voting at this moment: then nobody takes over, and no proxy is given or withdrawn. */
public interface Voting {

    boolean goesOn(UUID sitting);
}
