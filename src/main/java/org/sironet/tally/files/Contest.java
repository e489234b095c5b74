package org.sironet.tally.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sironet.tally.Candidate;
import org.sironet.tally.Candidate.Standing;
import org.sironet.tally.Election;
import org.sironet.tally.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * The configuration of a contest for RCTab, whose ballots are a table beside it: its settings become options.
 *
 * <p>What each setting means: the RCTab user guide and its config_file_documentation.txt (Bright Spots).
 */
final class Contest {

    private static final Map<String, String> OVERVOTES = Map.of(
            "exhaustImmediately", "exhaust",
            "alwaysSkipToNextRank", "skip",
            "exhaustIfMultipleContinuing", "exhaust-if-several");

    private static final Map<String, String> TIES = Map.of(
            "random", "lot",
            "previousRoundCountsThenRandom", "backwards,lot",
            "previousRoundCountsThenAsk", "backwards,lot",
            "useCandidateOrder", "order",
            "generatePermutation", "lot",
            "stopCountingAndAsk", "lot",
            "interactive", "lot");

    private final Path file;
    private final JsonNode root;
    private final JsonNode rules;

    private Contest(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
        this.rules = root.path("rules");
    }

    static boolean fits(JsonNode root) {
        return root.path("rules").isObject() && root.path("candidates").isArray();
    }

    static Election read(Path file, JsonNode root, Map<String, String> options) throws IOException, Unreadable {
        return new Contest(file, root).election(options);
    }

    private Election election(Map<String, String> options) throws IOException, Unreadable {
        var labels = new HashMap<>(options);
        var source = root.path("cvrFileSources").path(0);
        label(labels, "overvote-label", source.path("overvoteLabel"));
        label(labels, "undervote-label", source.path("skippedRankLabel"));
        label(labels, "write-in-label", source.path("undeclaredWriteInLabel"));
        label(labels, "delimiter", source.path("overvoteDelimiter"));
        if (flag(source, "treatBlankAsUndeclaredWriteIn")) labels.put("blanks", "write-in");
        try (var in = Files.newInputStream(table())) {
            var read = RankCsv.read(new Lines(Encodings.utf8(in)), Labels.of(labels, Labels.Cells.RANKS), candidates());
            return with(read);
        }
    }

    private Election with(Election read) throws Unreadable {
        var candidates = new ArrayList<>(read.candidates());
        var writeIns = root.path("cvrFileSources")
                .path(0)
                .path("undeclaredWriteInLabel")
                .asString("");
        if (!writeIns.isEmpty() && candidates.stream().noneMatch(Candidate::isWriteIn))
            candidates.add(Candidate.of(Labels.WRITE_INS).standing(Standing.WRITE_IN));
        var title = root.path("outputSettings").path("contestName").asString("");
        var seats = number("numberOfWinners", 1);
        return new Election(title, candidates, seats, read.ballots(), read.kind(), 0, suggestions(), read.remarks());
    }

    private static void label(Map<String, String> labels, String option, JsonNode value) {
        if (!value.asString("").isEmpty()) labels.putIfAbsent(option, value.asString());
    }

    private Path table() throws IOException, Unreadable {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) throw Json.wrong("no folder to look for the ballots in");
        try (var files = Files.list(folder)) {
            var tables = files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
            if (tables.size() == 1) return tables.getFirst();
        }
        throw Json.wrong("one file of ballots (.csv) is expected beside this one");
    }

    private List<Candidate> candidates() throws Unreadable {
        var names = new Names();
        for (var each : root.path("candidates")) {
            var name = each.path("name").asString("").strip();
            if (name.isEmpty()) throw Json.wrong("a candidate without a name");
            var index = names.another(name);
            if (flag(each, "excluded")) names.withdraw(index);
        }
        return names.candidates();
    }

    private Map<String, String> suggestions() throws Unreadable {
        var found = new HashMap<String, String>();
        found.put("overvotes", OVERVOTES.getOrDefault(text("overvoteRule"), "exhaust"));
        found.put("repeats", flag(rules, "exhaustOnDuplicateCandidate") ? "exhaust" : "skip");
        limit(found, "skips", "maxSkippedRanksAllowed");
        limit(found, "max-ranks", "maxRankingsAllowed");
        found.put("places", String.valueOf(number("decimalPlacesForVoteArithmetic", 4)));
        found.put("exclusion", flag(rules, "batchElimination") ? "batch" : "lowest");
        if (flag(rules, "continueUntilTwoCandidatesRemain")) found.put("stop", "two-left");
        var stop = number("stopTabulationEarlyAfterRound", 0);
        if (stop > 0) found.put("stop-after", String.valueOf(stop));
        if (flag(rules, "doesFirstRoundDetermineThreshold")) found.put("quota-of", "first-round");
        if (flag(rules, "nonIntegerWinningThreshold")) found.put("quota", "droop-exact");
        if (flag(rules, "hareQuota")) found.put("quota", "hare");
        ties(found);
        mode(found);
        return found;
    }

    private void ties(Map<String, String> found) {
        found.put("tie", TIES.getOrDefault(text("tiebreakMode"), "lot"));
        var names = new ArrayList<String>();
        for (var each : root.path("candidates"))
            names.add(each.path("name").asString("").strip());
        found.put("order", String.join("|", names));
    }

    private void mode(Map<String, String> found) {
        found.put("rule", "irv");
        switch (text("winnerElectionMode")) {
            case "bottomsUp" -> found.put("seats-by", "bottoms-up");
            case "bottomsUpUsingPercentageThreshold" -> {
                found.put("seats-by", "threshold");
                found.put("threshold", text("multiSeatBottomsUpPercentageThreshold"));
            }
            case "multiPassIrv" -> found.put("seats-by", "one-by-one");
            case "multiWinnerAllowMultipleWinnersPerRound", "multiWinnerAllowOnlyOneWinnerPerRound" -> several(found);
            default -> {}
        }
    }

    private void several(Map<String, String> found) {
        found.put("rule", "stv-scottish");
        found.put("transfer", "factor");
        found.put("last-surplus", "move");
        found.put("quota-of", "first-round");
        found.put("surpluses", "all");
        found.put("winners", text("winnerElectionMode").contains("OnlyOne") ? "highest" : "all");
    }

    private void limit(Map<String, String> found, String option, String setting) {
        var value = text(setting);
        found.put(option, value.matches("\\d+") ? value : "any");
    }

    private String text(String setting) {
        return rules.path(setting).asString("");
    }

    private int number(String setting, int standard) throws Unreadable {
        var value = text(setting);
        if (value.isEmpty()) return standard;
        if (!value.matches("\\d{1,6}")) throw Json.wrong("a whole number is expected: " + setting);
        return Integer.parseInt(value);
    }

    private static boolean flag(JsonNode node, String name) {
        return node.path(name).asBoolean(false);
    }
}
