package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Rational;
import org.sironet.tally.Step.Kind;
import org.sironet.tally.Tie.Purpose;

/** Fills seats from the top of a list of totals, passing over whom the reserved seats leave no room for. */
final class Filling {

    private final Task task;
    private final Rational[] totals;

    Filling(Task task, Rational[] totals) {
        this.task = task;
        this.totals = totals;
    }

    void fill() {
        var shown = new @Nullable Rational[totals.length];
        for (var c : task.counted()) shown[c] = totals[c];
        task.ledger.open(shown);
        var open = new ArrayList<>(task.standing());
        var elected = new ArrayList<Integer>();
        while (elected.size() < task.reserved.target() && !open.isEmpty()) {
            var next = best(open, task.reserved.target() - elected.size());
            var may = task.reserved.mayElect(elected, open, next);
            open.remove((Integer) next);
            if (may) elect(next, elected);
            else task.ledger.step(Kind.PASSED_OVER, next, values(next), List.of());
        }
        task.vacancies(elected.size(), "nobody else may be elected");
    }

    private int best(List<Integer> open, int vacant) {
        var most = open.stream().map(c -> totals[c]).max(Rational::compareTo).orElseThrow();
        var tied = open.stream().filter(c -> totals[c].equals(most)).toList();
        return task.ties.best(tied, tied.size() > vacant ? Purpose.ELECTION : Purpose.ORDER);
    }

    private void elect(int candidate, List<Integer> elected) {
        elected.add(candidate);
        var group = task.reserved.groupsOf(candidate);
        var values = new HashMap<>(values(candidate));
        values.put("group", group);
        task.ledger.elect(group.isEmpty() ? Kind.ELECTED_BY_VOTES : Kind.ELECTED_FOR_GROUP, candidate, values);
    }

    private Map<String, String> values(int candidate) {
        return Map.of("votes", totals[candidate].toString());
    }

    /** Nobody gets anything yet. */
    static Rational[] zeros(int size) {
        var zeros = new Rational[size];
        Arrays.fill(zeros, Rational.ZERO);
        return zeros;
    }
}
