package org.sironet.tally.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Counts lines that come again: most lines of a large file have been there before, and need no parsing.
 *
 * <p>It stops learning when it has seen many different lines (numbered ballots make each line another), so that memory
 * grows with different ballots, not with lines. A line is kept beside its count and its length, so that to find it
 * touches little memory.
 */
final class KnownLines {

    private static final int MOST = 1 << 17;
    private static final int MOST_BYTES = 1 << 25;
    private static final int NEAR = 60;
    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** The upper half is of the line's hash, and also chooses the slot; the lower half is where the line is kept, or 0. */
    private long[] slots = new long[1 << 10];

    private byte[] kept = new byte[1 << 14];
    private int end = HEAD;
    private int known;

    private final Lines.Ahead ahead = new Lines.Ahead();
    private int most = 1;

    /** Never read: it keeps the touching from being left out as useless. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private volatile int touched;

    /** Whether this line was learnt before; then it is counted once more. */
    boolean isAgain(Lines line) {
        return isAgain(line.buffer(), line.start(), line.length(), spread(line.hash()));
    }

    /**
     * Counts all lines that come next and were learnt before. Many are looked up together, first touching where each may
     * be kept: so the processor waits for many of them at once, and not for one after another.
     */
    void pass(Lines line) {
        do {
            line.look(ahead, most);
            touch();
            var same = 0;
            while (same < ahead.size
                    && isAgain(line.buffer(), ahead.starts[same], ahead.lengths[same], ahead.hashes[same])) same++;
            line.pass(ahead, same);
            most = same == most ? Math.min(Lines.Ahead.MOST, most * 2) : same + 1;
            if (same < ahead.size) return;
        } while (ahead.size > 0);
    }

    private void touch() {
        var all = 0;
        for (var i = 0; i < ahead.size; i++) ahead.hashes[i] = spread(ahead.hashes[i]);
        for (var i = 0; i < ahead.size; i++) ahead.found[i] = (int) slots[slot(ahead.hashes[i])];
        for (var i = 0; i < ahead.size; i++)
            all += kept[ahead.found[i]] + kept[Math.min(ahead.found[i] + NEAR, kept.length - 1)];
        touched = all;
    }

    private boolean isAgain(byte[] buffer, int start, int length, long hash) {
        var mask = slots.length - 1;
        for (var i = slot(hash); slots[i] != 0; i = (i + 1) & mask) {
            var slot = slots[i];
            if ((slot ^ hash) >>> 32 == 0 && isEqual((int) slot, buffer, start, length)) {
                LONGS.set(kept, (int) slot, (long) LONGS.get(kept, (int) slot) + 1);
                return true;
            }
        }
        return false;
    }

    private boolean isEqual(int at, byte[] buffer, int start, int length) {
        var from = at + HEAD;
        return (int) INTS.get(kept, at + Long.BYTES) == length
                && Arrays.equals(kept, from, from + length, buffer, start, start + length);
    }

    private static long spread(long hash) {
        var mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }

    private int slot(long hash) {
        return (int) (hash >>> Long.numberOfLeadingZeros(slots.length - 1L));
    }

    /** Whether there was room to learn the line; its number is how many were learnt before. */
    boolean learn(byte[] line, long hash) {
        var next = end + HEAD + line.length;
        if (known >= MOST || next > MOST_BYTES) return false;
        while (next > kept.length) kept = Arrays.copyOf(kept, kept.length * 2);
        INTS.set(kept, end + Long.BYTES, line.length);
        System.arraycopy(line, 0, kept, end + HEAD, line.length);
        put(spread(hash) & -1L << 32 | end);
        end = next;
        if (++known * 2 > slots.length) grow();
        return true;
    }

    private void put(long slot) {
        var i = slot(slot);
        while (slots[i] != 0) i = (i + 1) & (slots.length - 1);
        slots[i] = slot;
    }

    private void grow() {
        var old = slots;
        slots = new long[old.length * 2];
        for (var slot : old) if (slot != 0) put(slot);
    }

    /** How often each line came again, in the order in which they were learnt. */
    long[] again() {
        var again = new long[known];
        var at = HEAD;
        for (var i = 0; i < known; i++) {
            again[i] = (long) LONGS.get(kept, at);
            at += HEAD + (int) INTS.get(kept, at + Long.BYTES);
        }
        return again;
    }
}
