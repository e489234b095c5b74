package org.sironet.tally.rules;

import java.util.Arrays;
import org.sironet.tally.Ballots;
import org.sironet.tally.Election;
import org.sironet.tally.Transfer.Cause;

/**
 * The part of each ballot that matters as long as nobody is elected or excluded: its elected candidates down to the first
 * who keeps everything. Ballots alike in that part are added up, so that repeated counting is quick.
 *
 * <p>A row ends with a mark of {@link #end} when its ballot runs out before anybody keeps everything.
 */
final class Prefixes {

    /** Whether a candidate keeps all, some or nothing of a vote. */
    enum Keeps {
        ALL,
        SOME,
        NOTHING
    }

    private final Election election;
    private final Preferences.Reading reading;
    private final boolean[] withdrawn;
    private final boolean together;
    private int[] row = new int[16];
    private int length;

    /** @param together whether level candidates pass votes among each other first */
    Prefixes(Election election, Preferences.Reading reading, boolean[] withdrawn, boolean together) {
        this.election = election;
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.together = together;
    }

    static int end(Cause cause) {
        return -3 - cause.ordinal();
    }

    static Cause cause(int end) {
        return Cause.values()[-3 - end];
    }

    Ballots of(Keeps[] keeps) {
        var all = election.ballots();
        var grouped = new Ballots();
        for (var i = 0; i < all.size(); i++) {
            var marks = all.marks(i);
            if (marks.length == 0) continue;
            cut(marks, keeps);
            grouped.add(Arrays.copyOf(row, length), all.units(i));
        }
        return grouped;
    }

    private void cut(int[] marks, Keeps[] keeps) {
        length = 0;
        var rank = 0;
        var skipped = 0;
        for (var i = 0; i < marks.length; i++) {
            if (reading.ranks() >= 0 && ++rank > reading.ranks()) break;
            if (marks[i] == Ballots.SKIPPED) {
                skipped++;
                continue;
            }
            if (reading.skips() >= 0 && skipped > reading.skips()) {
                put(end(Cause.SKIPPED_RANKS));
                return;
            }
            skipped = 0;
            var last = i;
            while (last + 1 < marks.length && Ballots.isTied(marks[last + 1])) last++;
            if (rank(marks, i, last, keeps)) return;
            i = last;
        }
        put(end(Cause.NO_MORE_CHOICES));
    }

    /** Adds a rank; true when nothing of the vote gets beyond it. */
    private boolean rank(int[] marks, int first, int last, Keeps[] keeps) {
        var before = length;
        var named = 0;
        var whole = 0;
        for (var i = first; i <= last; i++) {
            var candidate = marks[i] >= 0 ? Ballots.candidate(marks[i]) : -1;
            if (candidate < 0 || withdrawn[candidate]) continue;
            named++;
            if (reading.repeats() == Preferences.Repeats.EXHAUST && wasNamed(marks, first, candidate)) {
                put(end(Cause.REPEATED_CANDIDATE));
                return true;
            }
            if (keeps[candidate] == Keeps.NOTHING || isPut(candidate)) continue;
            if (keeps[candidate] == Keeps.ALL) whole++;
            put(length == before ? candidate : Ballots.tied(candidate));
        }
        var alive = length - before;
        if (named > 1 || marks[first] == Ballots.OVERVOTED) return overvoted(marks[first], before, alive, whole);
        return whole > 0;
    }

    private boolean overvoted(int mark, int before, int alive, int whole) {
        var unknown = mark == Ballots.OVERVOTED;
        var counts = !unknown
                && switch (reading.overvotes()) {
                    case SPLIT -> true;
                    case EXHAUST, SKIP -> false;
                    case EXHAUST_IF_SEVERAL, SKIP_IF_SEVERAL -> alive <= 1;
                };
        if (counts) return alive > 0 && (together ? whole > 0 : whole == alive);
        length = before;
        var skips = reading.overvotes() == Preferences.Overvotes.SKIP
                || reading.overvotes() == Preferences.Overvotes.SKIP_IF_SEVERAL;
        if (!skips) put(end(Cause.OVERVOTE));
        return !skips;
    }

    private static boolean wasNamed(int[] marks, int end, int candidate) {
        for (var i = 0; i < end; i++) if (marks[i] >= 0 && Ballots.candidate(marks[i]) == candidate) return true;
        return false;
    }

    private boolean isPut(int candidate) {
        for (var i = 0; i < length; i++) if (row[i] >= 0 && Ballots.candidate(row[i]) == candidate) return true;
        return false;
    }

    private void put(int mark) {
        if (length == row.length) row = Arrays.copyOf(row, length * 2);
        row[length++] = mark;
    }
}
