package org.sironet.tally.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sironet.tally.Ballots;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;

/** On how many ballots a candidate is last of some; those whom a ballot doesn't name share its last place. */
final class LastPlaces {

    private final Ballots ballots;

    /** In the last look at a ballot: which of those in question it names. */
    private final long[] seen;

    private final boolean[] some;
    private final Map<Integer, Rational> last = new HashMap<>();

    /**
     * Ballots that leave equally many out, added up: each gives the same to everybody, but not to those whom it names,
     * who stand in {@code named}.
     */
    private final TreeMap<Integer, Long> all = new TreeMap<>();

    private final Map<Integer, TreeMap<Integer, Long>> named = new HashMap<>();
    private long looked;
    private int[] level = new int[8];
    private int levels;

    LastPlaces(Election election) {
        this.ballots = election.ballots();
        this.seen = new long[election.candidates().size()];
        this.some = new boolean[seen.length];
    }

    Map<Integer, Rational> of(List<Integer> candidates) {
        for (var c : candidates) some[c] = true;
        last.clear();
        all.clear();
        named.clear();
        for (var i = 0; i < ballots.size(); i++)
            if (ballots.marks(i).length > 0) add(ballots.marks(i), ballots.units(i), candidates.size());
        var each = sum(all);
        for (var c : candidates) {
            var less = sum(named.getOrDefault(c, new TreeMap<>()));
            last.merge(c, each.minus(less), Rational::plus);
            some[c] = false;
        }
        return last;
    }

    private void add(int[] marks, long units, int candidates) {
        var missing = candidates - look(marks);
        if (missing == 0) for (var l = 0; l < levels; l++) last.merge(level[l], part(units, levels), Rational::plus);
        else {
            all.merge(missing, units, Long::sum);
            for (var mark : marks) leaveOut(mark, missing, units);
        }
    }

    private void leaveOut(int mark, int missing, long units) {
        var c = Ballots.isCandidate(mark) ? Ballots.candidate(mark) : -1;
        if (c < 0 || seen[c] != looked) return;
        seen[c] = 0;
        named.computeIfAbsent(c, none -> new TreeMap<>()).merge(missing, units, Long::sum);
    }

    private Rational sum(TreeMap<Integer, Long> units) {
        var sum = Rational.ZERO;
        for (var group : units.entrySet()) sum = sum.plus(part(group.getValue(), group.getKey()));
        return sum;
    }

    private Rational part(long units, int among) {
        return ballots.weight(units).dividedBy(Rational.of(among));
    }

    /** How many of those in question a ballot names; its lowest rank of them is kept in {@code level}. */
    private int look(int[] marks) {
        looked++;
        levels = 0;
        var names = 0;
        for (var mark : marks) {
            var c = Ballots.isCandidate(mark) ? Ballots.candidate(mark) : -1;
            if (c < 0 || !some[c] || seen[c] == looked) continue;
            seen[c] = looked;
            names++;
            if (!Ballots.isTied(mark)) levels = 0;
            if (levels == level.length) level = Arrays.copyOf(level, levels * 2);
            level[levels++] = c;
        }
        return names;
    }
}
