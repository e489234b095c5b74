package org.sironet.tally.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Round;

/** Full transcripts of Meek counts: every total, quota, residual and decision, to the last decimal. */
final class MeekCases {

    private static final Pattern TOTAL = Pattern.compile("\t(?:Elected|Hopeful|Defeated):\\s+(.*) \\(([-\\d./]+)\\)");
    private static final Pattern DECISION =
            Pattern.compile("Action: (Elect|Defeat)( remaining)?(?: \\([^:]*\\))?: (.*)");

    private MeekCases() {}

    static List<Case> all() {
        var cases = new ArrayList<Case>();
        for (var log : Data.files("meek", ".log")) {
            var name = String.valueOf(log.getFileName());
            var options = new HashMap<String, String>();
            if (name.contains(".equalize")) options.put("overvotes", "mean");
            if (name.contains(".approx")) options.put("arithmetic", "fractions");
            if (name.startsWith("tie_break_implicit")) {
                options.put("tie", "order");
                options.put("order", "Cherry|Banana|Apple");
            }
            var ballots = log.resolveSibling(name.substring(0, name.indexOf('.')) + ".blt");
            cases.add(Case.counted("meek/" + name, "stv-meek", options, () -> compare(ballots, log, options)));
        }
        return cases;
    }

    /** A round of a transcript, and what comes after the last one. */
    private static final class Block {
        final Map<String, Rational> totals = new LinkedHashMap<>();
        final Set<String> elected = new HashSet<>();
        final Set<String> defeated = new HashSet<>();
        Rational quota = Rational.ZERO;
        Rational residual = Rational.ZERO;
        boolean closed;
    }

    private static @Nullable String compare(Path ballots, Path log, Map<String, String> options) throws Exception {
        var count = Data.count(ballots, "stv-meek", 0, options);
        var blocks = blocks(log);
        if (blocks.size() != count.rounds().size())
            return "rounds " + count.rounds().size() + " for " + blocks.size();
        for (var i = 0; i < blocks.size(); i++) {
            var difference = compare(count, i, blocks.get(i));
            if (difference != null) return "round " + (i + 1) + ": " + difference;
        }
        return null;
    }

    private static @Nullable String compare(Count count, int index, Block block) {
        var round = count.rounds().get(index);
        for (var total : block.totals.entrySet()) {
            var ours = round.totals().getOrDefault(total.getKey(), Rational.ZERO);
            if (!ours.equals(total.getValue()))
                return total.getKey() + " " + ours.fraction() + " for "
                        + total.getValue().fraction();
        }
        if (!block.quota.equals(round.quota())) return "quota " + round.quota();
        var residual = round.allExhausted().plus(round.lost());
        if (!block.residual.equals(residual)) return "residual " + residual;
        return decisions(round, block);
    }

    private static @Nullable String decisions(Round round, Block block) {
        if (!block.elected.equals(new HashSet<>(round.elected()))) return "elected " + round.elected();
        if (!block.defeated.equals(new HashSet<>(round.excluded()))) return "excluded " + round.excluded();
        return null;
    }

    /** Decisions on the remaining candidates belong to the last round. */
    private static List<Block> blocks(Path log) throws IOException {
        var blocks = new ArrayList<Block>();
        var complete = new Block();
        Block now = null;
        for (var line : Files.readAllLines(log)) {
            if (line.startsWith("Round ")) {
                now = new Block();
                blocks.add(now);
            }
            if (line.startsWith("Action: Count Complete")) now = complete;
            if (now != null) read(line, now, now == complete);
        }
        blocks.add(complete);
        return blocks;
    }

    private static void read(String line, Block block, boolean complete) {
        var decision = DECISION.matcher(line);
        if (decision.matches()) {
            (decision.group(1).equals("Elect") ? block.elected : block.defeated).add(decision.group(3));
        }
        var done = !complete && block.closed;
        var total = TOTAL.matcher(line);
        if (total.matches() && !done)
            for (var name : total.group(1).split(", ", -1)) block.totals.put(name, Data.number(total.group(2)));
        if (line.startsWith("\tQuota: ") && !done) block.quota = Data.number(line.substring(8));
        if (line.startsWith("\tResidual: ") && !done) {
            block.residual = Data.number(line.substring(11));
            block.closed |= !block.defeated.isEmpty();
        }
    }
}
