package org.sironet.tally.files;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Ballots;
import org.sironet.tally.Candidate;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;
import org.sironet.tally.Unreadable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Profiles of approvals as the abcvoting library writes them: as YAML, and in the text it prints. */
final class Approvals {

    private static final Pattern HEAD = Pattern.compile(".*profile with (\\d{1,6}) voters and (\\d{1,5}) candidates.*");
    private static final Pattern ROW = Pattern.compile("\\s*(?:voter\\s+\\d+:|([\\d./]+) x)\\s*\\{([^}]*)}[,.]?\\s*");
    private static final Pattern SIZE = Pattern.compile(".*committees? (?:of )?size (?:k = )?(\\d{1,5})\\b.*");

    private Approvals() {}

    static boolean fits(String text) {
        return HEAD.matcher(text).matches();
    }

    /** Printed text; it may hold several profiles. */
    static Election text(Lines line, Map<String, String> options) throws IOException, Unreadable {
        var wanted = wanted(options);
        var found = new ArrayList<List<Row>>();
        var candidates = new ArrayList<Integer>();
        var seats = 0;
        while (line.next()) {
            var text = line.text();
            var head = HEAD.matcher(text);
            var row = ROW.matcher(text);
            var size = SIZE.matcher(text);
            if (size.matches() && seats == 0) seats = Integer.parseInt(size.group(1));
            if (head.matches() || text.strip().startsWith("weighted profile")) {
                found.add(new ArrayList<>());
                var numbers = text.replaceAll("\\D+", " ").strip().split(" ");
                candidates.add(Integer.parseInt(numbers[numbers.length - 1]));
            } else if (row.matches() && !found.isEmpty()) {
                found.getLast().add(new Row(weight(line, row.group(1)), names(row.group(2))));
            }
        }
        if (wanted >= found.size()) throw new Unreadable(1, 1, "there is no profile " + (wanted + 1) + " in this file");
        return election(found.get(wanted), candidates.get(wanted), seats, found.size());
    }

    private record Row(Rational weight, List<String> names) {}

    private static int wanted(Map<String, String> options) throws Unreadable {
        var number = options.getOrDefault("case", "1");
        if (!number.matches("[1-9]\\d{0,3}")) throw new Unreadable(1, 1, "profiles have numbers: --option case=1");
        return Integer.parseInt(number) - 1;
    }

    private static Rational weight(Lines line, @Nullable String text) throws Unreadable {
        try {
            return text == null ? Rational.ONE : Rational.parse(text);
        } catch (NumberFormatException notOne) {
            throw line.at(0, "how often is expected, not \"" + Shown.of(String.valueOf(text)) + "\"");
        }
    }

    private static List<String> names(String inBrackets) {
        if (inBrackets.isBlank()) return List.of();
        return Arrays.stream(inBrackets.split(",", -1)).map(String::strip).toList();
    }

    private static Election election(List<Row> rows, int count, int seats, int profiles) throws Unreadable {
        var letters = rows.stream().flatMap(row -> row.names().stream()).allMatch(name -> name.matches("[a-z]"));
        var names = new Names();
        for (var i = 0; i < count; i++)
            names.of(letters && count <= 26 ? String.valueOf((char) ('a' + i)) : String.valueOf(i));
        var ballots = new Ballots();
        for (var row : rows) {
            var marks = new Marks();
            for (var name : row.names()) {
                if (!names.has(name)) throw new Unreadable(1, 1, "no candidate is called \"" + Shown.of(name) + "\"");
                marks.add(marks.isEmpty() ? names.of(name) : Ballots.tied(names.of(name)));
            }
            ballots.add(marks.row(), row.weight());
        }
        var remarks =
                profiles > 1 ? List.of(profiles + " profiles: the others with --option case=2 …") : List.<String>of();
        return new Election("", names.candidates(), seats, ballots, Election.Kind.RANKS, 0, Map.of(), remarks);
    }

    /** YAML with {@code profile}, a list of lists of candidates' numbers. */
    static Election yaml(InputStream in) throws IOException, Unreadable {
        var limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setNestingDepthLimit(20);
        try {
            var root = new Yaml(new SafeConstructor(limits)).<Object>load(in);
            if (root instanceof Map<?, ?> map) return profile(map);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new Unreadable(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "not YAML: " + Shown.of(String.valueOf(broken.getProblem())));
        } catch (YAMLException broken) {
            throw new Unreadable(1, 1, "not YAML, or not UTF-8");
        }
        throw new Unreadable(1, 1, "no profile in this file");
    }

    private static Election profile(Map<?, ?> root) throws Unreadable {
        if (!(root.get("profile") instanceof List<?> rows)) throw new Unreadable(1, 1, "a list is expected: profile");
        var count = whole(root.get("num_cand"), "num_cand");
        var seats = root.get("committeesize") == null ? 0 : whole(root.get("committeesize"), "committeesize");
        var weights = root.get("voter_weights") instanceof List<?> list ? list : List.of();
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < count; i++) candidates.add(Candidate.of(String.valueOf(i)));
        var ballots = new Ballots();
        for (var i = 0; i < rows.size(); i++) {
            var marks = new Marks();
            if (!(rows.get(i) instanceof List<?> approved))
                throw new Unreadable(1, 1, "a list is expected for each voter");
            for (var candidate : approved) {
                var index = whole(candidate, "a candidate");
                if (index >= count) throw new Unreadable(1, 1, "there is no candidate " + index);
                marks.add(marks.isEmpty() ? index : Ballots.tied(index));
            }
            ballots.add(marks.row(), i < weights.size() ? weight(weights.get(i)) : Rational.ONE);
        }
        var title = root.get("description") instanceof String text ? text : "";
        return new Election(title, candidates, seats, ballots, Election.Kind.RANKS, 0, Map.of(), List.of());
    }

    private static int whole(@Nullable Object value, String what) throws Unreadable {
        if (value instanceof Integer number && number >= 0 && number <= 100_000) return number;
        throw new Unreadable(1, 1, "a whole number is expected: " + what);
    }

    private static Rational weight(@Nullable Object value) throws Unreadable {
        if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() < 1e15)
            return Rational.parse(new BigDecimal(number.toString()).toPlainString());
        throw new Unreadable(1, 1, "a number is expected: voter_weights");
    }
}
