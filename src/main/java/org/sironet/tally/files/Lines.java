package org.sironet.tally.files;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sironet.tally.Unreadable;

/** The lines of a stream of UTF-8, one at a time, as bytes: a long file is never in memory as a whole. */
final class Lines {

    private static final int LONGEST = 1 << 22;
    private static final int PIECE = 1 << 17;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** A byte below 14 is a line's end, a zero or a tab: these bits find one among eight. */
    private static final long BELOW = 0x0E0E_0E0E_0E0E_0E0EL;

    private static final long SIGNS = 0x8080_8080_8080_8080L;

    private final InputStream in;
    private byte[] buffer = new byte[PIECE];
    private int start;
    private int end;
    private int next;
    private int filled;
    private boolean ended;
    private boolean pushedBack;
    private long number;
    private long hash;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false when there is none. */
    boolean next() throws IOException, Unreadable {
        if (pushedBack) {
            pushedBack = false;
            return true;
        }
        start = next;
        hash = 0;
        var at = start;
        while (true) {
            at = scan(at);
            if (at < filled && buffer[at] == 0) throw binary(at);
            if (at < filled) return found(at, buffer[at] == '\r');
            var done = wholeWords(at - start);
            if (!more()) return last(done);
            at = start + done;
        }
    }

    /** Looks for the end of the line, eight bytes at a time, and reckons its hash by the way. */
    private int scan(int from) {
        var bytes = buffer;
        var limit = filled - Long.BYTES;
        var at = from;
        var mixed = hash;
        while (at <= limit) {
            var word = (long) LONGS.get(bytes, at);
            var low = (word - BELOW) & ~word & SIGNS;
            if (low != 0) {
                var end = at + (Long.numberOfTrailingZeros(low) >>> 3);
                if (bytes[end] != '\n') end = ending(end, at + Long.BYTES);
                if (end >= 0) {
                    hash = mixed(mixed ^ (word & ~(-1L << 8 * (end - at))));
                    return end;
                }
            }
            mixed = mixed(mixed ^ word);
            at += Long.BYTES;
        }
        hash = mixed;
        var end = ending(at, filled);
        if (end >= 0) hash = mixed(hash ^ tail(at, end));
        return end >= 0 ? end : filled;
    }

    private int ending(int from, int to) {
        for (var at = from; at < to; at++) {
            var read = buffer[at];
            if (read == '\n' || read == '\r' || read == 0) return at;
        }
        return -1;
    }

    private long tail(int from, int to) {
        var word = 0L;
        for (var at = to - 1; at >= from; at--) word = word << 8 | (buffer[at] & 0xFF);
        return word;
    }

    /** What was looked at eight by eight need not be looked at again. */
    private static int wholeWords(int length) {
        return length - length % Long.BYTES;
    }

    private static long mixed(long some) {
        var product = some * 0x9FB21C651E98DF25L;
        return product ^ (product >>> 35);
    }

    /** A hash of the line's bytes. */
    long hash() {
        return hash ^ length();
    }

    /** Some of the lines that come next: where they are, how long, and their hashes. */
    static final class Ahead {

        static final int MOST = 64;

        final int[] starts = new int[MOST];
        final int[] lengths = new int[MOST];
        final long[] hashes = new long[MOST];
        final int[] found = new int[MOST];
        int size;
    }

    /** Looks at lines that are wholly in memory, without going to them. */
    void look(Ahead ahead, int most) {
        ahead.size = 0;
        var at = next;
        while (ahead.size < most && !pushedBack) {
            hash = 0;
            var last = scan(at);
            if (last >= filled || buffer[last] != '\n') return;
            ahead.starts[ahead.size] = at;
            ahead.lengths[ahead.size] = last - at;
            ahead.hashes[ahead.size++] = hash ^ (last - at);
            at = last + 1;
        }
    }

    /** Goes past the first lines of those looked at. */
    void pass(Ahead ahead, int lines) {
        if (lines == 0) return;
        start = ahead.starts[lines - 1];
        end = start + ahead.lengths[lines - 1];
        next = end + 1;
        number += lines;
    }

    /** Makes the line that was just read the next one again. */
    void back() {
        pushedBack = true;
    }

    private boolean found(int at, boolean carriageReturn) throws IOException, Unreadable {
        end = at;
        next = at + 1;
        if (carriageReturn) {
            if (next == filled) more();
            if (next < filled && buffer[next] == '\n') next++;
        }
        number++;
        return true;
    }

    private boolean last(int done) {
        if (start == filled) {
            end = start;
            return false;
        }
        hash = mixed(hash ^ tail(start + done, filled));
        end = filled;
        next = filled;
        number++;
        return true;
    }

    private boolean more() throws IOException, Unreadable {
        if (ended) return false;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            next -= start;
            end -= start;
            start = 0;
        }
        if (filled == buffer.length) {
            if (filled >= LONGEST) throw new Unreadable(number + 1, 1, "this line has no end: not a file of ballots");
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(read, 0);
        return !ended;
    }

    private Unreadable binary(int at) {
        end = at;
        return new Unreadable(number + 1, column(at - start), "a zero byte: this is not a text file");
    }

    /** Counted from 1. */
    long number() {
        return number;
    }

    int length() {
        return end - start;
    }

    byte at(int index) {
        return buffer[start + index];
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    boolean isBlank() {
        for (var i = 0; i < length(); i++) if (at(i) > ' ' || at(i) < 0) return false;
        return true;
    }

    String text() throws Unreadable {
        return text(0, length());
    }

    String text(int from, int to) throws Unreadable {
        for (var i = from; i < to; i++) if (at(i) < 0) return decoded(from, to);
        return new String(buffer, start + from, to - from, StandardCharsets.US_ASCII);
    }

    private String decoded(int from, int to) throws Unreadable {
        var bytes = ByteBuffer.wrap(buffer, start + from, to - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException broken) {
            throw at(bytes.position() - start, "these bytes are not UTF-8: save the file with that encoding");
        }
    }

    /** What is wrong at a byte of this line. */
    Unreadable at(int index, String reason) {
        return new Unreadable(number, column(index), reason);
    }

    private int column(int index) {
        var column = 1;
        for (var i = 0; i < Math.min(index, length()); i++) if ((at(i) & 0xC0) != 0x80) column++;
        return column;
    }
}
