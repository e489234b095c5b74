package org.sironet.tally.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.BallotFile;
import org.sironet.tally.Candidate;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Rule;
import org.sironet.tally.Settings;
import tools.jackson.databind.JsonNode;

/** BLT files with their winners, elections of the Czech Greens, and profiles in which rules miss the Condorcet winner. */
final class OtherCases {

    private static final Map<String, String> BLT = Map.of(
            "winners",
            "highest",
            "places",
            "exact",
            "quota",
            "hagenbach-bischoff",
            "reach",
            "above",
            "last-seats",
            "quota");

    private OtherCases() {}

    static List<Case> blt() {
        var cases = new ArrayList<Case>();
        for (var file : Data.json(Data.HOME.resolve("blt/EXPECTED.json")).properties()) {
            var path = Data.HOME.resolve("blt").resolve(file.getKey());
            cases.add(Case.counted("blt/" + file.getKey(), "stv-scottish", Map.of(), () -> blt(path, file.getValue())));
        }
        return cases;
    }

    private static @Nullable String blt(Path file, JsonNode expected) throws Exception {
        var count = Data.count(file, "stv-scottish", 0, Map.of());
        if (expected.has("elected_in_order")
                && !count.elected().equals(Data.strings(expected.path("elected_in_order"))))
            return count.elected().toString();
        if (expected.has("elected_set")
                && !new HashSet<>(count.elected()).equals(new HashSet<>(Data.strings(expected.path("elected_set")))))
            return count.elected().toString();
        var reading = expected.has("reading") ? expected.path("reading") : expected;
        for (var first : reading.path("first_preferences").properties())
            if (!Data.number(first.getValue().asString())
                    .equals(count.rounds().getFirst().totals().get(first.getKey())))
                return count.rounds().getFirst().totals().toString();
        return expected.has("reading") ? reading(file, reading) : null;
    }

    private static @Nullable String reading(Path file, JsonNode expected) throws Exception {
        var election = new BallotFile(file).read(Rule.STV_SCOTTISH, Map.of());
        var names = election.candidates().stream().map(Candidate::name).toList();
        var out = election.candidates().stream()
                .filter(Candidate::isWithdrawn)
                .map(Candidate::name)
                .toList();
        var equal = names.equals(Data.strings(expected.path("candidates")))
                && out.equals(Data.strings(expected.path("withdrawn")))
                && election.seats() == expected.path("seats").asInt()
                && election.title().equals(expected.path("title").asString());
        return equal ? null : election.toString();
    }

    static List<Case> gender() {
        var cases = new ArrayList<Case>();
        for (var file : Data.files("gender-quota", ".json"))
            cases.add(Case.counted(
                    "gender-quota/" + file.getFileName(), "stv-scottish", Map.of(), () -> gender(file, file)));
        cases.add(Case.counted(
                "gender-quota/counter_ostv_1.blt",
                "stv-scottish",
                BLT,
                () -> gender(
                        Data.HOME.resolve("gender-quota/counter_ostv_1.blt"),
                        Data.HOME.resolve("gender-quota/counter_ostv_1.json"))));
        return cases;
    }

    /** Whatever the lots say. */
    private static @Nullable String gender(Path ballots, Path result) throws Exception {
        var options = ballots.toString().endsWith(".blt") ? BLT : Map.<String, String>of();
        var election = new BallotFile(ballots).read(Rule.STV_SCOTTISH, options);
        for (var seed : IntStream.range(0, 5).boxed().toList()) {
            var count = Rule.STV_SCOTTISH.count(election, new Settings(0, options, "seed " + seed));
            var elected = new ArrayList<>(count.elected());
            for (var expected : Data.json(result).path("expected")) {
                if (expected.asString("").equals("neobsazeno")) continue;
                if (elected.isEmpty() || !elected.removeFirst().equals(expected.asString()))
                    return count.elected().toString();
            }
            if (!elected.isEmpty()) return count.elected().toString();
        }
        return ballots.equals(result) ? replacements(election, Data.json(result)) : null;
    }

    /** Who gets the seat of each of the elected who gives it up, and who gets it then, as a count without them says. */
    private static @Nullable String replacements(Election election, JsonNode published) {
        var elected = Rule.STV_SCOTTISH.count(election, Settings.none()).elected();
        var lists = published.path("expected_replacements");
        for (var place = 0; place < Math.min(lists.size(), elected.size()); place++) {
            var out = new ArrayList<>(List.of(elected.get(place)));
            var names = new ArrayList<>(Data.strings(lists.get(place)));
            names.remove("");
            for (var name : names) {
                if (!successors(election, elected, out).stream()
                        .limit(1)
                        .toList()
                        .equals(List.of(name)))
                    return "for " + out + ": " + successors(election, elected, out) + ", not " + name;
                out.add(name);
            }
            if (names.isEmpty() && !successors(election, elected, out).isEmpty())
                return "for " + out + ": " + successors(election, elected, out);
        }
        return null;
    }

    private static List<String> successors(Election election, List<String> elected, List<String> out) {
        if (out.size() == election.candidates().size()) return List.of();
        var without = Settings.none().with("withdrawn", String.join("|", out));
        return Rule.STV_SCOTTISH.count(election, without).elected().stream()
                .filter(name -> !elected.contains(name))
                .toList();
    }

    static List<Case> condorcet() {
        var cases = new ArrayList<Case>();
        for (var file : Data.files("condorcet-violations", ".soc")) {
            var name = String.valueOf(file.getFileName());
            var method = name.substring("minimal_".length(), name.length() - ".soc".length());
            var counted = Violations.of(method);
            var shown = "condorcet-violations/" + name;
            if (counted.isEmpty()) cases.add(Case.leftOut(shown, Violations.clause(method)));
            else
                cases.add(Case.counted(
                        shown, counted.getFirst(), Violations.options(counted), () -> violation(file, counted)));
        }
        return cases;
    }

    /** The rule can miss the Condorcet winner, whom both rules of pairs elect. */
    private static @Nullable String violation(Path file, List<String> counted) throws Exception {
        var schulze = Data.count(file, "schulze", 1, Map.of());
        var pairs = Data.count(file, "ranked-pairs", 1, Map.of());
        if (!schulze.elected().equals(pairs.elected())) return "no Condorcet winner";
        for (var seed = 0; seed < 20; seed++) if (misses(file, counted, seed, schulze)) return null;
        return "always elects " + schulze.elected();
    }

    private static boolean misses(Path file, List<String> counted, int seed, Count winner) throws Exception {
        var rule = Rule.of(counted.getFirst()).orElseThrow();
        var options = Violations.options(counted);
        var election = new BallotFile(file).read(rule, options);
        return !rule.count(election, new Settings(1, options, "seed " + seed))
                .elected()
                .equals(winner.elected());
    }
}
