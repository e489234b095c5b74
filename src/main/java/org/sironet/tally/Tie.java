package org.sironet.tally;

import java.util.List;

/**
 * A tie and how it was broken.
 *
 * @param round in which round
 * @param between who was tied
 * @param chosen who was elected, or preferred, or excluded
 * @param purpose what the choice was for
 * @param by what broke it
 */
public record Tie(int round, List<String> between, String chosen, Purpose purpose, By by) {

    /** What the one who is chosen gets. */
    public enum Purpose {
        ELECTION,
        EXCLUSION,
        ORDER
    }

    /** What broke a tie. */
    public enum By {
        /** the latest earlier round in which they differed */
        BACKWARDS,
        /** the first round in which they differed */
        FORWARDS,
        /** a lot, drawn with the seed */
        LOT,
        /** an order that the file or the caller gave */
        ORDER
    }

    public Tie {
        between = List.copyOf(between);
    }
}
