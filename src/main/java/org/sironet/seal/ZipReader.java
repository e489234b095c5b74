package org.sironet.seal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a bundle; accepts the one form that {@link Zip} describes, byte for byte. Unpacks nothing. */
final class ZipReader implements AutoCloseable {

    /** The container is not as a bundle's must be. */
    static final class Malformed extends IOException {
        Malformed(String what) {
            super(what);
        }
    }

    private final FileChannel file;
    private final Map<String, Zip.Part> parts = new LinkedHashMap<>();

    ZipReader(Path path) throws IOException {
        file = FileChannel.open(path);
        try {
            var end = readParts();
            expect(Zip.directory(List.copyOf(parts.values()), end), end, "its table of contents");
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** Whether a file begins as a bundle does. */
    static boolean looksLikeOne(Path path) throws IOException {
        try (var file = FileChannel.open(path)) {
            var start = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            return file.read(start, 0) == 4 && start.getInt(0) == Zip.LOCAL;
        }
    }

    private long readParts() throws IOException {
        var at = 0L;
        while (read(at, 4).getInt(0) == Zip.LOCAL) {
            if (parts.size() == Zip.MOST_PARTS) throw new Malformed("more than " + Zip.MOST_PARTS + " parts");
            at = readPart(at);
        }
        return at;
    }

    private long readPart(long at) throws IOException {
        var header = read(at, Zip.LOCAL_LENGTH);
        var length = Short.toUnsignedInt(header.getShort(26));
        if (length > 300) throw new Malformed("a part’s name is too long");
        var name = StandardCharsets.US_ASCII
                .decode(read(at + Zip.LOCAL_LENGTH, length))
                .toString();
        if (!Zip.NAME.matcher(name).matches()) throw new Malformed("part " + (parts.size() + 1) + ": its name");
        var part = new Zip.Part(
                name, at + Zip.LOCAL_LENGTH + length, Integer.toUnsignedLong(header.getInt(22)), header.getInt(14));
        expect(Zip.local(part), at, "the header of " + name);
        if (part.start() + part.size() > file.size()) throw new Malformed("the file ends within " + name);
        if (parts.put(name, part) != null) throw new Malformed(name + " is there twice");
        return part.start() + part.size();
    }

    private void expect(byte[] expected, long at, String what) throws IOException {
        var found = read(at, expected.length).array();
        if (!Arrays.equals(found, expected)) throw new Malformed(what);
        if (what.startsWith("its table") && file.size() > at + expected.length)
            throw new Malformed("bytes after its end");
    }

    private ByteBuffer read(long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) throw new Malformed("the file ends too early");
        }
        return buffer.flip();
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    Optional<Zip.Part> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Several may be read at a time. */
    InputStream content(Zip.Part part) {
        return new BufferedInputStream(new Content(part.start(), part.start() + part.size()), 1 << 16);
    }

    /** A stretch of the file; closing it leaves the file open. */
    private final class Content extends InputStream {

        private long at;
        private final long end;

        Content(long start, long end) {
            this.at = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at >= end) return -1;
            var read = file.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)), at);
            if (read > 0) at += read;
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
