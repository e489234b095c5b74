package org.sironet.tally.report;

import org.sironet.tally.Tie;
import org.sironet.tally.Transfer;

/** English words for what a count records. */
final class Words {

    private Words() {}

    static String of(Transfer.Cause cause) {
        return switch (cause) {
            case NEXT_PREFERENCE -> "the next choice";
            case NO_MORE_CHOICES -> "nobody (no more choices)";
            case OVERVOTE -> "nobody (several at one rank)";
            case SKIPPED_RANKS -> "nobody (ranks skipped)";
            case REPEATED_CANDIDATE -> "nobody (named twice)";
            case TRUNCATION -> "nobody (cut off)";
        };
    }

    static String of(Tie.Purpose purpose) {
        return switch (purpose) {
            case ELECTION -> "elected";
            case EXCLUSION -> "excluded";
            case ORDER -> "first";
        };
    }

    static String of(Tie.By by) {
        return switch (by) {
            case BACKWARDS -> "by the latest round in which they were not level";
            case FORWARDS -> "by the first round in which they were not level";
            case LOT -> "by lot";
            case ORDER -> "by the order given";
        };
    }
}
