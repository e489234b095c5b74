package org.sironet.tally.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sironet.tally.Unreadable;

/** The lines of a stream of UTF-8, one at a time, as bytes: a long file is never in memory as a whole. */
final class Lines {

    private static final int LONGEST = 1 << 22;
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[PIECE];
    private int start;
    private int end;
    private int next;
    private int filled;
    private boolean ended;
    private boolean pushedBack;
    private long number;

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
        var at = start;
        while (true) {
            for (; at < filled; at++) {
                var read = buffer[at];
                if (read == '\n' || read == '\r') return found(at, read == '\r');
                if (read == 0) throw binary(at);
            }
            var done = at - start;
            if (!more()) return last();
            at = start + done;
        }
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

    private boolean last() {
        if (start == filled) return false;
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
