package org.sironet.seal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one form of ZIP that a bundle has: parts stored as they are, one after the other, without times, comments or
 * extras. So each byte of a bundle is given by its parts, and nothing can be hidden, unpacked without end or written
 * outside of a folder.
 */
final class Zip {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_LENGTH = 30;
    static final int MOST_PARTS = 1_000;
    static final long LARGEST = 0xfffffffeL;
    static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}(/[a-z0-9-]{1,60}){0,3}(\\.[a-z]{1,10}){1,2}");

    private static final short VERSION = 20;
    private static final short FIRST_OF_1980 = 0x21;

    private Zip() {}

    /**
     * A file inside.
     *
     * @param start of its content, in bytes from the beginning of the bundle
     */
    record Part(String name, long start, long size, int crc) {

        long header() {
            return start - LOCAL_LENGTH - name.length();
        }
    }

    static byte[] local(Part part) {
        var name = part.name().getBytes(StandardCharsets.US_ASCII);
        return common(
                        ByteBuffer.allocate(LOCAL_LENGTH + name.length)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putInt(LOCAL)
                                .putShort(VERSION),
                        part)
                .putShort((short) 0)
                .put(name)
                .array();
    }

    private static ByteBuffer common(ByteBuffer header, Part part) {
        return header.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(FIRST_OF_1980)
                .putInt(part.crc())
                .putInt((int) part.size())
                .putInt((int) part.size())
                .putShort((short) part.name().length());
    }

    private static byte[] central(Part part) {
        var name = part.name().getBytes(StandardCharsets.US_ASCII);
        return common(
                        ByteBuffer.allocate(46 + name.length)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putInt(CENTRAL)
                                .putShort(VERSION)
                                .putShort(VERSION),
                        part)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) part.header())
                .put(name)
                .array();
    }

    /** What follows the last part. */
    static byte[] directory(List<Part> parts, long start) {
        var entries = parts.stream().map(Zip::central).toList();
        var length = entries.stream().mapToInt(entry -> entry.length).sum();
        var directory = ByteBuffer.allocate(length + 22).order(ByteOrder.LITTLE_ENDIAN);
        entries.forEach(directory::put);
        return directory
                .putInt(END)
                .putInt(0)
                .putShort((short) parts.size())
                .putShort((short) parts.size())
                .putInt(length)
                .putInt((int) start)
                .putShort((short) 0)
                .array();
    }
}
