package org.sironet.tally;

import org.jspecify.annotations.Nullable;

/**
 * Votes that move in one step.
 *
 * @param from from whom
 * @param to to whom; null when they leave the count
 * @param votes how many
 * @param cause why they went there, or why they left
 */
public record Transfer(String from, @Nullable String to, Rational votes, Cause cause) {

    /** Why votes went where they went. */
    public enum Cause {
        NEXT_PREFERENCE,
        /** no further continuing candidate on the ballot */
        NO_MORE_CHOICES,
        OVERVOTE,
        SKIPPED_RANKS,
        REPEATED_CANDIDATE,
        /** cut off when values are shortened to the rule's decimals */
        TRUNCATION
    }
}
