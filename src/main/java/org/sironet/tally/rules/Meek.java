package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.BadOption;
import org.sironet.tally.Ballots;
import org.sironet.tally.Count;
import org.sironet.tally.Option;
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

    /** What level candidates on a ballot do. */
    enum Level {
        /** the vote is divided equally among them */
        SPLIT,
        /** the vote counts as the mean of all orders */
        MEAN,
        EXHAUST,
        SKIP,
        EXHAUST_IF_SEVERAL,
        SKIP_IF_SEVERAL;

        Preferences.Overvotes overvotes() {
            return this == MEAN ? Preferences.Overvotes.SPLIT : Preferences.Overvotes.valueOf(name());
        }
    }

    /** What the count is done in. */
    enum Arithmetic {
        FIXED,
        FRACTIONS
    }

    static final String TIES = "backwards,lot";
    private static final int MOST_PLACES = 30;

    static List<Option> options() {
        var reading = Preferences.Reading.options(Preferences.Overvotes.SPLIT, "any", Preferences.Repeats.SKIP).stream()
                .filter(option -> !option.name().equals("overvotes"));
        return Stream.concat(
                        Stream.of(
                                new Option(
                                        "overvotes",
                                        "split, mean, exhaust, skip, exhaust-if-several, skip-if-several",
                                        "split",
                                        "what a rank with several (or equal) candidates does"),
                                new Option(
                                        "arithmetic",
                                        "fixed, fractions",
                                        "fixed",
                                        "cut decimals, or exact fractions with rounded shares"),
                                new Option("places", "a number", "9 (fractions: 6)", "decimals"),
                                new Option("omega", "a number", "0.000001", "the surplus that is small enough")),
                        reading)
                .toList();
    }

    static Count count(Task task) {
        var arithmetic = task.choices.one("arithmetic", Arithmetic.FIXED);
        var places = task.choices.number("places", arithmetic == Arithmetic.FIXED ? "9" : "6", "exact");
        if (places < 0 || places > MOST_PLACES) throw new BadOption("places is a number up to " + MOST_PLACES);
        if (arithmetic == Arithmetic.FRACTIONS) return new Meek<>(task, new Numbers.Fractions(places)).count();
        return Numbers.Small.fits(task.election.ballots().total(), places)
                ? new Meek<>(task, new Numbers.Small(Numbers.Small.power(places))).count()
                : new Meek<>(task, Numbers.Large.places(places)).count();
    }

    private final Task task;
    private final Numbers<N> numbers;
    private final Prefixes prefixes;
    private final boolean together;
    private final Prefixes.Keeps[] status;
    private final List<N> keep = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    private final Rational omega;
    private final long scale;
    private final N all;
    private Ballots grouped;
    private Shares<N> shares;
    private N quota;
    private N surplus;

    private Meek(Task task, Numbers<N> numbers) {
        this.task = task;
        this.numbers = numbers;
        var level = task.choices.one("overvotes", Level.SPLIT);
        this.together = level == Level.MEAN;
        var reading = new Preferences.Reading(
                level.overvotes(),
                task.choices.number("skips", "any", "any"),
                task.choices.one("repeats", Preferences.Repeats.SKIP),
                task.choices.number("max-ranks", "any", "any"));
        var out = Table.withdrawn(task.election);
        this.prefixes = new Prefixes(task.election, reading, out, together);
        this.status = new Prefixes.Keeps[out.length];
        for (var c = 0; c < out.length; c++) {
            status[c] = out[c] ? Prefixes.Keeps.NOTHING : Prefixes.Keeps.ALL;
            keep.add(numbers.of(out[c] ? 0 : 1));
        }
        this.omega = task.choices.rational("omega", "0.000001");
        this.scale = task.election.ballots().scale();
        this.grouped = prefixes.of(status);
        this.shares = recount();
        this.all = numbers.of(grouped.total());
        this.quota = reckonedQuota();
        this.surplus = numbers.of(0);
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
        return task.counted().stream()
                .filter(c -> status[c] == Prefixes.Keeps.ALL && !elected.contains(c))
                .toList();
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
        var before = shares;
        var iterations = approximate();
        open();
        var winners = reached();
        if (iterations > 0) passed(before, iterations);
        winners.forEach(c -> elect(c, Kind.ELECTED_BY_QUOTA));
        if (winners.isEmpty()) excludeLowest();
    }

    /** Counts until somebody reaches the quota, or the surplus is small enough, or doesn't shrink. */
    private int approximate() {
        var last = all;
        for (var iterations = 0; ; iterations++) {
            shares = recount();
            quota = reckonedQuota();
            surplus = reckonedSurplus();
            if (!reached().isEmpty() || isSmall(surplus) || surplus.compareTo(last) >= 0) return iterations;
            last = surplus;
            for (var c : elected) keep.set(c, numbers.share(numbers.timesUp(keep.get(c), quota), shares.votes(c)));
        }
    }

    private boolean isSmall(N some) {
        return !numbers.rational(some).isAbove(omega.times(scale));
    }

    private Shares<N> recount() {
        return new Shares<>(numbers, together, keep).add(grouped);
    }

    private N reckonedQuota() {
        return numbers.plus(numbers.dividedBy(shares.allVotes(), task.seats + 1L), numbers.unit());
    }

    private N reckonedSurplus() {
        var sum = numbers.of(0);
        for (var c : elected) {
            var above = numbers.minus(shares.votes(c), quota);
            if (above.compareTo(numbers.of(0)) > 0) sum = numbers.plus(sum, above);
        }
        return sum;
    }

    private List<Integer> reached() {
        var found = new ArrayList<Integer>();
        var order = hopeful().stream()
                .filter(c -> numbers.reaches(shares.votes(c), quota))
                .sorted((one, other) -> shares.votes(other).compareTo(shares.votes(one)))
                .toList();
        for (var c : order) {
            var now = Stream.concat(elected.stream(), found.stream()).toList();
            if (found.size() < toElect() && task.reserved.mayElect(now, hopeful(), c)) found.add(c);
        }
        return found;
    }

    private void open() {
        var totals = new @Nullable Rational[status.length];
        for (var c : task.counted()) if (status[c] != Prefixes.Keeps.NOTHING) totals[c] = votes(c);
        var left = shares.passed(scale);
        var lost = shown(numbers.minus(all, shares.allVotes()));
        for (var gone : left.values()) lost = lost.minus(gone);
        task.ledger.open(totals, shown(quota), left, lost);
    }

    private Rational votes(int candidate) {
        return shown(shares.votes(candidate));
    }

    private Rational shown(N number) {
        return numbers.rational(number).dividedBy(Rational.of(scale));
    }

    private void passed(Shares<N> before, int iterations) {
        var from = String.join(", ", task.ledger.names(elected));
        task.ledger.step(new Step(
                Kind.KEPT,
                task.ledger.names(elected),
                Map.of(
                        "iterations",
                        String.valueOf(iterations),
                        "surplus",
                        shown(surplus).toString(),
                        "shares",
                        keptShares()),
                gains(before, from, -1)));
    }

    private String keptShares() {
        return String.join(
                ", ",
                elected.stream()
                        .map(c -> numbers.rational(keep.get(c)).toString())
                        .toList());
    }

    private List<Transfer> gains(Shares<N> before, String from, int except) {
        var gains = new ArrayList<Transfer>();
        for (var c : task.counted()) {
            var more = votes(c).minus(shown(before.votes(c)));
            if (c != except && more.signum() > 0)
                gains.add(new Transfer(from, task.ledger.name(c), more, Cause.NEXT_PREFERENCE));
        }
        var earlier = before.passed(scale);
        shares.passed(scale).forEach((cause, now) -> {
            var more = now.minus(earlier.getOrDefault(cause, Rational.ZERO));
            if (more.signum() > 0) gains.add(new Transfer(from, null, more, cause));
        });
        return gains;
    }

    private void elect(int candidate, Kind kind) {
        elected.add(candidate);
        status[candidate] = Prefixes.Keeps.SOME;
        grouped = prefixes.of(status);
        task.ledger.elect(
                kind,
                candidate,
                Map.of(
                        "votes",
                        votes(candidate).toString(),
                        "quota",
                        shown(quota).toString()));
    }

    private void excludeLowest() {
        var guarded = task.reserved.guarded(elected, hopeful());
        guarded.forEach(c -> task.ledger.step(Kind.GUARDED, c, Map.of("group", task.reserved.groupsOf(c)), List.of()));
        var free = hopeful().stream().filter(c -> !guarded.contains(c)).toList();
        var some = free.isEmpty() ? hopeful() : free;
        var least =
                some.stream().map(shares::votes).min(Comparator.naturalOrder()).orElseThrow();
        var bound = numbers.plus(least, surplus);
        var low =
                some.stream().filter(c -> shares.votes(c).compareTo(bound) <= 0).toList();
        exclude(task.ties.worst(low), Kind.EXCLUDED_LOWEST);
    }

    private void exclude(int candidate, Kind kind) {
        var votes = votes(candidate);
        var before = shares;
        status[candidate] = Prefixes.Keeps.NOTHING;
        keep.set(candidate, numbers.of(0));
        grouped = prefixes.of(status);
        shares = recount();
        task.ledger.step(
                kind,
                candidate,
                Map.of("votes", votes.toString()),
                gains(before, task.ledger.name(candidate), candidate));
    }

    /** As many are left as seats, or all seats are filled; then the votes as they stand at last. */
    private void rest() {
        if (task.ledger.round() == 0) open();
        var open = new ArrayList<>(hopeful());
        while (!open.isEmpty() && toElect() > 0) {
            var next = task.ties.best(highest(open), Purpose.ORDER);
            open.remove((Integer) next);
            elect(next, Kind.ELECTED_REMAINING);
        }
        for (var c : open) exclude(c, Kind.EXCLUDED_REMAINING);
        shares = recount();
        open();
        task.vacancies(elected.size(), "nobody else may be elected");
    }

    private List<Integer> highest(List<Integer> some) {
        var most =
                some.stream().map(shares::votes).max(Comparator.naturalOrder()).orElseThrow();
        return some.stream().filter(c -> shares.votes(c).compareTo(most) == 0).toList();
    }
}
