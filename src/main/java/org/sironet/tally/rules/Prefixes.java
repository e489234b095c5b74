package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final Ballots all;
    private final Preferences.Reading reading;
    private final boolean[] withdrawn;
    private final boolean together;
    private final Keeps[] keeps;
    private final Ballots grouped = new Ballots();

    /** The group of each ballot. */
    private final int[] group;

    /** By candidate: ballots that are cut otherwise when the candidate doesn't keep everything any more. */
    private final List<Waiting> waiting = new ArrayList<>();

    /** In which cut each ballot, or candidate, was last seen. */
    private final long[] cut;

    private final long[] named;
    private final long[] put;
    private long cuts;

    /** At which of all ranks each candidate was last named. */
    private final long[] inRank;

    private long ranks;
    private int ballot;
    private int[] row = new int[16];
    private int length;

    /** Ballots that wait for something. */
    private static final class Waiting {

        private int[] ballots = new int[4];
        private int size;

        void add(int ballot) {
            if (size == ballots.length) ballots = Arrays.copyOf(ballots, size * 2);
            ballots[size++] = ballot;
        }
    }

    /**
     * @param keeps what each candidate keeps; {@link #changed} must be told of changes
     * @param together whether level candidates pass votes among each other first
     */
    Prefixes(Election election, Preferences.Reading reading, boolean[] withdrawn, Keeps[] keeps, boolean together) {
        this.all = election.ballots();
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.keeps = keeps;
        this.together = together;
        this.group = new int[all.size()];
        this.cut = new long[all.size()];
        this.named = new long[keeps.length];
        this.put = new long[keeps.length];
        this.inRank = new long[keeps.length];
        for (var c = 0; c < keeps.length; c++) waiting.add(new Waiting());
        for (var i = 0; i < all.size(); i++) if (all.marks(i).length > 0) cut(i);
    }

    /** Ballots alike in what matters, added up; some groups may be empty. */
    Ballots grouped() {
        return grouped;
    }

    /** A candidate keeps less than before. */
    void changed(int candidate) {
        var some = waiting.set(candidate, new Waiting());
        var before = cuts;
        for (var i = 0; i < some.size; i++) {
            if (cut[some.ballots[i]] > before) continue;
            grouped.more(group[some.ballots[i]], -all.units(some.ballots[i]));
            cut(some.ballots[i]);
        }
    }

    private void cut(int which) {
        cuts++;
        ballot = which;
        cut[which] = cuts;
        length = 0;
        cut(all.marks(which));
        group[which] = grouped.add(Arrays.copyOf(row, length), all.units(which));
    }

    static int end(Cause cause) {
        return -3 - cause.ordinal();
    }

    static Cause cause(int end) {
        return Cause.values()[-3 - end];
    }

    private void cut(int[] marks) {
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
            if (rank(marks, i, last)) return;
            i = last;
        }
        put(end(Cause.NO_MORE_CHOICES));
    }

    /** Adds a rank; true when nothing of the vote gets beyond it. */
    private boolean rank(int[] marks, int first, int last) {
        if (reading.repeats() == Preferences.Repeats.EXHAUST && isRepeated(marks, first, last)) {
            put(end(Cause.REPEATED_CANDIDATE));
            return true;
        }
        var before = length;
        var names = 0;
        var whole = 0;
        ranks++;
        for (var i = first; i <= last; i++) {
            var candidate = marks[i] >= 0 ? Ballots.candidate(marks[i]) : -1;
            if (candidate < 0 || withdrawn[candidate] || inRank[candidate] == ranks) continue;
            inRank[candidate] = ranks;
            names++;
            if (keeps[candidate] == Keeps.NOTHING || put[candidate] == cuts) continue;
            if (keeps[candidate] == Keeps.ALL) {
                whole++;
                waiting.get(candidate).add(ballot);
            }
            put[candidate] = cuts;
            put(length == before ? candidate : Ballots.tied(candidate));
        }
        var alive = length - before;
        if (names > 1 || marks[first] == Ballots.OVERVOTED) return overvoted(marks[first], before, alive, whole);
        return whole > 0;
    }

    /** Whether a rank names somebody who was named before. */
    private boolean isRepeated(int[] marks, int first, int last) {
        for (var i = first; i <= last; i++) {
            var candidate = marks[i] >= 0 ? Ballots.candidate(marks[i]) : -1;
            if (candidate < 0 || withdrawn[candidate]) continue;
            if (named[candidate] == cuts) return true;
            named[candidate] = cuts;
        }
        return false;
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
        takeBack(before);
        var skips = reading.overvotes() == Preferences.Overvotes.SKIP
                || reading.overvotes() == Preferences.Overvotes.SKIP_IF_SEVERAL;
        if (!skips) put(end(Cause.OVERVOTE));
        return !skips;
    }

    private void takeBack(int before) {
        while (length > before) put[Ballots.candidate(row[--length])] = 0;
    }

    private void put(int mark) {
        if (length == row.length) row = Arrays.copyOf(row, length * 2);
        row[length++] = mark;
    }
}
