package org.sironet.assembly.secrecy;

import java.util.List;
import java.util.UUID;

/**
 * What one voter hands in at once: for the own right and for those given by proxy, all of one poll.
 *
 * @param voter the person; lives in memory only, and tells one voter's ballots from those of others
 */
record Bundle(UUID voter, List<Handed> ballots) {

    Bundle {
        ballots = List.copyOf(ballots);
        if (ballots.isEmpty()) throw new IllegalArgumentException("nothing handed in");
    }

    static Bundle of(UUID voter, Handed ballot) {
        return new Bundle(voter, List.of(ballot));
    }

    UUID poll() {
        return ballots.getFirst().poll();
    }
}
