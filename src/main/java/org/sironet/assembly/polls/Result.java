package org.sironet.assembly.polls;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a poll decided, with the figures that it rests on.
 *
 * @param yes in favour; for consensus the standing objections are in {@code no}, those who step aside in {@code abstain}
 * @param needed the fewest votes in favour that would have been enough; for an election the seats
 * @param present voting rights present or represented at the close
 * @param quorum the fewest that had to be
 * @param elected keys of choices in the order of election; empty for yes and no
 * @param sha256 of the record on which it rests, which {@link Results#record} has
 */
public record Result(
        UUID poll,
        Outcome outcome,
        int yes,
        int no,
        int abstain,
        int needed,
        int present,
        int roll,
        int quorum,
        List<String> elected,
        String sha256,
        Instant at) {

    public Result {
        elected = List.copyOf(elected);
    }

    /** How it ended. */
    public enum Outcome {
        ADOPTED,
        REJECTED,
        /** too few were present or represented at the close: nothing is decided */
        NO_QUORUM,
        /** a consensus did not come about */
        OBJECTED,
        /** by a counting rule */
        ELECTED,
        CHOSEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean adopted() {
        return outcome == Outcome.ADOPTED;
    }
}
