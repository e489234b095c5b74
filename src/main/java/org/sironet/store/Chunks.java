package org.sironet.store;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A stream over numbered chunks, each asked for when it is reached; the first that is missing ends it. */
final class Chunks extends InputStream {

    private final IntFunction<Optional<byte[]>> chunks;
    private byte[] current = new byte[0];
    private int position;
    private int next;
    private boolean ended;

    Chunks(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return more() ? current[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) return 0;
        if (!more()) return -1;
        var count = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean more() {
        while (position == current.length && !ended) {
            var chunk = chunks.apply(next++);
            ended = chunk.isEmpty();
            current = chunk.orElse(new byte[0]);
            position = 0;
        }
        return position < current.length;
    }
}
