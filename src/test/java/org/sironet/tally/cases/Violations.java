package org.sironet.tally.cases;

import java.util.List;
import java.util.Map;

/** Which of our rules, with which option, is the one that a file of condorcet-violations is named after. */
final class Violations {

    private Violations() {}

    static List<String> of(String method) {
        return switch (method) {
            case "Plurality" -> List.of("plurality");
            case "Borda" -> List.of("score", "points", "borda");
            case "Dowdall" -> List.of("score", "points", "dowdall");
            case "Anti-Plurality" -> List.of("score", "points", "anti-plurality");
            case "Positive-Negative_Voting" -> List.of("score", "points", "positive-negative");
            case "Instant_Runoff", "Instant_Runoff_PUT", "Instant_Runoff_TB" -> List.of("irv");
            case "Coombs", "Coombs_PUT", "Coombs_TB" -> List.of("irv", "exclusion", "most-last");
            case "PluralityWRunoff_PUT" -> List.of("irv", "exclusion", "all-but-two");
            case "Bucklin" -> List.of("approval", "depth", "majority");
            default -> List.of();
        };
    }

    static Map<String, String> options(List<String> counted) {
        return counted.size() < 3 ? Map.of() : Map.of(counted.get(1), counted.get(2));
    }

    static String clause(String method) {
        return switch (method) {
            case "Bracket_Voting" -> "pairing the four with most first places by seed";
            case "Iterated_Removal_Condorcet_Loser" -> "excluding Condorcet losers only";
            case "Pareto" -> "choosing all that nobody dominates";
            case "Simplified_Bucklin" -> "electing all that have a majority at the first depth where one has";
            case "Superior_Voting" -> "superior numbers";
            case "Weighted_Bucklin" -> "weights that fall with the rank, within a majority's depth";
            default -> method;
        };
    }
}
