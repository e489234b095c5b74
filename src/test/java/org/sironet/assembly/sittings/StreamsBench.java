package org.sironet.assembly.sittings;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sironet.WebUser;

/**
 * Opens streams of a sitting in a running demonstration, changes something, and says how long it takes until every
 * stream has heard of it. Arguments: address of the program, its process id, how many streams.
 */
final class StreamsBench {

    private static final String SITTING = "/sittings/2017-1";
    private static final int ROUNDS = 5;

    /** One browser's line: how many events it has received. */
    private static final class Line {
        private int events;
        private int matched;

        /** Counts {@code event:changed}, whatever the pieces in which it arrives. */
        void read(ByteBuffer bytes) {
            var sought = "event:changed".getBytes(StandardCharsets.US_ASCII);
            while (bytes.hasRemaining()) {
                var next = bytes.get();
                if (next == sought[matched]) matched++;
                else matched = next == sought[0] ? 1 : 0;
                if (matched == sought.length) {
                    events++;
                    matched = 0;
                }
            }
        }
    }

    private StreamsBench() {}

    public static void main(String[] arguments) throws Exception {
        var address = URI.create(arguments[0]);
        var process = Path.of("/proc", arguments[1], "status");
        var number = Integer.parseInt(arguments[2]);
        var officer = WebUser.of(address.getPort()).signInAs("presiding-officer");
        System.out.printf("resident before             %,d MB%n", resident(process));
        try (var selector = Selector.open()) {
            for (var each = 0; each < number; each++) {
                open(selector, address);
                if (each % 200 == 0) read(selector, 0, 0);
            }
            read(selector, number, 1);
            System.out.printf("streams                     %,d%n", number);
            for (var round = 0; round < ROUNDS; round++) {
                var before = System.nanoTime();
                change(officer);
                var changed = System.nanoTime();
                read(selector, number, round + 2);
                System.out.printf(
                        "a change reaches all after  %.2f s (its own request took %.2f s)%n",
                        (System.nanoTime() - before) / 1e9, (changed - before) / 1e9);
            }
        }
        System.out.printf("resident with streams       %,d MB (at most 1,024)%n", resident(process));
    }

    private static void open(Selector selector, URI address) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.write(ByteBuffer.wrap(("GET " + SITTING + "/events HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Line());
    }

    /** Reads until all lines have so many events; with none asked for, what is there. */
    private static void read(Selector selector, int lines, int events) throws IOException {
        var buffer = ByteBuffer.allocate(4096);
        var end = System.nanoTime() + 60_000_000_000L;
        do {
            selector.select(lines == 0 ? 1 : 100);
            for (var key : selector.selectedKeys()) {
                buffer.clear();
                if (((SocketChannel) key.channel()).read(buffer) < 0) throw new IOException("A stream has ended");
                ((Line) key.attachment()).read(buffer.flip());
            }
            selector.selectedKeys().clear();
            if (System.nanoTime() > end) throw new IOException("Not all have heard: " + heard(selector, events));
        } while (lines > 0 && heard(selector, events) < lines);
    }

    private static long heard(Selector selector, int events) {
        return selector.keys().stream()
                .filter(key -> ((Line) key.attachment()).events >= events)
                .count();
    }

    private static void change(WebUser officer) {
        officer.get(SITTING + "/rehearsal");
        officer.submit("form[action$=/arrivals]", Map.of("number", "1"));
    }

    private static long resident(Path process) throws IOException {
        return Files.readAllLines(process).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }
}
