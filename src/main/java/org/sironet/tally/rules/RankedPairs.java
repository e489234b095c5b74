package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sironet.tally.Count;
import org.sironet.tally.Step;
import org.sironet.tally.Step.Kind;

/**
 * Ranked pairs (T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4,
 * 1987): victories are kept from the strongest on, unless one would close a circle with those kept before.
 *
 * <p>Of equally strong victories the one with fewer votes against comes first. Victories that are level in this too are
 * kept together if they close no circle, else in the order of a lot (Zavist and Tideman 1989).
 */
final class RankedPairs {

    private record Victory(int winner, int loser, long strength, long against) {

        boolean isLevel(Victory other) {
            return strength == other.strength && against == other.against;
        }
    }

    private final Task task;
    private final Pairs pairs;
    private final BitSet[] reaches;
    private final boolean[][] kept;

    RankedPairs(Task task) {
        this.task = task;
        this.pairs = new Pairs(task);
        this.reaches = new BitSet[task.size()];
        this.kept = new boolean[task.size()][task.size()];
        for (var c = 0; c < reaches.length; c++) reaches[c] = new BitSet();
    }

    Count count() {
        pairs.open();
        var victories = victories();
        for (var from = 0; from < victories.size(); ) {
            var to = from + 1;
            while (to < victories.size() && victories.get(to).isLevel(victories.get(from))) to++;
            decide(victories.subList(from, to));
            from = to;
        }
        var levels = pairs.levels((one, other) -> kept[one][other]);
        return pairs.elect(levels, Map.of("pairs", pairs.table(pairs::votes)));
    }

    private List<Victory> victories() {
        var all = new ArrayList<Victory>();
        for (var one : pairs.candidates)
            for (var other : pairs.candidates)
                if (pairs.beats(one, other))
                    all.add(new Victory(one, other, pairs.strength(one, other), pairs.votes(other, one)));
        all.sort(Comparator.comparingLong(Victory::strength)
                .reversed()
                .thenComparingLong(Victory::against)
                .thenComparing(victory -> task.ledger.name(victory.winner()))
                .thenComparing(victory -> task.ledger.name(victory.loser())));
        return all;
    }

    private void decide(List<Victory> level) {
        var free = new ArrayList<Victory>();
        for (var victory : level)
            if (reaches[victory.loser()].get(victory.winner())) drop(victory);
            else free.add(victory);
        if (!areCompatible(free)) free.sort(Comparator.comparing(this::ticket));
        for (var victory : free) {
            if (reaches[victory.loser()].get(victory.winner())) drop(victory);
            else keep(victory);
        }
    }

    private String ticket(Victory victory) {
        return task.ties.ticketOf(task.ledger.name(victory.winner()) + " > " + task.ledger.name(victory.loser()));
    }

    private boolean areCompatible(List<Victory> free) {
        var trial = new BitSet[reaches.length];
        for (var c = 0; c < trial.length; c++) trial[c] = (BitSet) reaches[c].clone();
        for (var victory : free) {
            if (trial[victory.loser()].get(victory.winner())) return false;
            link(trial, victory);
        }
        return true;
    }

    private static void link(BitSet[] reach, Victory victory) {
        var gained = (BitSet) reach[victory.loser()].clone();
        gained.set(victory.loser());
        for (var c = 0; c < reach.length; c++)
            if (c == victory.winner() || reach[c].get(victory.winner())) reach[c].or(gained);
    }

    private void keep(Victory victory) {
        link(reaches, victory);
        kept[victory.winner()][victory.loser()] = true;
        note(Kind.LOCKED, victory);
    }

    private void drop(Victory victory) {
        note(Kind.DROPPED, victory);
    }

    private void note(Kind kind, Victory victory) {
        var votes = pairs.shown(pairs.votes(victory.winner(), victory.loser())).toString();
        task.ledger.step(Step.of(
                kind,
                List.of(task.ledger.name(victory.winner()), task.ledger.name(victory.loser())),
                Map.of("votes", votes, "against", pairs.shown(victory.against()).toString())));
    }
}
