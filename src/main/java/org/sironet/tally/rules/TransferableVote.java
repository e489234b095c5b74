package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Step;
import org.sironet.tally.Step.Kind;
import org.sironet.tally.Tie.Purpose;

/**
 * The single transferable vote by the weighted inclusive Gregory method.
 *
 * <p>As in the Scottish Local Government Elections Order 2011 (SSI 2011/399, schedule 1, rules 46 to 52): the quota is
 * the whole number above valid votes / (seats + 1). A surplus is passed on with all ballots of the elected candidate,
 * each at surplus × its value / votes of the candidate, cut after five decimals; the largest surplus first. When there
 * is none, the lowest is excluded, whose ballots pass on at the value they have. A tie is broken by the latest stage in
 * which the candidates were not level, then by lot. When as many remain as seats, they are elected. A rank with more
 * names than one, a gap in the numbers, or a name with two numbers makes a ballot non-transferable from there on, whether
 * or not those candidates still continue. Withdrawn candidates are read over.
 *
 * <p>The options make of it the rules of other places: all surpluses at once, by a factor that is itself cut (RCTab,
 * Minneapolis); exact fractions; other quotas; nobody without the quota.
 */
final class TransferableVote {

    static final String TIES = "backwards,lot";

    private final Task task;
    private final Table table;
    private final Quota quota;
    private final TransferOptions options;
    private final Exclusion exclusion;
    private final List<Integer> elected = new ArrayList<>();
    private final Set<Integer> pending = new LinkedHashSet<>();
    private Rational needed = Rational.ZERO;

    TransferableVote(Task task) {
        this.task = task;
        this.options = TransferOptions.of(task.choices);
        this.quota = Quota.of(task.choices, Quota.Of.FIRST_ROUND, options.places());
        this.table = new Table(task.election, options.reading(), Table.withdrawn(task.election));
        this.exclusion = new Exclusion(task, table);
    }

    Count count() {
        needed = quota.reckoned(votes(), task.seats);
        while (round()) {}
        return task.count(
                needed, task.ledger.rounds().getLast().allExhausted(), Papers.of(task.election), Count.Findings.NONE);
    }

    private Rational votes() {
        var ballots = task.election.ballots();
        return quota.of() == Quota.Of.HANDED_IN ? ballots.weight(ballots.total()) : table.active();
    }

    /** One round; false when it was the last. */
    private boolean round() {
        if (quota.of() == Quota.Of.ROUND)
            needed = quota.reckoned(table.active().plus(needed.times(elected.size())), task.seats);
        task.ledger.open(table.totals(elected), needed, table.exhausted(), table.lost());
        var any = electByQuota();
        if (isFilled()) return finished();
        if (exclusion.doomed(elected, candidates())) return true;
        if (remainingFill()) return finished();
        if (table.continuing().isEmpty()) return vacant();
        if (passSurpluses()) return true;
        if (any && options.surpluses() == TransferOptions.Surpluses.ALL) return true;
        exclude();
        return true;
    }

    private List<Integer> candidates() {
        return table.continuing().stream()
                .filter(c -> !table.candidate(c).isWriteIn())
                .toList();
    }

    private boolean isFilled() {
        return elected.size() >= task.reserved.target();
    }

    private boolean electByQuota() {
        var reached = new ArrayList<>(candidates().stream()
                .filter(c -> quota.isReached(table.votes(c), needed))
                .toList());
        var any = false;
        while (!reached.isEmpty() && !isFilled()) {
            var next = task.ties.best(table.highest(reached), Purpose.ORDER);
            reached.remove((Integer) next);
            if (!task.reserved.mayElect(elected, candidates(), next)) continue;
            elect(Kind.ELECTED_BY_QUOTA, next);
            any = true;
            if (options.winners() == TransferOptions.Winners.HIGHEST) break;
        }
        return any;
    }

    private void elect(Kind kind, int candidate) {
        elected.add(candidate);
        table.close(candidate);
        pending.add(candidate);
        task.ledger.elect(
                kind, candidate, Map.of("votes", table.votes(candidate).toString(), "quota", needed.toString()));
    }

    /** As many remain as seats, or the guarded alone: they are elected. */
    private boolean remainingFill() {
        var open = new ArrayList<>(candidates());
        if (options.lastSeats() == TransferOptions.LastSeats.QUOTA
                || elected.size() + open.size() > task.reserved.target()) return false;
        while (!open.isEmpty()) {
            var next = task.ties.best(table.highest(open), Purpose.ORDER);
            open.remove((Integer) next);
            elect(Kind.ELECTED_REMAINING, next);
        }
        return true;
    }

    private boolean vacant() {
        task.vacancies(elected.size(), "nobody else has reached the quota");
        return false;
    }

    private boolean finished() {
        if (options.lastSurplus() == TransferOptions.LastSurplus.MOVE
                && task.election.candidates().size() > task.seats
                && passSurpluses()) task.ledger.open(table.totals(elected), needed, table.exhausted(), table.lost());
        task.vacancies(elected.size(), "nobody else may be elected");
        return false;
    }

    private boolean passSurpluses() {
        pending.removeIf(c -> !table.votes(c).isAbove(needed));
        if (pending.isEmpty()) return false;
        var now = options.surpluses() == TransferOptions.Surpluses.ALL
                ? List.copyOf(pending)
                : List.of(task.ties.best(table.highest(List.copyOf(pending)), Purpose.ORDER));
        for (var candidate : now) passSurplus(candidate);
        return true;
    }

    private void passSurplus(int candidate) {
        pending.remove(candidate);
        var votes = table.votes(candidate);
        var surplus = votes.minus(needed);
        var factor = surplus.dividedBy(votes);
        var cutFactor = options.method() == TransferOptions.Method.FACTOR ? cut(factor) : factor;
        UnaryOperator<Rational> value = old -> cut(old.times(cutFactor));
        var transfers = table.passSurplus(candidate, needed, value);
        task.ledger.step(new Step(
                Kind.SURPLUS,
                List.of(table.name(candidate)),
                Map.of("votes", surplus.toString(), "value", cut(cutFactor).toString()),
                transfers));
    }

    private Rational cut(Rational value) {
        return options.places() < 0 ? value : value.truncated(options.places());
    }

    private void exclude() {
        if (exclusion.writeIns()) return;
        var guarded = task.reserved.guarded(elected, candidates());
        var some = table.continuing().stream().filter(c -> !guarded.contains(c)).toList();
        guarded.forEach(c -> task.ledger.step(Kind.GUARDED, c, Map.of("group", task.reserved.groupsOf(c)), List.of()));
        exclusion.next(
                some.isEmpty() ? table.continuing() : some, Math.max(1, task.reserved.target() - elected.size()));
    }
}
