package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.BadOption;
import org.sironet.tally.Count;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;
import org.sironet.tally.Step;
import org.sironet.tally.Step.Kind;
import org.sironet.tally.Tie.Purpose;

/**
 * Instant run-off: who has more than half of the votes that still count is elected; until then the one with the fewest
 * is excluded, and those ballots pass to their next choice.
 *
 * <p>As in Maine (21-A M.R.S. § 723-A): an over-vote ends a ballot, so do two ranks skipped in a row; a candidate named
 * twice counts once; names written in without being declared go first. Equal ranks are over-votes. Candidates that have
 * withdrawn are read over, and their ranks are not skipped ranks. When two are left and level, the tie rule elects.
 *
 * <p>Several seats: one after another, each by a count without those elected; or by excluding from the bottom until as
 * many are left as seats, or until all left have a share of the votes (RCTab's multi-pass, bottoms-up and bottoms-up by
 * threshold).
 */
final class InstantRunoff {

    /** How several seats are filled. */
    enum SeatsBy {
        ONE_BY_ONE,
        BOTTOMS_UP,
        THRESHOLD
    }

    /** When the count is over. */
    enum Stop {
        MAJORITY,
        TWO_LEFT
    }

    static final String TIES = "backwards,lot";

    private static final Preferences.Overvotes OVERVOTES = Preferences.Overvotes.EXHAUST;
    private static final String SKIPS = "1";

    /** How many rounds by candidates there may be. */
    private static final long MOST_TOTALS = 30_000_000;

    private static final List<Option> OWN = List.of(
            Exclusion.OPTION,
            new Option("stop", "majority, two-left", "majority", "when the count ends"),
            new Option("stop-after", "a number, never", "never", "after which round it ends in any case"),
            new Option("seats-by", "one-by-one, bottoms-up, threshold", "one-by-one", "how several seats are filled"),
            new Option("threshold", "per cent", "15", "what all must have when seats are filled by threshold"),
            new Option("places", "a number, exact", "exact", "decimals when votes are divided"));

    static List<Option> options() {
        var reading = Preferences.Reading.options(OVERVOTES, SKIPS, Preferences.Repeats.SKIP);
        return Stream.of(reading, Quota.options(Quota.Of.ROUND), OWN)
                .flatMap(List::stream)
                .toList();
    }

    private final Task task;
    private final Preferences.Reading reading;
    private final Quota quota;
    private final Stop stop;
    private final SeatsBy seatsBy;
    private final int stopAfter;
    private final List<Integer> elected = new ArrayList<>();
    private @Nullable Rational threshold;
    private Rational exhausted = Rational.ZERO;

    InstantRunoff(Task task) {
        this.task = task;
        this.seatsBy = task.choices.one("seats-by", SeatsBy.ONE_BY_ONE);
        var passes = seatsBy == SeatsBy.ONE_BY_ONE ? task.reserved.target() : 1L;
        if (passes * task.size() * task.size() > MOST_TOTALS)
            throw new BadOption("so many candidates, one seat after another, make a record too long to be read:"
                    + " say --option seats-by=bottoms-up");
        this.reading = Preferences.Reading.of(task.choices, OVERVOTES, SKIPS, Preferences.Repeats.SKIP);
        this.quota = Quota.of(task.choices, Quota.Of.ROUND, task.choices.number("places", "exact", "exact"));
        this.stop = task.choices.one("stop", Stop.MAJORITY);
        this.stopAfter = task.choices.number("stop-after", "never", "never");
    }

    Count count() {
        switch (seatsBy) {
            case ONE_BY_ONE -> oneByOne();
            case BOTTOMS_UP, THRESHOLD -> fromBelow();
        }
        return task.count(threshold, exhausted, Papers.of(task.election), Count.Findings.NONE);
    }

    private void oneByOne() {
        var out = Table.withdrawn(task.election);
        while (elected.size() < task.reserved.target()) {
            var open =
                    task.standing().stream().filter(c -> !elected.contains(c)).toList();
            var doomed = task.reserved.doomed(elected, open);
            for (var c : doomed) out[c] = true;
            var winner = new Pass(out).winner();
            if (winner < 0) return;
            elected.add(winner);
            out[winner] = true;
        }
        if (task.ledger.round() > 0) task.vacancies(elected.size(), "nobody is left who may be elected");
    }

    /** The count for one seat. */
    private final class Pass {

        private final Table table;
        private final Exclusion exclusion;
        private int winner = -1;

        Pass(boolean[] out) {
            this.table = new Table(task.election, reading, out.clone());
            this.exclusion = new Exclusion(task, table);
        }

        int winner() {
            threshold = null;
            while (true) {
                open();
                var now = elect();
                var left = table.continuing().size();
                if (winner >= 0 && (stop == Stop.MAJORITY || left <= 2)) return closed();
                if (left <= 1) return closed();
                if (now) continue;
                if (!exclusion.writeIns()) exclusion.next(hopeful(), 1);
                if (task.ledger.round() == stopAfter) {
                    task.ledger.step(Step.of(Kind.STOPPED, List.of(), Map.of()));
                    return closed();
                }
            }
        }

        private void open() {
            var before = threshold;
            var again = before == null || (quota.of() == Quota.Of.ROUND && winner < 0);
            threshold = again ? quota.reckoned(votes(), 1) : before;
            task.ledger.open(table.totals(List.of()), threshold, table.exhausted(), table.lost());
        }

        private Rational votes() {
            return quota.of() == Quota.Of.HANDED_IN
                    ? task.election.ballots().weight(task.election.ballots().total())
                    : table.active();
        }

        /** Whether somebody is elected in this round. */
        private boolean elect() {
            if (winner >= 0) return false;
            var open = table.continuing();
            var may = open.stream().filter(c -> !table.candidate(c).isWriteIn()).toList();
            if (may.isEmpty()) return false;
            var first = table.highest(may);
            var bound = threshold;
            if (first.size() == 1 && bound != null && quota.isReached(table.votes(first.getFirst()), bound))
                win(Kind.ELECTED_BY_QUOTA, first.getFirst(), bound);
            else if (open.size() <= 2)
                win(Kind.ELECTED_LAST_TWO, task.ties.best(first, Purpose.ELECTION), Rational.ZERO);
            return winner >= 0;
        }

        private void win(Kind kind, int candidate, Rational bound) {
            winner = candidate;
            task.ledger.elect(
                    kind, candidate, Map.of("votes", table.votes(candidate).toString(), "quota", bound.toString()));
        }

        private List<Integer> hopeful() {
            return table.continuing().stream().filter(c -> c != winner).toList();
        }

        private int closed() {
            exhausted = table.allExhausted();
            return winner;
        }
    }

    private void fromBelow() {
        var table = new Table(task.election, reading, Table.withdrawn(task.election));
        var exclusion = new Exclusion(task, table);
        var percent = task.choices.rational("threshold", "15").dividedBy(Rational.of(100));
        while (true) {
            var before = threshold;
            var fixed = before != null && (seatsBy == SeatsBy.BOTTOMS_UP || quota.of() != Quota.Of.ROUND);
            threshold = fixed ? before : bound(table, percent);
            task.ledger.open(table.totals(List.of()), threshold, table.exhausted(), table.lost());
            if (isOver(table)) break;
            if (exclusion.doomed(List.of(), table.continuing())) continue;
            var guarded = task.reserved.guarded(List.of(), table.continuing());
            var some = table.continuing().stream()
                    .filter(c -> !guarded.contains(c))
                    .toList();
            if (exclusion.writeIns()) continue;
            exclusion.next(some.isEmpty() ? table.continuing() : some, seatsBy == SeatsBy.BOTTOMS_UP ? task.seats : 1);
        }
        electAll(table);
        exhausted = table.allExhausted();
    }

    private @Nullable Rational bound(Table table, Rational percent) {
        return seatsBy == SeatsBy.THRESHOLD
                ? table.active().times(percent)
                : quota.reckoned(table.active(), task.seats);
    }

    private boolean isOver(Table table) {
        var open = table.continuing();
        if (open.size() <= 1) return true;
        if (seatsBy == SeatsBy.BOTTOMS_UP) return open.size() <= task.reserved.target();
        var bound = threshold;
        return open.stream().allMatch(c -> bound != null && table.votes(c).isAtLeast(bound));
    }

    private void electAll(Table table) {
        var open = new ArrayList<>(table.continuing());
        open.removeIf(c -> table.candidate(c).isWriteIn());
        open.sort(Comparator.comparing(table::votes).reversed());
        while (!open.isEmpty()) {
            var next = task.ties.best(table.highest(open), Purpose.ORDER);
            open.remove((Integer) next);
            task.ledger.elect(
                    Kind.ELECTED_REMAINING,
                    next,
                    Map.of("votes", table.votes(next).toString()));
        }
        if (seatsBy == SeatsBy.BOTTOMS_UP) task.vacancies(task.ledger.elected().size(), "nobody else stands");
    }
}
