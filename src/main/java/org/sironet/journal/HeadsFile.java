package org.sironet.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The heads outside the database, one line each, so that a cut tail or a rewritten past of the database shows. */
final class HeadsFile {

    private final Path file;

    HeadsFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** On the disk when this returns. */
    void append(List<Head> heads) throws IOException {
        var text = new StringBuilder();
        heads.forEach(head -> text.append(head.line()).append('\n'));
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            channel.position(endOfLastLine(channel));
            var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.truncate(channel.position());
            channel.force(true);
        }
    }

    /** A crash may have left half a line behind: it is written over. */
    private static long endOfLastLine(FileChannel channel) throws IOException {
        var end = channel.size();
        var one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') return end;
            end--;
        }
        return 0;
    }

    /** What the file says against the database; empty when the database holds each head of the file. */
    Optional<String> compare(Chain chain) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        try (var lines = Files.newBufferedReader(file)) {
            var inside = chain.heads();
            for (var line = lines.readLine(); line != null && line.endsWith("}"); line = lines.readLine()) {
                var outside = read(line);
                if (outside.isEmpty()) return Optional.of("a line of " + file + " is not a head");
                var wrong = wrong(outside.get(), inside, chain);
                if (wrong.isPresent()) return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> wrong(Head outside, Iterator<Head> heads, Chain chain) {
        var inside = Optional.<Head>empty();
        while (heads.hasNext()
                && inside.filter(head -> head.number() >= outside.number()).isEmpty())
            inside = Optional.of(heads.next());
        if (inside.filter(head -> head.number() == outside.number()).isEmpty())
            inside = chain.headsAfter(outside.number() - 1, 1).stream().findFirst();
        if (inside.equals(Optional.of(outside))) return Optional.empty();
        var missing = inside.filter(head -> head.number() == outside.number()).isEmpty();
        return Optional.of("head " + outside.number()
                + (missing ? " is missing in the database" : " is another one in the database"));
    }

    /** Adds the heads that the file lacks, as after a crash between commit and append. Only for who holds the lock. */
    void catchUp(Chain chain) throws IOException {
        var last = lastNumber();
        for (var heads = chain.headsAfter(last, 1_000); !heads.isEmpty(); heads = chain.headsAfter(last, 1_000)) {
            append(heads);
            last = heads.getLast().number();
        }
    }

    private long lastNumber() throws IOException {
        if (!Files.exists(file)) return 0;
        try (var lines = Files.lines(file)) {
            return lines.flatMap(line -> read(line).stream())
                    .mapToLong(Head::number)
                    .max()
                    .orElse(0);
        }
    }

    private static Optional<Head> read(String line) {
        try {
            return Optional.of(Head.parse(line));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
