package org.sironet.tally;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ballots, each different one once, with how often it was cast.
 *
 * <p>A ballot is a row of marks in the voter's order. A mark is a candidate's index; {@link #tied} candidates share the
 * rank of the one before; {@link #SKIPPED} is a rank left empty, {@link #OVERVOTED} one with more names than one, which
 * the file doesn't tell. In a ballot of scores the mark at a candidate's index is that candidate's score.
 */
public final class Ballots {

    public static final int SKIPPED = -1;
    public static final int OVERVOTED = -2;

    /** In a ballot of scores: no score given. */
    public static final int NO_SCORE = Integer.MIN_VALUE;

    /** Scores are kept in thousandths. */
    public static final int SCORE_UNIT = 1000;

    private static final int TIED = 1 << 30;

    private int[][] marks = new int[16][];
    private long[] units = new long[16];
    private int[] hashes = new int[16];
    private int[] slots = filled(64);
    private int size;
    private long total;
    private long scale = 1;

    /** A candidate who shares the rank of the mark before. */
    public static int tied(int candidate) {
        return candidate | TIED;
    }

    public static boolean isTied(int mark) {
        return mark >= TIED;
    }

    public static boolean isCandidate(int mark) {
        return mark >= 0;
    }

    public static int candidate(int mark) {
        return mark & ~TIED;
    }

    /** Ranks written out, for programs that have ballots in memory: each inner list is one rank. */
    public static Ballots of(List<Paper> papers) {
        var ballots = new Ballots();
        papers.forEach(paper -> ballots.add(row(paper.ranks()), paper.count()));
        return ballots;
    }

    /**
     * Equal ballots in memory.
     *
     * @param ranks candidates' indexes rank by rank; an empty rank is a skipped one
     * @param count how many there are
     */
    public record Paper(List<List<Integer>> ranks, long count) {}

    /** How many different ballots there are. */
    public int size() {
        return size;
    }

    /** The marks of one ballot: not to be changed. */
    public int[] marks(int ballot) {
        return marks[ballot];
    }

    /** How often it was cast, in parts of {@link #scale}. */
    public long units(int ballot) {
        return units[ballot];
    }

    /** How many units are one ballot: 1 unless there are fractional weights. */
    public long scale() {
        return scale;
    }

    public Rational weight(int ballot) {
        return weight(units[ballot]);
    }

    public Rational weight(long someUnits) {
        return scale == 1 ? Rational.of(someUnits) : Rational.of(someUnits, scale);
    }

    /** All ballots together, in units. */
    public long total() {
        return total;
    }

    /**
     * Adds so many ballots with these marks, which are not copied; returns where they are kept.
     *
     * @throws ArithmeticException when all together are beyond what can be counted
     */
    public int add(int[] row, long count) {
        var kept = find(row);
        more(kept, count);
        return kept;
    }

    /**
     * Adds a weighted ballot, that may have decimals; its marks are not copied.
     *
     * @throws ArithmeticException when the sum is beyond what can be counted
     */
    public int add(int[] row, Rational weight) {
        var kept = find(row);
        more(kept, weight);
        return kept;
    }

    /** Adds more of a ballot that is there already. */
    public void more(int ballot, long count) {
        put(ballot, scale == 1 ? count : Math.multiplyExact(count, scale));
    }

    /** All of them together must fit as well, or sums would be wrong without a word. */
    private void put(int ballot, long more) {
        total = Math.addExact(total, more);
        units[ballot] += more;
    }

    /** Adds the weight once more to a ballot that is there already. */
    public void more(int ballot, Rational weight) {
        if (scale == 1 && weight.isWhole()) {
            more(ballot, weight.numerator().longValueExact());
            return;
        }
        while (!weight.times(scale).denominator().equals(BigInteger.ONE)) finer();
        put(ballot, weight.times(scale).numerator().longValueExact());
    }

    /** The same ballots with the candidates in another order. */
    public Ballots renumbered(int[] changed) {
        var other = new Ballots();
        for (var i = 0; i < size; i++) {
            var row = marks[i].clone();
            for (var m = 0; m < row.length; m++) if (row[m] >= 0) row[m] = row[m] & TIED | changed[candidate(row[m])];
            other.add(row, units[i]);
        }
        other.scale = scale;
        return other;
    }

    private void finer() {
        total = Math.multiplyExact(total, 10L);
        scale = Math.multiplyExact(scale, 10L);
        for (var i = 0; i < size; i++) units[i] = Math.multiplyExact(units[i], 10L);
    }

    private int find(int[] row) {
        var mask = slots.length - 1;
        var hash = spread(Arrays.hashCode(row));
        var slot = hash & mask;
        while (slots[slot] >= 0) {
            var kept = slots[slot];
            if (hashes[kept] == hash && Arrays.equals(marks[kept], row)) return kept;
            slot = (slot + 1) & mask;
        }
        return insert(row, hash, slot);
    }

    private int insert(int[] row, int hash, int slot) {
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, size * 2);
            units = Arrays.copyOf(units, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size] = hash;
        marks[size] = row;
        slots[slot] = size++;
        if (size * 2 > slots.length) rehash();
        return size - 1;
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        for (var i = 0; i < size; i++) {
            var slot = hashes[i] & (slots.length - 1);
            while (slots[slot] >= 0) slot = (slot + 1) & (slots.length - 1);
            slots[slot] = i;
        }
    }

    private static int spread(int hash) {
        var mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    private static int[] filled(int length) {
        var empty = new int[length];
        Arrays.fill(empty, -1);
        return empty;
    }

    private static int[] row(List<List<Integer>> ranks) {
        return ranks.stream()
                .flatMapToInt(rank -> rank.isEmpty()
                        ? IntStream.of(SKIPPED)
                        : IntStream.range(0, rank.size()).map(i -> i == 0 ? rank.get(i) : tied(rank.get(i))))
                .toArray();
    }
}
