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
    private long looked;
    private int[] level = new int[8];
    private int levels;

    LastPlaces(Election election) {
        this.ballots = election.ballots();
        this.seen = new long[election.candidates().size()];
        this.some = new boolean[seen.length];
    }

    /** Ballots that leave equally many out are added up; each gives the same to everybody but those whom it names. */
    Map<Integer, Rational> of(List<Integer> candidates) {
        for (var c : candidates) some[c] = true;
        var last = new HashMap<Integer, Rational>();
        var all = new TreeMap<Integer, Long>();
        var named = new HashMap<Integer, TreeMap<Integer, Long>>();
        for (var i = 0; i < ballots.size(); i++) {
            if (ballots.marks(i).length == 0) continue;
            var missing = candidates.size() - look(ballots.marks(i));
            if (missing == 0) {
                for (var l = 0; l < levels; l++) last.merge(level[l], part(ballots.units(i), levels), Rational::plus);
                continue;
            }
            all.merge(missing, ballots.units(i), Long::sum);
            for (var mark : ballots.marks(i)) {
                var c = Ballots.isCandidate(mark) ? Ballots.candidate(mark) : -1;
                if (c < 0 || seen[c] != looked) continue;
                seen[c] = 0;
                named.computeIfAbsent(c, none -> new TreeMap<>()).merge(missing, ballots.units(i), Long::sum);
            }
        }
        var each = sum(all);
        for (var c : candidates) {
            last.merge(c, each.minus(sum(named.getOrDefault(c, new TreeMap<>()))), Rational::plus);
            some[c] = false;
        }
        return last;
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
