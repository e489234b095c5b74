package org.sironet.tally.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Tie;
import tools.jackson.databind.JsonNode;

/** Ranked and approval ballots of other programs' tests, of textbooks and of real elections. */
final class RankedCases {

    private static final String FILE = "ranked-cases.json";

    private static final Map<String, Map<String, String>> OPTIONS = Map.of(
            "stv-food", Map.of("places", "exact"),
            "stv-fr-2-seats", Map.of("places", "exact"),
            "stv-hagenbach-bischoff", Map.of("places", "exact", "quota", "hagenbach-bischoff"),
            "stv-hare", Map.of("places", "exact", "quota", "hare"),
            "stv-equal-rank", Map.of("overvotes", "split"),
            "pav", Map.of("search", "exhaustive"),
            "sav", Map.of("share", "divided"));

    private RankedCases() {}

    static List<Case> all() {
        var cases = new ArrayList<Case>();
        for (var each : Data.json(Data.HOME.resolve(FILE)).path("cases")) {
            var id = each.path("id").asString();
            var name = FILE + " / " + id;
            var rules = rules(each);
            if (rules.isEmpty()) cases.add(Case.leftOut(name, "Copeland's rule (victories less defeats)"));
            for (var rule : rules) {
                var options = new HashMap<>(OPTIONS.getOrDefault(id, Map.of()));
                options.put("case", id);
                var shown = rules.size() > 1 ? name + ", " + rule : name;
                cases.add(Case.counted(shown, rule, options, () -> compare(each, rule, options)));
            }
        }
        return cases;
    }

    private static List<String> rules(JsonNode each) {
        return switch (each.path("id").asString()) {
            case "burlington-2009" -> List.of("plurality", "irv", "schulze", "ranked-pairs");
            case "irv-vs-condorcet-35-34-31" -> List.of("irv", "schulze", "ranked-pairs");
            case "tennessee", "schulze-45" -> List.of("schulze", "ranked-pairs");
            case "copeland-no-condorcet-winner" -> List.of();
            case "pav", "spav" -> List.of("seq-pav");
            case "sav" -> List.of("approval");
            case "ireland-president-1990" -> List.of("irv");
            case String id when id.startsWith("irv") -> List.of("irv");
            case String id when id.startsWith("schulze") -> List.of("schulze");
            case String id when id.startsWith("ranked-pairs") -> List.of("ranked-pairs");
            default -> List.of("stv-scottish");
        };
    }

    private static @Nullable String compare(JsonNode each, String rule, Map<String, String> options) throws Exception {
        var count = Data.count(Data.HOME.resolve(FILE), rule, 0, options);
        for (var expected : each.path("expected").properties()) {
            var difference = difference(count, expected.getKey(), expected.getValue());
            if (difference != null) return expected.getKey() + ": " + difference;
        }
        return null;
    }

    private static @Nullable String difference(Count count, String key, JsonNode value) {
        var condorcet = count.rule().equals("schulze") || count.rule().equals("ranked-pairs");
        return switch (key) {
            case "quota" -> same(near(count.quota(), value), count.quota());
            case "elected_in_order" -> same(count.elected().equals(Data.strings(value)), count.elected());
            case "elected_first" -> same(count.elected().getFirst().equals(value.asString()), count.elected());
            case "elected_set" ->
                same(new HashSet<>(count.elected()).equals(new HashSet<>(Data.strings(value))), count.elected());
            case "winner" -> same(count.elected().equals(List.of(value.asString())), count.elected());
            case "round_totals", "round_totals_integer_part" -> totals(count, value, key.endsWith("part"));
            case "plurality" -> only(count.rule().equals("plurality"), count, value);
            case "IRV" -> only(count.rule().equals("irv"), count, value);
            case "condorcet_winner" -> only(condorcet, count, value);
            case "tied", "tied_winners" -> same(isTied(count, Data.strings(value)), count.ties());
            case "strongest_paths" -> paths(count, value);
            case "full_order", "order" -> same(order(count).equals(levels(value)), order(count));
            case "schulze_order" ->
                same(!count.rule().equals("schulze") || order(count).equals(levels(value)), order(count));
            case "ranked_pairs_order" ->
                same(!count.rule().equals("ranked-pairs") || order(count).equals(levels(value)), order(count));
            case "first_round_leader" -> same(leader(count).equals(value.asString()), leader(count));
            case "score" ->
                same(near(count.findings().score(), value), count.findings().score());
            case "scores" -> totals(count, value, 0, false);
            default -> "not compared";
        };
    }

    private static @Nullable String same(boolean equal, @Nullable Object ours) {
        return equal ? null : String.valueOf(ours);
    }

    private static @Nullable String only(boolean applies, Count count, JsonNode value) {
        return same(!applies || count.elected().equals(List.of(value.asString())), count.elected());
    }

    private static boolean near(@Nullable Rational ours, JsonNode theirs) {
        return ours != null && Math.abs(ours.decimal().doubleValue() - theirs.asDouble()) < 1e-10;
    }

    private static @Nullable String totals(Count count, JsonNode rounds, boolean whole) {
        if (count.rounds().size() < rounds.size()) return "fewer rounds";
        for (var i = 0; i < rounds.size(); i++) {
            var difference = totals(count, rounds.get(i), i, whole);
            if (difference != null) return "round " + (i + 1) + " " + difference;
        }
        return null;
    }

    /** Those already elected are not listed in all of these tables. */
    private static @Nullable String totals(Count count, JsonNode published, int round, boolean whole) {
        var ours = count.rounds().get(round).totals();
        for (var entry : published.properties()) {
            var votes = ours.get(entry.getKey());
            if (votes == null || !near(whole ? votes.floor() : votes, entry.getValue())) return ours.toString();
        }
        return null;
    }

    private static boolean isTied(Count count, List<String> names) {
        return count.ties().stream()
                .anyMatch(tie -> tie.purpose() == Tie.Purpose.ELECTION
                        && new HashSet<>(tie.between()).equals(new HashSet<>(names)));
    }

    private static @Nullable String paths(Count count, JsonNode published) {
        var ours = count.findings().tables().getOrDefault("paths", Map.of());
        for (var from : published.properties())
            for (var to : from.getValue().properties())
                if (!near(ours.getOrDefault(from.getKey(), Map.of()).get(to.getKey()), to.getValue()))
                    return ours.toString();
        return null;
    }

    private static List<HashSet<String>> order(Count count) {
        return count.findings().order().stream().map(HashSet::new).toList();
    }

    private static List<HashSet<String>> levels(JsonNode order) {
        var levels = new ArrayList<HashSet<String>>();
        for (var level : order)
            levels.add(new HashSet<>(level.isArray() ? Data.strings(level) : List.of(level.asString())));
        return levels;
    }

    private static String leader(Count count) {
        return count.rounds().getFirst().totals().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
