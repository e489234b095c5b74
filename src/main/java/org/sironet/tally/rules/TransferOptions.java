package org.sironet.tally.rules;

import java.util.List;
import java.util.stream.Stream;
import org.sironet.tally.Option;

/**
 * What the single transferable vote leaves open, as one count has it.
 *
 * @param reading how a ballot is read
 * @param places decimals after which values are cut; -1 for exact fractions
 */
record TransferOptions(
        Preferences.Reading reading,
        int places,
        Method method,
        Surpluses surpluses,
        Winners winners,
        LastSeats lastSeats,
        LastSurplus lastSurplus) {

    /** How the new value of a ballot is reckoned. */
    enum Method {
        /** surplus × value / votes, cut once */
        WEIGHTED,
        /** surplus / votes, cut, then × value, cut again */
        FACTOR
    }

    /** Which surpluses are passed on in a round. */
    enum Surpluses {
        LARGEST,
        ALL
    }

    /** Who is elected in a round. */
    enum Winners {
        /** all who reach the quota */
        ALL,
        /** only the one of them with most votes */
        HIGHEST
    }

    /** Who gets the last seats. */
    enum LastSeats {
        /** those who remain, when they are as many as seats */
        REMAINING,
        /** only who reaches the quota */
        QUOTA
    }

    /** What becomes of surpluses when all seats are filled. */
    enum LastSurplus {
        KEEP,
        MOVE
    }

    private static final List<Option> OWN = List.of(
            new Option("places", "a number, exact", "5", "decimals after which values are cut"),
            new Option("transfer", "weighted, factor", "weighted", "how the new value of a ballot is reckoned"),
            new Option("surpluses", "largest, all", "largest", "which surpluses are passed on in a round"),
            new Option(
                    "winners", "all, highest", "all", "whether all who reach the quota are elected in a round, or one"),
            new Option(
                    "last-surplus", "keep, move", "keep", "whether surpluses are passed on when all seats are filled"),
            new Option("last-seats", "remaining, quota", "remaining", "whether the last seats need the quota"),
            Exclusion.OPTION);

    static List<Option> options() {
        var reading = Preferences.Reading.options(Preferences.Overvotes.EXHAUST, "0", Preferences.Repeats.EXHAUST);
        return Stream.of(reading, Quota.options(Quota.Of.FIRST_ROUND), OWN, PlaceLimits.OPTIONS)
                .flatMap(List::stream)
                .toList();
    }

    static TransferOptions of(Choices choices) {
        return new TransferOptions(
                Preferences.Reading.of(choices, Preferences.Overvotes.EXHAUST, "0", Preferences.Repeats.EXHAUST),
                choices.number("places", "5", "exact"),
                choices.one("transfer", Method.WEIGHTED),
                choices.one("surpluses", Surpluses.LARGEST),
                choices.one("winners", Winners.ALL),
                choices.one("last-seats", LastSeats.REMAINING),
                choices.one("last-surplus", LastSurplus.KEEP));
    }
}
