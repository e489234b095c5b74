package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sironet.tally.BadOption;
import org.sironet.tally.Ballots;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;

/**
 * Rules that count marks: plurality, bloc, approval.
 *
 * <p>Plurality: one mark; a ballot with two is void. Bloc: at most as many as seats; a ballot with more is void
 * (Robert's Rules of Order Newly Revised, 12th ed., § 45:32). Approval: any number (Brams and Fishburn, "Approval
 * voting", 1978). Of ranked ballots, plurality takes the first choice, bloc as many as there are seats, approval all that
 * are ranked, or the first few. Withdrawn candidates are read over, empty ballots counted apart.
 */
final class MarkRules {

    /** How a vote is counted that approves of several. */
    enum Share {
        /** one for each */
        WHOLE,
        /** one in all, divided equally (satisfaction approval: Brams and Kilgour 2010) */
        DIVIDED
    }

    static final String TIES = "lot";

    static final List<Option> APPROVAL = List.of(
            new Option(
                    "depth",
                    "a number, any, majority",
                    "any",
                    "how many ranks are approved; majority: as few as give somebody more than half (Bucklin)"),
            new Option("share", "whole, divided", "whole", "what each gets of a ballot that approves of several"));

    private final Task task;
    private final Ballots ballots;
    private final Rational[] totals;

    /** On which of the ballots looked at each candidate was last seen. */
    private final long[] seen;

    private long looked;
    private long voided;

    MarkRules(Task task) {
        this.task = task;
        this.ballots = task.election.ballots();
        this.totals = Filling.zeros(task.size());
        this.seen = new long[task.size()];
        if (task.election.kind() == Election.Kind.SCORES)
            throw new BadOption("the ballots are scores: count them by score, or say --option cells=ranks");
    }

    Count plurality() {
        return marks(1);
    }

    Count bloc() {
        return marks(task.seats);
    }

    private Count marks(int most) {
        var units = new long[task.size()];
        for (var i = 0; i < ballots.size(); i++) {
            var chosen = firstMarks(ballots.marks(i), most);
            if (chosen.size() > most) voided += ballots.units(i);
            else for (var c : chosen) units[c] += ballots.units(i);
        }
        for (var c = 0; c < units.length; c++) totals[c] = ballots.weight(units[c]);
        return filled();
    }

    /** Whole ranks until enough are marked; more than enough when level ones don't fit. */
    private List<Integer> firstMarks(int[] marks, int most) {
        var chosen = new ArrayList<Integer>();
        looked++;
        for (var mark : marks) {
            if (mark == Ballots.OVERVOTED) return tooMany(most);
            if (!Ballots.isTied(mark) && chosen.size() >= most) break;
            if (!Ballots.isCandidate(mark)) continue;
            if (isNew(Ballots.candidate(mark))) chosen.add(Ballots.candidate(mark));
        }
        return chosen;
    }

    private static List<Integer> tooMany(int most) {
        var many = new ArrayList<Integer>();
        for (var i = 0; i <= most; i++) many.add(i);
        return many;
    }

    /** Whether a mark counts: the candidate has not withdrawn, and is not on this ballot twice. */
    private boolean isNew(int candidate) {
        if (seen[candidate] == looked || task.isWithdrawn(candidate)) return false;
        seen[candidate] = looked;
        return true;
    }

    Count approval() {
        var depth = task.choices.text("depth", "any");
        var divided = task.choices.one("share", Share.WHOLE) == Share.DIVIDED;
        if (depth.equals("majority")) {
            for (var ranks = 1; ; ranks++) {
                approve(ranks, divided);
                if (ranks >= task.size() || hasMajority()) break;
            }
        } else approve(task.choices.number("depth", "any", "any"), divided);
        return filled();
    }

    private void approve(int ranks, boolean divided) {
        Arrays.fill(totals, Rational.ZERO);
        for (var i = 0; i < ballots.size(); i++) {
            var approved = approved(ballots.marks(i), ranks);
            if (approved.isEmpty()) continue;
            var weight = ballots.weight(i);
            var each = divided ? weight.dividedBy(Rational.of(approved.size())) : weight;
            for (var c : approved) totals[c] = totals[c].plus(each);
        }
    }

    private boolean hasMajority() {
        var half = Papers.of(task.election).counted().dividedBy(Rational.of(2));
        return task.standing().stream().anyMatch(c -> totals[c].isAbove(half));
    }

    private List<Integer> approved(int[] marks, int ranks) {
        var approved = new ArrayList<Integer>();
        var rank = 0;
        looked++;
        for (var mark : marks) {
            if (!Ballots.isTied(mark) && ++rank > ranks && ranks >= 0) break;
            if (!Ballots.isCandidate(mark)) continue;
            if (isNew(Ballots.candidate(mark))) approved.add(Ballots.candidate(mark));
        }
        return approved;
    }

    private Count filled() {
        new Filling(task, totals).fill();
        return task.count(null, Rational.ZERO, Papers.of(task.election, voided), Count.Findings.NONE);
    }
}
