package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;
import org.sironet.tally.Step;
import org.sironet.tally.Step.Kind;
import org.sironet.tally.Tie;
import org.sironet.tally.Transfer;

/** Chooses who is excluded next, and excludes. */
final class Exclusion {

    /** In which order candidates are excluded. */
    enum Order {
        /** one at a time, the one with the fewest votes */
        LOWEST,
        /** all at once whose votes together are fewer than those of the next (RCTab's batch elimination) */
        BATCH,
        /** who is last on most ballots (Coombs 1964) */
        MOST_LAST,
        /** all but two at once (the contingent vote) */
        ALL_BUT_TWO
    }

    static final Option OPTION = new Option(
            "exclusion",
            "lowest, batch, most-last, all-but-two",
            "lowest",
            "who is excluded when nobody can be elected");

    private final Task task;
    private final Table table;
    private final Order order;

    Exclusion(Task task, Table table) {
        this.task = task;
        this.table = table;
        this.order = task.choices.one("exclusion", Order.LOWEST);
    }

    /** Names written in go first, once they have votes; false when there are none. */
    boolean writeIns() {
        for (var c : table.continuing()) {
            if (!table.candidate(c).isWriteIn() || table.votes(c).signum() == 0) continue;
            out(Kind.EXCLUDED_WRITE_INS, List.of(c));
            return true;
        }
        return false;
    }

    /** Who cannot be elected any more, with those elected as they are; false when there is nobody. */
    boolean doomed(List<Integer> elected, List<Integer> open) {
        var doomed = task.reserved.doomed(elected, open);
        if (!doomed.isEmpty()) out(Kind.EXCLUDED_DOOMED, doomed);
        return !doomed.isEmpty();
    }

    /**
     * Excludes whom the order says.
     *
     * @param some among whom
     * @param leave how many must be left at least
     */
    void next(List<Integer> some, int leave) {
        switch (order) {
            case LOWEST -> lowest(some);
            case BATCH -> batch(some, leave);
            case MOST_LAST -> mostLast(some);
            case ALL_BUT_TWO -> allBut(some, Math.max(2, leave));
        }
    }

    private void lowest(List<Integer> some) {
        out(Kind.EXCLUDED_LOWEST, List.of(task.ties.worst(table.lowest(some))));
    }

    private void batch(List<Integer> some, int leave) {
        var rising = some.stream().sorted(Comparator.comparing(table::votes)).toList();
        var sum = Rational.ZERO;
        var together = 0;
        for (var i = 0; i <= rising.size() - leave && i < rising.size(); i++) {
            if (i > 0 && sum.isBelow(table.votes(rising.get(i)))) together = i;
            sum = sum.plus(table.votes(rising.get(i)));
        }
        if (together > 1) out(Kind.EXCLUDED_TOGETHER, rising.subList(0, together));
        else lowest(some);
    }

    private void mostLast(List<Integer> some) {
        var last = new LastPlaces(task.election).of(some);
        var most = some.stream().map(last::get).max(Comparator.naturalOrder()).orElseThrow();
        var tied = some.stream().filter(c -> most.equals(last.get(c))).toList();
        out(Kind.EXCLUDED_MOST_LAST, List.of(task.ties.worst(tied)), String.valueOf(most));
    }

    private void allBut(List<Integer> some, int leave) {
        var left = new ArrayList<>(some);
        var stay = new ArrayList<Integer>();
        while (stay.size() < leave && !left.isEmpty()) {
            var best = task.ties.best(table.highest(left), Tie.Purpose.ORDER);
            stay.add(best);
            left.remove((Integer) best);
        }
        if (left.isEmpty()) lowest(some);
        else out(Kind.EXCLUDED_NOT_LEADING, left);
    }

    private void out(Kind kind, List<Integer> candidates) {
        var votes = candidates.stream().map(table::votes).reduce(Rational.ZERO, Rational::plus);
        out(kind, candidates, String.valueOf(votes));
    }

    private void out(Kind kind, List<Integer> candidates, String votes) {
        candidates.forEach(table::close);
        var transfers = new ArrayList<Transfer>();
        for (var candidate : candidates) transfers.addAll(table.exclude(candidate));
        task.ledger.step(new Step(kind, task.ledger.names(candidates), Map.of("votes", votes), transfers));
    }
}
