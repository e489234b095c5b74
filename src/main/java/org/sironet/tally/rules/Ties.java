package org.sironet.tally.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.sironet.tally.BadOption;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;
import org.sironet.tally.Tie;
import org.sironet.tally.Tie.By;
import org.sironet.tally.Tie.Purpose;

/**
 * Breaks ties as the rule says: by earlier rounds, looking backwards or forwards, by a given order, at last by lot.
 *
 * <p>Backwards: the latest earlier round in which the tied were not level decides (Scottish Local Government Elections
 * Order 2011, schedule 1, rules 49 and 50). Forwards: the first such round (Newland and Britton, ERS97, 5.2.5). The lot
 * can be drawn again by anybody: the n-th lot of a count orders names by the SHA-256 of seed, n and name, each on a line
 * of its own; the smallest is drawn first and is preferred.
 */
final class Ties {

    static final String NO_SEED = "0";
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final Ledger ledger;
    private final List<By> ways;

    /** The place of each candidate in the order given. */
    private final Map<Integer, Integer> order = new HashMap<>();

    private final String seed;
    private int lots;

    Ties(Ledger ledger, List<By> ways, List<Integer> order, String seed) {
        this.ledger = ledger;
        this.ways = ways;
        for (var c : order) this.order.putIfAbsent(c, this.order.size());
        this.seed = seed;
    }

    static List<Option> options(String standard) {
        return List.of(
                new Option(
                        "tie",
                        "backwards, forwards, order, lot, in any order",
                        standard,
                        "what breaks ties, one after another"),
                new Option(
                        "order",
                        "names between |",
                        "of the file",
                        "who is preferred in a tie broken by order, and in a lot drawn elsewhere"));
    }

    static Ties of(Ledger ledger, List<String> names, Choices choices, String standard, String seed) {
        var ways = new ArrayList<By>();
        for (var way : choices.text("tie", standard).split(",", -1)) ways.add(way(way.strip()));
        var given = choices.text("order");
        var order = Arrays.stream(given == null ? new int[0] : Choices.candidates(names, given, "order"))
                .boxed()
                .toList();
        if (order.isEmpty()) order = IntStream.range(0, names.size()).boxed().toList();
        return new Ties(ledger, ways, order, seed);
    }

    private static By way(String written) {
        for (var way : By.values()) if (way.name().toLowerCase(Locale.ROOT).equals(written)) return way;
        throw new BadOption("tie is a list of backwards, forwards, order and lot, not " + written);
    }

    /** The preferred one of those tied. */
    int best(List<Integer> tied, Purpose purpose) {
        return broken(tied, purpose, true);
    }

    /** The least preferred one, who is to be excluded. */
    int worst(List<Integer> tied) {
        return broken(tied, Purpose.EXCLUSION, false);
    }

    private int broken(List<Integer> tied, Purpose purpose, boolean best) {
        if (tied.size() == 1) return tied.getFirst();
        var left = tied;
        var by = By.LOT;
        for (var way : ways) {
            by = way;
            left = narrowed(left, way, best);
            if (left.size() == 1) break;
        }
        if (left.size() > 1) {
            by = By.LOT;
            left = narrowed(left, By.LOT, best);
        }
        ledger.tie(new Tie(ledger.round(), ledger.names(tied), ledger.name(left.getFirst()), purpose, by));
        return left.getFirst();
    }

    private List<Integer> narrowed(List<Integer> tied, By way, boolean best) {
        return switch (way) {
            case BACKWARDS -> byRounds(tied, best, true);
            case FORWARDS -> byRounds(tied, best, false);
            case ORDER -> byOrder(tied, best);
            case LOT -> List.of(drawn(tied, best));
        };
    }

    private List<Integer> byRounds(List<Integer> tied, boolean best, boolean backwards) {
        var last = ledger.round() - 2;
        if (last < 0) return tied;
        var turns = ledger.turns(tied, last);
        var left = tied;
        for (var round : backwards ? turns.descendingSet() : turns)
            if (left.size() > 1) left = inRound(left, round, best);
        return left;
    }

    private List<Integer> inRound(List<Integer> tied, int round, boolean best) {
        Comparator<Integer> byVotes = Comparator.comparing(candidate -> votes(round, candidate));
        var first = tied.stream().max(best ? byVotes : byVotes.reversed()).orElseThrow();
        return tied.stream()
                .filter(candidate -> byVotes.compare(candidate, first) == 0)
                .toList();
    }

    private Rational votes(int round, int candidate) {
        var votes = ledger.total(round, candidate);
        return votes == null ? Rational.ZERO : votes;
    }

    /** The first in the order is preferred; who is not in it, is least. */
    private List<Integer> byOrder(List<Integer> tied, boolean best) {
        Comparator<Integer> byPlace = Comparator.comparing(candidate -> order.getOrDefault(candidate, UNKNOWN));
        var first = tied.stream().min(best ? byPlace : byPlace.reversed()).orElseThrow();
        return tied.stream()
                .filter(candidate -> byPlace.compare(candidate, first) == 0)
                .toList();
    }

    private int drawn(List<Integer> tied, boolean best) {
        lots++;
        var tickets = new HashMap<Integer, String>();
        for (var candidate : tied) tickets.put(candidate, ticket(seed, lots, ledger.name(candidate)));
        Comparator<Integer> byLot = Comparator.comparing(candidate -> tickets.getOrDefault(candidate, ""));
        return tied.stream().min(best ? byLot : byLot.reversed()).orElseThrow();
    }

    /** Draws for something that is not a candidate, in a lot of its own. */
    String ticketOf(String name) {
        return ticket(seed, 0, name);
    }

    /** What a name draws in a lot; the smallest comes first. */
    static String ticket(String seed, int lot, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = seed + "\n" + lot + "\n" + name + "\n";
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
