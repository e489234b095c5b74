package org.sironet.tally.rules;

import java.util.List;
import org.sironet.tally.Ballots;
import org.sironet.tally.Option;
import org.sironet.tally.Transfer.Cause;

/**
 * Finds for whom a ballot counts now: the first continuing candidate, unless an over-vote, too many skipped ranks or a
 * candidate named twice ends it before.
 */
final class Preferences {

    /** What a rank with more names than one does to a ballot. */
    enum Overvotes {
        /** it ends the ballot */
        EXHAUST,
        /** it is passed over */
        SKIP,
        /** it counts when one of its candidates continues, and ends the ballot when several do */
        EXHAUST_IF_SEVERAL,
        /** it counts when one of its candidates continues, and is passed over when several do */
        SKIP_IF_SEVERAL,
        /** the vote is divided equally among those who continue */
        SPLIT
    }

    /** What naming a candidate a second time does. */
    enum Repeats {
        EXHAUST,
        SKIP
    }

    /** @param skips how many ranks in a row may be skipped; -1 for any number */
    record Reading(Overvotes overvotes, int skips, Repeats repeats, int ranks) {

        static List<Option> options(Overvotes overvotes, String skips, Repeats repeats) {
            return List.of(
                    new Option(
                            "overvotes",
                            "exhaust, skip, exhaust-if-several, skip-if-several, split",
                            Choices.written(overvotes),
                            "what a rank with several (or equal) candidates does"),
                    new Option(
                            "skips",
                            "a number, any",
                            skips,
                            "how many ranks in a row may be left empty before the ballot ends"),
                    new Option(
                            "repeats", "exhaust, skip", Choices.written(repeats), "what a candidate named twice does"),
                    new Option("max-ranks", "a number, any", "any", "how many ranks count"));
        }

        static Reading of(Choices choices, Overvotes overvotes, String skips, Repeats repeats) {
            return new Reading(
                    choices.one("overvotes", overvotes),
                    choices.number("skips", skips, "any"),
                    choices.one("repeats", repeats),
                    choices.number("max-ranks", "any", "any"));
        }
    }

    private final Reading reading;
    private final boolean[] withdrawn;
    private final int[] level;

    /** In which look each candidate was last seen. */
    private final long[] seen;

    /** At which of all ranks that were looked at it was last named. */
    private final long[] inRank;

    private long ranks;
    private long looked;
    private int size;
    private Cause end = Cause.NO_MORE_CHOICES;

    Preferences(Reading reading, boolean[] withdrawn) {
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.level = new int[withdrawn.length];
        this.seen = new long[withdrawn.length];
        this.inRank = new long[withdrawn.length];
    }

    /** How many candidates the ballot counts for: more than one only when votes are divided. */
    int size() {
        return size;
    }

    int candidate(int which) {
        return level[which];
    }

    /** Why the ballot counts for nobody. */
    Cause end() {
        return end;
    }

    /** Looks at a ballot; the answer is in this object until the next one. */
    boolean find(int[] marks, boolean[] continuing) {
        var skipped = 0;
        var rank = 0;
        size = 0;
        looked++;
        end = Cause.NO_MORE_CHOICES;
        for (var i = 0; i < marks.length; i++) {
            if (reading.ranks() >= 0 && ++rank > reading.ranks()) return false;
            if (marks[i] == Ballots.SKIPPED) {
                skipped++;
                continue;
            }
            if (reading.skips() >= 0 && skipped > reading.skips()) return ended(Cause.SKIPPED_RANKS);
            skipped = 0;
            var last = lastOfRank(marks, i);
            if (reading.repeats() == Repeats.EXHAUST && isRepeated(marks, i, last))
                return ended(Cause.REPEATED_CANDIDATE);
            if (decided(marks, i, last, continuing)) return size > 0;
            i = last;
        }
        return false;
    }

    private boolean ended(Cause cause) {
        end = cause;
        return false;
    }

    private static int lastOfRank(int[] marks, int first) {
        var last = first;
        while (last + 1 < marks.length && Ballots.isTied(marks[last + 1])) last++;
        return last;
    }

    /** Whether a rank names somebody who was named before. */
    private boolean isRepeated(int[] marks, int first, int last) {
        for (var i = first; i <= last; i++) {
            var candidate = Ballots.isCandidate(marks[i]) ? Ballots.candidate(marks[i]) : -1;
            if (candidate < 0 || withdrawn[candidate]) continue;
            if (seen[candidate] == looked) return true;
            seen[candidate] = looked;
        }
        return false;
    }

    /** Whether this rank is the end of looking; then either somebody was found, or the cause is set. */
    private boolean decided(int[] marks, int first, int last, boolean[] continuing) {
        var named = 0;
        ranks++;
        for (var i = first; i <= last; i++) {
            var candidate = Ballots.isCandidate(marks[i]) ? Ballots.candidate(marks[i]) : -1;
            if (candidate < 0 || withdrawn[candidate] || inRank[candidate] == ranks) continue;
            inRank[candidate] = ranks;
            named++;
            if (continuing[candidate]) level[size++] = candidate;
        }
        var unknown = marks[first] == Ballots.OVERVOTED;
        if (named <= 1 && !unknown) return size > 0;
        return overvoted(unknown);
    }

    private boolean overvoted(boolean unknown) {
        var found = size;
        var several = unknown || found > 1;
        var counts =
                switch (reading.overvotes()) {
                    case EXHAUST, SKIP -> false;
                    case EXHAUST_IF_SEVERAL, SKIP_IF_SEVERAL -> !several;
                    case SPLIT -> !unknown;
                };
        if (counts) return found > 0;
        size = 0;
        var ends =
                switch (reading.overvotes()) {
                    case EXHAUST -> true;
                    case SKIP, SKIP_IF_SEVERAL -> false;
                    case EXHAUST_IF_SEVERAL -> several;
                    case SPLIT -> unknown;
                };
        if (ends) end = Cause.OVERVOTE;
        return ends;
    }
}
