package org.sironet.tally.files;

import java.util.Arrays;
import org.sironet.tally.Ballots;

/** The marks of the ballot that is being read. */
final class Marks {

    private int[] row = new int[32];
    private int length;
    private boolean all;

    void clear() {
        length = 0;
        all = false;
    }

    void add(int mark) {
        if (length == row.length) row = Arrays.copyOf(row, length * 2);
        row[length++] = mark;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Every mark counts, also those at the end. */
    void keepAll() {
        all = true;
    }

    /** Empty ranks at the end say nothing. */
    int[] row() {
        while (!all && length > 0 && row[length - 1] == Ballots.SKIPPED) length--;
        return Arrays.copyOf(row, length);
    }
}
