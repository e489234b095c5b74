package org.sironet.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.sironet.journal.Hashes;

/** Writes a bundle part by part, in bounded memory; a part's header is filled in when its content is known. */
final class ZipWriter implements AutoCloseable {

    /** Writes a part's content. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** What was written. */
    record Written(String name, long size, byte[] sha256) {}

    private final FileChannel file;
    private final List<Zip.Part> parts = new ArrayList<>();

    ZipWriter(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    Written add(String name, Content content) throws IOException {
        if (!Zip.NAME.matcher(name).matches()) throw new IllegalArgumentException("Not a name of a part: " + name);
        var start = file.position() + Zip.LOCAL_LENGTH + name.length();
        file.position(start);
        var crc = new CRC32();
        var digest = Hashes.sha256();
        var out = new CheckedOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16), digest), crc);
        content.to(out);
        out.flush();
        var end = file.position();
        if (end > Zip.LARGEST) throw new IOException("A bundle of more than 4 GB");
        var part = new Zip.Part(name, start, end - start, (int) crc.getValue());
        write(Zip.local(part), part.header());
        file.position(end);
        parts.add(part);
        return new Written(name, part.size(), digest.digest());
    }

    private void write(byte[] bytes, long at) throws IOException {
        for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) at += file.write(buffer, at);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            write(Zip.directory(parts, file.position()), file.position());
        }
    }
}
