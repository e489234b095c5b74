package org.sironet.tally;

import java.util.Set;

/**
 * One who stands, or one of several texts to choose from.
 *
 * @param name as it is shown; names are unique in an election
 * @param standing whether votes may go there
 * @param groups groups with reserved seats to which the candidate belongs
 */
public record Candidate(String name, Standing standing, Set<String> groups) {

    /** Whether a candidate may be elected. */
    public enum Standing {
        STANDS,
        /** out before the count: ballots are read as if the name were not on them */
        WITHDRAWN,
        /** all names written in by hand, taken together: excluded before anybody else */
        WRITE_IN
    }

    public Candidate {
        groups = Set.copyOf(groups);
    }

    public static Candidate of(String name) {
        return new Candidate(name, Standing.STANDS, Set.of());
    }

    public Candidate standing(Standing changed) {
        return new Candidate(name, changed, groups);
    }

    public boolean isWithdrawn() {
        return standing == Standing.WITHDRAWN;
    }

    public boolean isWriteIn() {
        return standing == Standing.WRITE_IN;
    }
}
