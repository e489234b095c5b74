package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Count;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;
import org.sironet.tally.Step.Kind;
import org.sironet.tally.Tie.Purpose;

/**
 * The method of equal shares (D. Peters and P. Skowron, "Proportionality and the limits of welfarism", 2020): every voter
 * gets the same share of the seats' price, and supporters buy candidates, each time the one for which the most that any
 * of them pays is least.
 *
 * <p>When nobody can be bought any more, seats are filled by Phragmén's sequential rule, starting from what is left
 * (Lackner and Skowron 2023, § 2.4): each time the candidate whose election leaves the smallest greatest load.
 */
final class EqualShares {

    /** What fills the seats that are not bought. */
    enum Completion {
        PHRAGMEN,
        NONE
    }

    static final List<Option> OPTIONS = List.of(
            new Option("completion", "phragmen, none", "phragmen", "what fills the seats that are not bought"),
            new Option("shares", "yes, no", "yes", "whether anything is bought; no: Phragmén's sequential rule alone"));

    static final String TIES = "lot";

    private final Task task;
    private final Approvals approvals;
    private final List<Integer> open;
    private final List<Integer> elected = new ArrayList<>();

    /** Purses by kind: voters with the same amount are one kind. */
    private final List<Rational> amounts = new ArrayList<>();

    private final int[] kinds;

    EqualShares(Task task) {
        this.task = task;
        this.approvals = Approvals.of(task);
        this.open = new ArrayList<>(task.standing());
        this.kinds = new int[approvals.size()];
    }

    Count count() {
        var buys = task.choices.flag("shares", true);
        var all = task.election.ballots().weight(task.election.ballots().total());
        amounts.add(buys && all.signum() > 0 ? Rational.of(task.seats).dividedBy(all) : Rational.ZERO);
        if (buys) while (elected.size() < task.reserved.target() && buy()) {}
        if (task.choices.one("completion", Completion.PHRAGMEN) == Completion.PHRAGMEN) complete();
        if (task.ledger.round() == 0) task.ledger.open(new @Nullable Rational[task.size()]);
        task.vacancies(elected.size(), "nobody else is supported enough");
        return task.count(null, Rational.ZERO, Papers.of(task.election), Count.Findings.NONE);
    }

    private boolean buy() {
        var prices = new @Nullable Rational[task.size()];
        for (var c : may()) prices[c] = price(purses(c));
        if (Arrays.stream(prices).allMatch(Objects::isNull)) return false;
        task.ledger.open(prices);
        var chosen = least(prices);
        var price = prices[chosen];
        elect(Kind.BOUGHT, chosen, Map.of("price", fraction(price)));
        pay(chosen, price == null ? Rational.ZERO : price);
        return true;
    }

    private List<Integer> may() {
        return open.stream()
                .filter(c -> task.reserved.mayElect(elected, open, c))
                .toList();
    }

    private static String fraction(@Nullable Rational number) {
        return number == null ? "" : number.fraction();
    }

    /** What a candidate's supporters have: amount, and how many voters with it. */
    private TreeMap<Rational, Rational> purses(int candidate) {
        var units = new HashMap<Integer, Long>();
        for (var ballot : approvals.of(candidate)) units.merge(kinds[ballot], approvals.units(ballot), Long::sum);
        var purses = new TreeMap<Rational, Rational>();
        units.forEach((kind, number) ->
                purses.merge(amounts.get(kind), task.election.ballots().weight(number), Rational::plus));
        return purses;
    }

    /** The most that anybody has to pay so that they raise 1 together; null when they cannot. */
    private static @Nullable Rational price(TreeMap<Rational, Rational> purses) {
        var missing = Rational.ONE;
        var payers = purses.values().stream().reduce(Rational.ZERO, Rational::plus);
        for (var purse : purses.entrySet()) {
            var equal = missing.dividedBy(payers);
            if (purse.getKey().isAtLeast(equal)) return equal;
            missing = missing.minus(purse.getKey().times(purse.getValue()));
            payers = payers.minus(purse.getValue());
        }
        return null;
    }

    private void pay(int candidate, Rational price) {
        change(candidate, amount -> amount.minus(amount.min(price)));
    }

    private void change(int candidate, UnaryOperator<Rational> change) {
        var changed = new HashMap<Integer, Integer>();
        for (var ballot : approvals.of(candidate))
            kinds[ballot] = changed.computeIfAbsent(kinds[ballot], kind -> kind(change.apply(amounts.get(kind))));
    }

    private int kind(Rational amount) {
        var known = amounts.indexOf(amount);
        if (known >= 0) return known;
        amounts.add(amount);
        return amounts.size() - 1;
    }

    private int least(@Nullable Rational[] numbers) {
        Rational least = null;
        for (var number : numbers) if (number != null && (least == null || number.isBelow(least))) least = number;
        var tied = new ArrayList<Integer>();
        for (var c = 0; c < numbers.length; c++) {
            var number = numbers[c];
            if (number != null && number.equals(least)) tied.add(c);
        }
        var vacant = task.reserved.target() - elected.size();
        return tied.isEmpty() ? -1 : task.ties.best(tied, tied.size() > vacant ? Purpose.ELECTION : Purpose.ORDER);
    }

    private void elect(Kind kind, int candidate, Map<String, String> values) {
        open.remove((Integer) candidate);
        elected.add(candidate);
        task.ledger.elect(kind, candidate, values);
    }

    /** What is left in a purse is a load below zero. */
    private void complete() {
        amounts.replaceAll(Rational::negated);
        while (elected.size() < task.reserved.target()) {
            var loads = new @Nullable Rational[task.size()];
            for (var c : may()) loads[c] = load(purses(c));
            task.ledger.open(loads);
            var chosen = least(loads);
            if (chosen < 0) {
                lots();
                return;
            }
            var load = loads[chosen] == null ? Rational.ZERO : loads[chosen];
            elect(Kind.LOADED, chosen, Map.of("load", fraction(load)));
            change(chosen, old -> load);
        }
    }

    private static @Nullable Rational load(TreeMap<Rational, Rational> loads) {
        var voters = loads.values().stream().reduce(Rational.ZERO, Rational::plus);
        if (voters.signum() == 0) return null;
        var sum = Rational.ONE;
        for (var load : loads.entrySet()) sum = sum.plus(load.getKey().times(load.getValue()));
        return sum.dividedBy(voters);
    }

    /** Nobody supports any of those left. */
    private void lots() {
        while (elected.size() < task.reserved.target()) {
            var may = may();
            var vacant = task.reserved.target() - elected.size();
            var next = task.ties.best(may, may.size() > vacant ? Purpose.ELECTION : Purpose.ORDER);
            elect(Kind.ELECTED_REMAINING, next, Map.of());
        }
    }
}
