package org.sironet.tally.rules;

import java.util.Arrays;
import org.sironet.tally.BadOption;
import org.sironet.tally.Ballots;
import org.sironet.tally.Election;

/** Whom each ballot approves of: all that it names, however they are ranked. Who approves of nobody is a voter still. */
final class Approvals {

    private final Ballots ballots;
    private final int[][] sets;
    private final int[][] supporters;

    private Approvals(Ballots ballots, int[][] sets, int candidates) {
        this.ballots = ballots;
        this.sets = sets;
        var sizes = new int[candidates];
        for (var set : sets) for (var c : set) sizes[c]++;
        this.supporters = new int[candidates][];
        for (var c = 0; c < candidates; c++) supporters[c] = new int[sizes[c]];
        for (var i = sets.length - 1; i >= 0; i--) for (var c : sets[i]) supporters[c][--sizes[c]] = i;
    }

    static Approvals of(Task task) {
        if (task.election.kind() == Election.Kind.SCORES)
            throw new BadOption("scores are not approvals: say --option cells=marks");
        var ballots = task.election.ballots();
        var standing = new boolean[task.size()];
        for (var c : task.standing()) standing[c] = true;
        var sets = new int[ballots.size()][];
        for (var i = 0; i < sets.length; i++)
            sets[i] = Arrays.stream(ballots.marks(i))
                    .filter(Ballots::isCandidate)
                    .map(Ballots::candidate)
                    .filter(c -> standing[c])
                    .distinct()
                    .toArray();
        return new Approvals(ballots, sets, task.size());
    }

    int size() {
        return sets.length;
    }

    int[] set(int ballot) {
        return sets[ballot];
    }

    /** The ballots that approve of a candidate. */
    int[] of(int candidate) {
        return supporters[candidate];
    }

    long units(int ballot) {
        return ballots.units(ballot);
    }
}
