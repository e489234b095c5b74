package org.sironet.assembly.polls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.rules.Majority;
import org.sironet.tally.Votes;

/**
 * Counts a poll from what was handed in: pure, so that whoever has the published record gets the same (A5).
 *
 * @param outcome as it would be with a quorum
 * @param needed the fewest in favour that would have been enough
 */
record Count(Result.Outcome outcome, int yes, int no, int abstain, int needed) {

    /** @param ballots positions handed in, one of yes, no, abstain each */
    static Count of(Majority majority, Collection<List<Integer>> ballots, int present, int roll) {
        var each = new int[3];
        for (var ballot : ballots) each[ballot.getFirst()]++;
        return of(majority, each[Choice.YES], each[Choice.NO], each[Choice.ABSTAIN], present, roll);
    }

    static Count of(Majority majority, int yes, int no, int abstain, int present, int roll) {
        var votes = new Votes(yes, no, abstain, Math.max(present, yes + no + abstain), roll);
        var rule = Majorities.of(majority);
        var outcome = rule.isReached(votes) ? Result.Outcome.ADOPTED : Result.Outcome.REJECTED;
        return new Count(outcome, yes, no, abstain, needed(rule, votes));
    }

    /** Of the votes cast or of its other base, as it came out: 134 of 201 for two thirds. */
    private static int needed(org.sironet.tally.Majority rule, Votes votes) {
        if (rule.base() != org.sironet.tally.Majority.Base.CAST) return (int) rule.needed(votes);
        var bound = rule.share().times(votes.cast());
        var whole = bound.floor();
        var enough = whole.equals(bound) && rule.sign() == org.sironet.tally.Majority.Sign.AT_LEAST;
        return Math.max(1, whole.numerator().intValueExact() + (enough ? 0 : 1));
    }

    /** No objection: nothing is counted but those who object or step aside. */
    static Count consensus(List<Statements.Statement> statements) {
        var standing =
                statements.stream().filter(Statements.Statement::standing).toList();
        var objections = (int) standing.stream()
                .filter(each -> each.kind() == Statements.Kind.OBJECTION)
                .count();
        var outcome = objections == 0 ? Result.Outcome.ADOPTED : Result.Outcome.OBJECTED;
        return new Count(outcome, 0, objections, standing.size() - objections, 0);
    }

    /** By a counting rule: who or what is chosen is no number, how many are is one. */
    static Count ranked(Poll poll, org.sironet.tally.Count count) {
        var outcome = poll.seats() == null ? Result.Outcome.CHOSEN : Result.Outcome.ELECTED;
        return new Count(outcome, count.elected().size(), 0, 0, poll.seats() == null ? 1 : poll.seats());
    }

    /** How often each kind of ballot was handed in, for a record without names. */
    static List<Map<String, Object>> grouped(Collection<List<Integer>> ballots) {
        var counts = new TreeMap<String, Integer>();
        var shown = new LinkedHashMap<String, List<Integer>>();
        for (var ballot : ballots) {
            shown.putIfAbsent(ballot.toString(), ballot);
            counts.merge(ballot.toString(), 1, Integer::sum);
        }
        var grouped = new ArrayList<Map<String, Object>>();
        counts.forEach((written, count) -> grouped.add(Map.of("choices", value(shown.get(written)), "count", count)));
        return grouped;
    }

    private static List<Integer> value(@Nullable List<Integer> ballot) {
        return ballot == null ? List.of() : ballot;
    }
}
