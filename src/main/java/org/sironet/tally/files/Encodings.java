package org.sironet.tally.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Makes UTF-8 of what begins with a byte order mark. */
final class Encodings {

    private Encodings() {}

    static InputStream utf8(InputStream raw) throws IOException {
        var in = new PushbackInputStream(raw, 3);
        var head = in.readNBytes(3);
        if (starts(head, 0xEF, 0xBB, 0xBF)) return in;
        if (starts(head, 0xFF, 0xFE)) return transcoded(in, head, StandardCharsets.UTF_16LE);
        if (starts(head, 0xFE, 0xFF)) return transcoded(in, head, StandardCharsets.UTF_16BE);
        in.unread(head);
        return in;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((head[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static InputStream transcoded(PushbackInputStream in, byte[] head, Charset charset) throws IOException {
        in.unread(head, 2, head.length - 2);
        return new Transcoded(new InputStreamReader(in, charset));
    }

    /** Characters as a stream of UTF-8. */
    private static final class Transcoded extends InputStream {

        private final Reader characters;
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        Transcoded(Reader characters) {
            this.characters = characters;
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!fill()) return -1;
            var count = Math.min(length, bytes.remaining());
            bytes.get(target, offset, count);
            return count;
        }

        private boolean fill() throws IOException {
            if (bytes.hasRemaining()) return true;
            var some = new char[8192];
            var read = characters.read(some, 0, some.length - 1);
            if (read < 0) return false;
            if (Character.isHighSurrogate(some[read - 1])) {
                var low = characters.read();
                if (low >= 0) some[read++] = (char) low;
            }
            bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(some, 0, read));
            return true;
        }

        @Override
        public void close() throws IOException {
            characters.close();
        }
    }
}
