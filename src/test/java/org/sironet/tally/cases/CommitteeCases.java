package org.sironet.tally.cases;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.BallotFile;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Rule;

/** Worked examples of the book on approval-based committees, as abcvoting prints them. */
final class CommitteeCases {

    private CommitteeCases() {}

    static List<Case> all() {
        return List.of(
                reading("test6.abc.yaml", 8, 6, 3),
                reading("test7.abc.yaml", "8.3", 6, 0),
                reading("test_abcbook_example01_py.txt", 12, 8, 4),
                committees("03", "1", 4, Map.of("search", "exhaustive", "worth", "first"), "12", "aefg"),
                committees("05", "1", 2, Map.of("search", "exhaustive"), "19", "ac"),
                committees("05", "1", 2, Map.of(), "37/2", "cd"),
                committees("05", "1", 2, Map.of("search", "reverse"), "37/2", "cd"),
                committees("05", "2", 2, Map.of("search", "exhaustive"), "9651", "ab"),
                committees("05", "2", 2, Map.of(), "9641", "ac"),
                committees("05", "2", 2, Map.of("search", "reverse"), "9641", "bd"),
                Case.leftOut(
                        "approval-committee/test_abcbook_example07_py.txt",
                        "Monroe's rule (voters assigned in equal parts)"),
                shares("09", Map.of("shares", "no"), List.of("1/8", "11/32", "55/128", "5/8")),
                shares("11", Map.of(), List.of("1/8", "1/96", "37/384", "7/24")),
                Case.leftOut(
                        "approval-committee/test_abcbook_example13_py.txt",
                        "minimax approval (smallest greatest distance)"),
                committees("test_simple_py.txt", "1", 3, Map.of("search", "exhaustive"), "", "013", "014"));
    }

    private static Path file(String part) {
        var name = part.length() > 2 ? part : "test_abcbook_example" + part + "_py.txt";
        return Data.HOME.resolve("approval-committee").resolve(name);
    }

    private static Case reading(String name, Object voters, int candidates, int seats) {
        return Case.counted("approval-committee/" + name + ", the profile", "seq-pav", Map.of(), () -> {
            var election = new BallotFile(file(name)).read(Rule.SEQ_PAV, Map.of());
            var all = election.ballots().weight(election.ballots().total());
            var equal = all.equals(Data.number(voters.toString()))
                    && election.candidates().size() == candidates
                    && election.seats() == seats;
            return equal ? null : all + " voters, " + election.candidates();
        });
    }

    private static Case committees(
            String part, String profile, int seats, Map<String, String> options, String score, String... expected) {
        var all = new HashMap<>(options);
        all.put("case", profile);
        return Case.counted("approval-committee/" + file(part).getFileName(), "seq-pav", all, () -> {
            var count = Data.count(file(part), "seq-pav", seats, all);
            return compare(count, score, expected);
        });
    }

    private static @Nullable String compare(Count count, String score, String... expected) {
        var committees = count.findings().committees().isEmpty()
                ? Set.of(letters(count.elected()))
                : count.findings().committees().stream()
                        .map(CommitteeCases::letters)
                        .collect(Collectors.toSet());
        if (!committees.equals(Set.of(expected))) return committees.toString();
        if (!score.isEmpty() && !Data.number(score).equals(count.findings().score()))
            return String.valueOf(count.findings().score());
        return null;
    }

    private static String letters(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining());
    }

    /** Candidates, and what the greatest payer pays, or the greatest load, each time. */
    private static Case shares(String part, Map<String, String> given, List<String> loads) {
        var options = new HashMap<>(given);
        options.put("tie", "order");
        return Case.counted("approval-committee/" + file(part).getFileName(), "equal-shares", options, () -> {
            var count = Data.count(file(part), "equal-shares", 4, options);
            if (!new HashSet<>(count.elected()).equals(Set.of("a", "b", "c", "d")))
                return count.elected().toString();
            if (!count.elected().equals(List.of("a", "b", "c", "d")))
                return count.elected().toString();
            for (var i = 0; i < loads.size(); i++)
                if (!Rational.parse(loads.get(i)).equals(number(count, i)))
                    return count.rounds().get(i).toString();
            return null;
        });
    }

    private static @Nullable Rational number(Count count, int round) {
        return count.rounds().get(round).totals().get(count.elected().get(round));
    }
}
