package org.sironet.tally.cases;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.BallotFile;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Round;
import org.sironet.tally.Rule;
import org.sironet.tally.Step;
import org.sironet.tally.Transfer.Cause;
import tools.jackson.databind.JsonNode;

/** RCTab: totals, thresholds, who is elected and eliminated, transfers and inactive ballots, round by round. */
final class RcvCases {

    private static final Map<String, Cause> INACTIVE = Map.of(
            "exhaustedChoices", Cause.NO_MORE_CHOICES,
            "overvotes", Cause.OVERVOTE,
            "repeatedRankings", Cause.REPEATED_CANDIDATE,
            "skippedRankings", Cause.SKIPPED_RANKS);

    /** Lots as they were drawn there. */
    private static final Map<String, String> LOTS = Map.ofEntries(
            entry("stop_tabulation_early_test", "George Gervin|Mookie Blaylock|Yinka Dare"),
            entry("first_round_determines_threshold_test", "Vail, Christopher L.|Carmona, Ralph C.|Haadoow, Hamza A."),
            entry(
                    "first_round_determines_threshold_tiebreaker_test",
                    "Vail, Christopher L.|Carmona, Ralph C.|Haadoow, Hamza A."),
            entry("tiebreak_previous_round_counts_then_random_test", "Sneezy|Dopey|Grumpy|Happy"));

    private RcvCases() {}

    static List<Case> all() {
        var cases = new ArrayList<Case>();
        for (var config : Data.files("rcv", "_config.json")) {
            var name = folder(config);
            var options = new HashMap<String, String>();
            if (LOTS.containsKey(name)) {
                options.put("order", LOTS.get(name));
                options.put("tie", name.startsWith("tiebreak_previous") ? "backwards,order" : "order");
            }
            var rule = rule(config);
            cases.add(Case.counted("rcv/" + name, rule, options, () -> compare(config, rule, options)));
        }
        return cases;
    }

    private static String folder(Path config) {
        return String.valueOf(config.getName(config.getNameCount() - 2));
    }

    private static String rule(Path config) {
        return Data.json(config)
                        .path("rules")
                        .path("winnerElectionMode")
                        .asString()
                        .startsWith("multiWinner")
                ? "stv-scottish"
                : "irv";
    }

    private static @Nullable String compare(Path config, String rule, Map<String, String> options) throws Exception {
        var election = new BallotFile(config).read(Rule.of(rule).orElseThrow(), options);
        var count = Data.count(config, rule, 0, options);
        var report = Data.json(Data.files("rcv/" + folder(config), "_expected_detailed_report.json")
                .getFirst());
        var passes = election.suggestions().containsValue("one-by-one");
        var published = report.path("results");
        if (passes ? count.rounds().size() < published.size() : count.rounds().size() != published.size())
            return "rounds " + count.rounds().size() + " for " + published.size();
        for (var i = 0; i < published.size(); i++) {
            var difference = round(count, i, published.get(i));
            if (difference != null) return "round " + (i + 1) + ": " + difference;
        }
        return null;
    }

    private static @Nullable String round(Count count, int index, JsonNode published) {
        var round = count.rounds().get(index);
        var tally = numbers(published.path("tally"));
        if (!new TreeMap<>(round.totals()).equals(tally)) return "totals " + round.totals() + " for " + tally;
        if (!Data.number(published.path("threshold").asString()).equals(round.quota())) return "quota " + round.quota();
        var inactive = inactive(round, published.path("inactiveBallots"));
        return inactive != null ? inactive : steps(round, published.path("tallyResults"));
    }

    private static TreeMap<String, Rational> numbers(JsonNode node) {
        var numbers = new TreeMap<String, Rational>();
        node.properties()
                .forEach(entry ->
                        numbers.put(entry.getKey(), Data.number(entry.getValue().asString())));
        return numbers;
    }

    /** The surplus passed on at last is shown apart there. */
    private static @Nullable String inactive(Round round, JsonNode published) {
        for (var kind : INACTIVE.entrySet()) {
            var ours = round.exhausted().getOrDefault(kind.getValue(), Rational.ZERO);
            var theirs = Data.number(published.path(kind.getKey()).asString());
            if (!ours.equals(theirs) && published.path("finalRoundSurplus").isMissingNode())
                return kind.getKey() + " " + ours + " for " + theirs;
        }
        var sum = numbers(published).values().stream().reduce(Rational.ZERO, Rational::plus);
        return sum.equals(round.allExhausted()) ? null : "inactive " + round.allExhausted() + " for " + sum;
    }

    private static @Nullable String steps(Round round, JsonNode published) {
        var elected = new HashSet<String>();
        var excluded = new HashSet<String>();
        var moved = new TreeMap<String, Rational>();
        for (var result : published) {
            if (result.has("elected")) elected.add(result.path("elected").asString());
            if (result.has("eliminated")) excluded.add(result.path("eliminated").asString());
            numbers(result.path("transfers")).forEach((to, votes) -> moved.merge(to, votes, Rational::plus));
        }
        if (!elected.equals(new HashSet<>(round.elected()))) return "elected " + round.elected() + " for " + elected;
        if (!excluded.equals(new HashSet<>(round.excluded())))
            return "excluded " + round.excluded() + " for " + excluded;
        var ours = moved(round.steps());
        var isStopped = !round.steps().isEmpty() && round.steps().getLast().kind() == Step.Kind.STOPPED;
        if (isStopped && moved.isEmpty()) return null;
        return ours.equals(moved) ? null : "transfers " + ours + " for " + moved;
    }

    private static TreeMap<String, Rational> moved(List<Step> steps) {
        var moved = new TreeMap<String, Rational>();
        for (var step : steps)
            for (var transfer : step.transfers()) {
                var to = transfer.cause() == Cause.TRUNCATION ? "residual surplus" : transfer.to();
                moved.merge(to == null ? "exhausted" : to, transfer.votes(), Rational::plus);
            }
        return moved;
    }
}
