package org.sironet.tally.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;

/**
 * Schulze's method (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", Social Choice and Welfare 36, 2011): a path of victories is as strong as its weakest;
 * one candidate comes before another when its strongest path there is stronger than the one back.
 */
final class Schulze {

    private final Pairs pairs;
    private final long[][] paths;

    Schulze(Task task) {
        this.pairs = new Pairs(task);
        this.paths = new long[task.size()][task.size()];
    }

    Count count() {
        for (var one : pairs.candidates)
            for (var other : pairs.candidates) paths[one][other] = pairs.strength(one, other);
        for (var via : pairs.candidates) widen(via);
        pairs.open();
        var levels = pairs.levels((one, other) -> paths[one][other] > paths[other][one]);
        var tables = new LinkedHashMap<String, Map<String, Map<String, Rational>>>();
        tables.put("pairs", pairs.table(pairs::votes));
        tables.put("paths", pairs.table((one, other) -> paths[one][other]));
        return pairs.elect(levels, tables);
    }

    private void widen(int via) {
        for (var one : pairs.candidates) {
            if (paths[one][via] == 0) continue;
            for (var other : pairs.candidates)
                if (!one.equals(other))
                    paths[one][other] = Math.max(paths[one][other], Math.min(paths[one][via], paths[via][other]));
        }
    }
}
