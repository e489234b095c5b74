package org.sironet.assembly.secrecy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.sironet.assembly.secrecy.Handed.Answer;

/**
 * Lets ballots of a poll wait for each other, so that they go into the urn as a group: at once when enough are there,
 * and after a short while in any case. One thread writes, one group in one transaction; a group that fails fails whole,
 * since written one by one its ballots would stand alone.
 */
final class Gathering implements AutoCloseable {

    private static final int MOST = 1_024;

    private record Entry(Handed handed, CompletableFuture<Answer> answer) {}

    private record Group(long since, List<Entry> entries) {}

    private final BlockingQueue<Entry> arriving = new ArrayBlockingQueue<>(16 * MOST);
    private final Map<UUID, Group> groups = new LinkedHashMap<>();
    private final int enough;
    private final long patience;
    private final BiFunction<UUID, List<Handed>, List<Answer>> write;
    private final Thread writer;

    Gathering(int enough, Duration patience, BiFunction<UUID, List<Handed>, List<Answer>> write) {
        this.enough = enough;
        this.patience = patience.toNanos();
        this.write = write;
        this.writer = Thread.ofPlatform().daemon().name("urns").start(this::run);
    }

    /** The answer comes when the group is committed. */
    CompletableFuture<Answer> add(Handed handed) throws InterruptedException {
        var entry = new Entry(handed, new CompletableFuture<>());
        arriving.put(entry);
        return entry.answer();
    }

    private void run() {
        try {
            while (true) {
                arrived();
                var now = System.nanoTime();
                groups.entrySet()
                        .removeIf(each -> ripe(each.getValue(), now) && commit(each.getKey(), each.getValue()));
            }
        } catch (InterruptedException stopping) {
            var rest = new ArrayList<>(arriving);
            groups.values().forEach(group -> rest.addAll(group.entries()));
            rest.forEach(entry -> entry.answer().cancel(false)); // not acknowledged, so to be sent again
        }
    }

    private void arrived() throws InterruptedException {
        var first =
                groups.isEmpty() ? arriving.take() : arriving.poll(remaining(System.nanoTime()), TimeUnit.NANOSECONDS);
        var all = new ArrayList<Entry>();
        if (first != null) all.add(first);
        arriving.drainTo(all, MOST);
        for (var entry : all)
            groups.computeIfAbsent(entry.handed().poll(), poll -> new Group(System.nanoTime(), new ArrayList<>()))
                    .entries()
                    .add(entry);
    }

    private long remaining(long now) {
        return groups.values().stream()
                .mapToLong(group -> Math.max(0, group.since() + patience - now))
                .min()
                .orElse(0);
    }

    private boolean ripe(Group group, long now) {
        return group.entries().size() >= enough || now - group.since() >= patience;
    }

    private boolean commit(UUID poll, Group group) {
        try {
            var entries = group.entries();
            var answers = write.apply(poll, entries.stream().map(Entry::handed).toList());
            for (var at = 0; at < answers.size(); at++) entries.get(at).answer().complete(answers.get(at));
        } catch (RuntimeException failure) {
            group.entries().forEach(entry -> entry.answer().completeExceptionally(failure));
        }
        return true;
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
