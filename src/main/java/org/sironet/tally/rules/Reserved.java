package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.sironet.tally.BadOption;
import org.sironet.tally.Candidate;
import org.sironet.tally.Option;

/**
 * Seats that at least, or at most, so many of a group may hold.
 *
 * <p>Transferable votes: a candidate without whom the least numbers could not be reached any more is <em>guarded</em>
 * and cannot be excluded; one whose election would break a limit is <em>doomed</em> and excluded at once (I. D. Hill,
 * "STV with constraints", Voting matters 9, 1998). Rules that only order candidates are <em>filled</em> from the top,
 * passing over whom no completion allows, which elects the best for disjoint groups (Bredereck, Faliszewski, Igarashi,
 * Lackner and Skowron, "Multiwinner elections with diversity constraints", AAAI 2018).
 *
 * <p>If fewer of a group stand than seats are reserved, the reservation is for as many as stand.
 */
final class Reserved {

    static final List<Option> OPTIONS = List.of(
            new Option("group:NAME", "candidates between |", "of the file", "who belongs to a group"),
            new Option("at-least:NAME", "a number", "0", "seats reserved for that group"),
            new Option("at-most:NAME", "a number", "all", "seats open to that group"));

    private static final int MOST_GROUPS = 6;
    private static final int MOST_STATES = 20_000;

    private final List<String> groups = new ArrayList<>();
    private final List<boolean[]> members = new ArrayList<>();
    private final List<int[]> bounds = new ArrayList<>();

    /** To which groups each candidate belongs, a bit a group. */
    private final int[] kinds;

    private int target;

    /** @param open who stands */
    Reserved(List<Candidate> candidates, Choices choices, Collection<Integer> open, int seats) {
        var least = choices.all("at-least");
        var most = choices.all("at-most");
        var all = new TreeSet<>(least.keySet());
        most.keySet().stream().filter(group -> !group.contains("@")).forEach(all::add);
        if (all.size() > MOST_GROUPS)
            throw new BadOption("seats can be reserved for at most " + MOST_GROUPS + " groups");
        for (var group : all) {
            groups.add(group);
            members.add(members(candidates, choices, group));
            bounds.add(new int[] {number(least, group, 0), number(most, group, seats)});
        }
        this.kinds = new int[candidates.size()];
        for (var g = 0; g < groups.size(); g++)
            for (var c = 0; c < kinds.length; c++) if (members.get(g)[c]) kinds[c] |= 1 << g;
        target = Math.min(seats, open.size());
        if (!isEmpty()) relax(open);
    }

    /** Who belongs to a group, by the file or by an option. */
    static boolean[] members(List<Candidate> candidates, Choices choices, String group) {
        var belong = new boolean[candidates.size()];
        for (var i = 0; i < belong.length; i++)
            belong[i] = candidates.get(i).groups().contains(group);
        var listed = choices.text("group:" + group);
        var names = candidates.stream().map(Candidate::name).toList();
        if (listed != null) for (var i : Choices.candidates(names, listed, "group:" + group)) belong[i] = true;
        return belong;
    }

    private static int number(Map<String, String> bounds, String group, int standard) {
        var written = bounds.get(group);
        if (written == null) return standard;
        if (!written.matches("\\d{1,6}"))
            throw new BadOption("a whole number of seats is expected for " + group + ", not " + written);
        return Integer.parseInt(written);
    }

    private void relax(Collection<Integer> open) {
        for (var g = 0; g < groups.size(); g++) {
            var group = members.get(g);
            var standing = (int) open.stream().filter(c -> group[c]).count();
            bounds.get(g)[0] = Math.min(bounds.get(g)[0], Math.min(standing, bounds.get(g)[1]));
        }
        var whole = target;
        var none = counted(List.of());
        var all = counted(open);
        while (!possible(none, all)) {
            if (target > 0) target--;
            else {
                target = whole;
                lowerLast();
            }
        }
    }

    private void lowerLast() {
        for (var g = groups.size() - 1; g >= 0; g--)
            if (bounds.get(g)[0] > 0) {
                bounds.get(g)[0]--;
                return;
            }
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** How many seats can be filled at all. */
    int target() {
        return target;
    }

    /** Those who cannot be elected any more. */
    List<Integer> doomed(Collection<Integer> elected, Collection<Integer> open) {
        if (isEmpty()) return List.of();
        var held = counted(elected);
        var left = counted(open);
        return alike(open, kind -> !possible(moved(held, kind, 1), moved(left, kind, -1)));
    }

    /** Those who cannot be excluded any more. */
    List<Integer> guarded(Collection<Integer> elected, Collection<Integer> open) {
        if (isEmpty()) return List.of();
        var held = counted(elected);
        var left = counted(open);
        return alike(open, kind -> !possible(held, moved(left, kind, -1)));
    }

    boolean mayElect(Collection<Integer> elected, Collection<Integer> open, int candidate) {
        if (isEmpty()) return true;
        var kind = kinds[candidate];
        var left = counted(open);
        return possible(moved(counted(elected), kind, 1), open.contains(candidate) ? moved(left, kind, -1) : left);
    }

    /** Whether these alone would do. */
    boolean mayStand(Collection<Integer> elected) {
        return isEmpty() || possible(counted(elected), new int[1 << groups.size()]);
    }

    /** Candidates of the same groups fare alike, so that one answer is for all of them. */
    private List<Integer> alike(Collection<Integer> some, IntPredicate holds) {
        var answers = new HashMap<Integer, Boolean>();
        return some.stream()
                .filter(c -> answers.computeIfAbsent(kinds[c], holds::test))
                .toList();
    }

    private static int[] moved(int[] numbers, int kind, int change) {
        var moved = numbers.clone();
        moved[kind] += change;
        return moved;
    }

    /** How many there are of each kind. */
    private int[] counted(Collection<Integer> some) {
        var numbers = new int[1 << groups.size()];
        for (var c : some) numbers[kinds[c]]++;
        return numbers;
    }

    /** The groups of a candidate for which seats are reserved, for the record. */
    String groupsOf(int candidate) {
        var named = new ArrayList<String>();
        for (var g = 0; g < groups.size(); g++)
            if (members.get(g)[candidate] && bounds.get(g)[0] > 0) named.add(groups.get(g));
        return String.join(", ", named);
    }

    /**
     * Whether those elected can be completed to all seats from those open, both given as numbers by kind. States are how
     * many seats, and how many of each group, are taken.
     */
    private boolean possible(int[] elected, int[] open) {
        Set<List<Integer>> states = new HashSet<>();
        var start = new int[groups.size() + 1];
        for (var kind = 0; kind < elected.length; kind++) take(start, kind, elected[kind]);
        if (!within(start)) return false;
        states.add(boxed(start));
        for (var kind = 0; kind < open.length; kind++) states = reached(states, kind, open[kind]);
        return states.stream().anyMatch(this::isComplete);
    }

    /** What can be reached by electing up to so many of a kind. */
    private Set<List<Integer>> reached(Set<List<Integer>> from, int kind, int most) {
        if (most == 0) return from;
        Set<List<Integer>> reached = new HashSet<>();
        for (var state : from) {
            var next = state.stream().mapToInt(Integer::intValue).toArray();
            for (var number = 0; number <= most && within(next); number++) {
                reached.add(boxed(next));
                take(next, kind, 1);
            }
            if (reached.size() > MOST_STATES) throw new BadOption("too many seats for so many groups");
        }
        return reached;
    }

    private void take(int[] state, int kind, int number) {
        state[groups.size()] += number;
        for (var g = 0; g < groups.size(); g++) if ((kind >> g & 1) == 1) state[g] += number;
    }

    private boolean within(int[] state) {
        if (state[groups.size()] > target) return false;
        for (var g = 0; g < groups.size(); g++) if (state[g] > bounds.get(g)[1]) return false;
        return true;
    }

    private boolean isComplete(List<Integer> state) {
        if (state.get(groups.size()) != target) return false;
        for (var g = 0; g < groups.size(); g++) if (state.get(g) < bounds.get(g)[0]) return false;
        return true;
    }

    private static List<Integer> boxed(int[] state) {
        return Arrays.stream(state).boxed().toList();
    }
}
