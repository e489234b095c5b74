package org.sironet.tally.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Remembers which ballot a line meant: most lines of a large file have been there before, and need no parsing.
 *
 * <p>It stops learning when it has seen many different lines (numbered ballots make each line another), so that memory
 * grows with different ballots, not with lines.
 */
final class KnownLines {

    static final int UNKNOWN = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST = 1 << 17;

    private byte[][] lines = new byte[1 << 10][];
    private int[] ballots = new int[1 << 10];
    private int known;

    private int missed;

    /** The ballot of this line, or {@link #UNKNOWN}; then {@link #learn} may follow at once. */
    int find(Lines line) {
        var bytes = line.buffer();
        var from = line.start();
        var length = line.length();
        var mask = lines.length - 1;
        var slot = hash(bytes, from, length) & mask;
        while (lines[slot] != null) {
            var candidate = lines[slot];
            if (candidate.length == length && Arrays.equals(candidate, 0, length, bytes, from, from + length))
                return ballots[slot];
            slot = (slot + 1) & mask;
        }
        missed = slot;
        return UNKNOWN;
    }

    void learn(byte[] line, int ballot) {
        if (known >= MOST) return;
        lines[missed] = line;
        ballots[missed] = ballot;
        if (++known * 2 > lines.length) grow();
    }

    private void grow() {
        var oldLines = lines;
        var oldBallots = ballots;
        lines = new byte[oldLines.length * 2][];
        ballots = new int[lines.length];
        for (var i = 0; i < oldLines.length; i++) {
            if (oldLines[i] == null) continue;
            var slot = hash(oldLines[i], 0, oldLines[i].length) & (lines.length - 1);
            while (lines[slot] != null) slot = (slot + 1) & (lines.length - 1);
            lines[slot] = oldLines[i];
            ballots[slot] = oldBallots[i];
        }
    }

    private static int hash(byte[] bytes, int from, int length) {
        var hash = length * 0x9E3779B97F4A7C15L;
        var i = from;
        for (; i + 8 <= from + length; i += 8) hash = mixed(hash ^ (long) LONGS.get(bytes, i));
        var rest = 0L;
        for (; i < from + length; i++) rest = rest << 8 | (bytes[i] & 0xFF);
        hash = mixed(hash ^ rest);
        return (int) (hash ^ (hash >>> 32));
    }

    private static long mixed(long hash) {
        var product = hash * 0x9FB21C651E98DF25L;
        return product ^ (product >>> 35);
    }
}
