package org.sironet.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of a part, one at a time; each ends in a line feed, is UTF-8 and at most 1 MB. */
final class Lines implements Iterator<String>, AutoCloseable {

    static final int LONGEST = 1 << 20;

    private final String name;
    private final InputStream content;
    private long number;
    private @Nullable String next;

    Lines(String name, InputStream content) {
        this.name = name;
        this.content = content;
    }

    @Override
    public boolean hasNext() {
        if (next == null) next = readLine();
        return next != null;
    }

    @Override
    public String next() {
        if (!hasNext()) throw new NoSuchElementException();
        var line = next;
        next = null;
        return java.util.Objects.requireNonNull(line);
    }

    private @Nullable String readLine() {
        var line = new ByteArrayOutputStream(512);
        try {
            for (var c = content.read(); c != '\n'; c = content.read()) {
                if (c < 0 && line.size() == 0) return null;
                if (c < 0) throw wrong("ends too early");
                if (line.size() == LONGEST) throw wrong("is longer than 1 MB");
                line.write(c);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        number++;
        return utf8(name + ": line " + number, line.toByteArray());
    }

    static String utf8(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new FoundWrong(name + ": is not UTF-8");
        }
    }

    private FoundWrong wrong(String what) {
        return new FoundWrong(name + ": line " + (number + 1) + " " + what);
    }

    /** Reads each line as something; what it is not is named with its line. */
    <T> Iterator<T> as(Function<String, T> parse) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Lines.this.hasNext();
            }

            @Override
            public T next() {
                var line = Lines.this.next();
                try {
                    return parse.apply(line);
                } catch (IllegalArgumentException unfit) {
                    throw new FoundWrong(name + ": line " + number + ": " + unfit.getMessage());
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
