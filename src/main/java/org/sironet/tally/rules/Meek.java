package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Step;
import org.sironet.tally.Step.Kind;
import org.sironet.tally.Tie.Purpose;
import org.sironet.tally.Transfer;
import org.sironet.tally.Transfer.Cause;

/**
 * The single transferable vote by Meek's method (I. D. Hill, B. A. Wichmann and D. R. Woodall, "Algorithm 123: Single
 * transferable vote by Meek's method", The Computer Journal 30, 1987).
 *
 * <p>Every candidate keeps a share of each vote that arrives and passes the rest on: hopefuls keep all, the excluded
 * nothing, the elected what leaves them the quota, found by repeated approximation. The quota is votes that count /
 * (seats + 1) and sinks as votes run out. When the surplus is at most omega, or doesn't shrink any more, the lowest is
 * excluded; those within the surplus of the lowest are level, since the approximation doesn't tell them apart.
 *
 * <p>Decimals are cut, shares kept are rounded up to nine decimals, and the quota is one unit higher: the convention of
 * the programs that count by this method in fixed point. Skipped ranks are closed up; a candidate named twice counts once;
 * ballots with level candidates are divided among them.
 */
final class Meek<N extends Comparable<N>> {

    static final String TIES = "backwards,lot";

    static Count count(Task task) {
        var options = MeekOptions.of(task.choices);
        if (options.arithmetic() == MeekOptions.Arithmetic.FRACTIONS)
            return new Meek<>(task, options, new Numbers.Fractions(options.places())).count();
        return Numbers.Small.fits(task.election.ballots().total(), options.places())
                ? new Meek<>(task, options, new Numbers.Small(Numbers.Small.power(options.places()))).count()
                : new Meek<>(task, options, Numbers.Large.places(options.places())).count();
    }

    private final Task task;
    private final Keeping<N> keeping;
    private final List<Integer> elected = new ArrayList<>();

    private Meek(Task task, MeekOptions options, Numbers<N> numbers) {
        this.task = task;
        this.keeping = new Keeping<>(task.election, options, numbers, task.seats);
    }

    private Count count() {
        if (hopeful().stream().anyMatch(this::isWriteIn)) excludeWriteIns();
        while (toElect() > 0 && hopeful().size() > toElect()) round();
        rest();
        var last = task.ledger.rounds().getLast();
        return task.count(
                last.quota(), last.allExhausted().plus(last.lost()), Papers.of(task.election), Count.Findings.NONE);
    }

    private int toElect() {
        return task.reserved.target() - elected.size();
    }

    private List<Integer> hopeful() {
        return task.counted().stream().filter(keeping::isHopeful).toList();
    }

    private boolean isWriteIn(int candidate) {
        return task.election.candidates().get(candidate).isWriteIn();
    }

    private void excludeWriteIns() {
        open();
        for (var c : hopeful()) if (isWriteIn(c)) exclude(c, Kind.EXCLUDED_WRITE_INS);
    }

    private void round() {
        var doomed = task.reserved.doomed(elected, hopeful());
        if (!doomed.isEmpty()) {
            open();
            for (var c : doomed) exclude(c, Kind.EXCLUDED_DOOMED);
            return;
        }
        var before = keeping.shares();
        var iterations = keeping.approximate(elected, () -> !reached().isEmpty());
        open();
        var winners = reached();
        if (iterations > 0) passed(before, iterations);
        winners.forEach(c -> elect(c, Kind.ELECTED_BY_QUOTA));
        if (winners.isEmpty()) excludeLowest();
    }

    private List<Integer> reached() {
        var found = new ArrayList<Integer>();
        var order = hopeful().stream()
                .filter(keeping::reaches)
                .sorted((one, other) -> keeping.compare(other, one))
                .toList();
        for (var c : order) {
            var now = Stream.concat(elected.stream(), found.stream()).toList();
            if (found.size() < toElect() && task.reserved.mayElect(now, hopeful(), c)) found.add(c);
        }
        return found;
    }

    private void open() {
        var totals = new @Nullable Rational[task.size()];
        for (var c : task.counted()) if (!keeping.isOut(c)) totals[c] = keeping.votes(c);
        task.ledger.open(totals, keeping.quota(), keeping.passed(keeping.shares()), keeping.lost());
    }

    private void passed(Shares<N> before, int iterations) {
        var names = task.ledger.names(elected);
        var shares = elected.stream().map(c -> keeping.kept(c).toString()).collect(Collectors.joining(", "));
        var values = Map.of(
                "iterations",
                String.valueOf(iterations),
                "surplus",
                keeping.surplus().toString(),
                "shares",
                shares);
        task.ledger.step(new Step(Kind.KEPT, names, values, gains(before, String.join(", ", names), -1)));
    }

    private List<Transfer> gains(Shares<N> before, String from, int except) {
        var gains = new ArrayList<Transfer>();
        for (var c : task.counted()) {
            var more = c == except ? Rational.ZERO : keeping.gain(before, c);
            if (more.signum() > 0) gains.add(new Transfer(from, task.ledger.name(c), more, Cause.NEXT_PREFERENCE));
        }
        var earlier = keeping.passed(before);
        keeping.passed(keeping.shares()).forEach((cause, now) -> {
            var more = now.minus(earlier.getOrDefault(cause, Rational.ZERO));
            if (more.signum() > 0) gains.add(new Transfer(from, null, more, cause));
        });
        return gains;
    }

    private void elect(int candidate, Kind kind) {
        elected.add(candidate);
        keeping.elect(candidate);
        var votes = keeping.votes(candidate).toString();
        task.ledger.elect(
                kind, candidate, Map.of("votes", votes, "quota", keeping.quota().toString()));
    }

    private void excludeLowest() {
        var guarded = task.reserved.guarded(elected, hopeful());
        guarded.forEach(c -> task.ledger.step(Kind.GUARDED, c, Map.of("group", task.reserved.groupsOf(c)), List.of()));
        var free = hopeful().stream().filter(c -> !guarded.contains(c)).toList();
        var some = free.isEmpty() ? hopeful() : free;
        var lowest = some.stream().min(keeping::compare).orElseThrow();
        var level = some.stream().filter(c -> keeping.isLevel(c, lowest)).toList();
        exclude(task.ties.worst(level), Kind.EXCLUDED_LOWEST);
    }

    private void exclude(int candidate, Kind kind) {
        var votes = keeping.votes(candidate).toString();
        var before = keeping.shares();
        keeping.exclude(candidate);
        task.ledger.step(
                kind, candidate, Map.of("votes", votes), gains(before, task.ledger.name(candidate), candidate));
    }

    /** As many are left as seats, or all seats are filled; then the votes as they stand at last. */
    private void rest() {
        if (task.ledger.round() == 0) open();
        var open = new ArrayList<>(hopeful());
        while (!open.isEmpty() && toElect() > 0) {
            var most = open.stream().max(keeping::compare).orElseThrow();
            var highest =
                    open.stream().filter(c -> keeping.compare(c, most) == 0).toList();
            var next = task.ties.best(highest, Purpose.ORDER);
            open.remove((Integer) next);
            elect(next, Kind.ELECTED_REMAINING);
        }
        for (var c : open) exclude(c, Kind.EXCLUDED_REMAINING);
        keeping.recount();
        open();
        task.vacancies(elected.size(), "nobody else may be elected");
    }
}
