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
 * Lets voters of a poll wait for each other, so that their ballots go into the urn as a group: at once when enough
 * voters are there, and after a short while in any case. However many ballots one voter has, and however often they are
 * sent, it is one voter. One thread writes, one group in one transaction; a group that fails fails whole, since written
 * one by one its ballots would stand alone.
 */
final class Gathering implements AutoCloseable {

    private static final int MOST = 1_024;

    private record Entry(Bundle bundle, CompletableFuture<List<Answer>> answer) {}

    private record Group(long since, List<Entry> entries) {

        long voters() {
            return entries.stream()
                    .map(each -> each.bundle().voter())
                    .distinct()
                    .count();
        }
    }

    private final BlockingQueue<Entry> arriving = new ArrayBlockingQueue<>(16 * MOST);
    private final List<Entry> taken = new ArrayList<>();
    private final Map<UUID, Group> groups = new LinkedHashMap<>();
    private final int enough;
    private final long patience;
    private final BiFunction<UUID, List<Handed>, List<Answer>> write;
    private final Thread writer;
    private volatile boolean closed;

    Gathering(int enough, Duration patience, BiFunction<UUID, List<Handed>, List<Answer>> write) {
        this.enough = enough;
        this.patience = patience.toNanos();
        this.write = write;
        this.writer = Thread.ofPlatform().daemon().name("urns").start(this::run);
    }

    /** The answers come when the group is committed, one for each ballot. */
    CompletableFuture<List<Answer>> add(Bundle bundle) throws InterruptedException {
        var entry = new Entry(bundle, new CompletableFuture<>());
        arriving.put(entry);
        if (closed) leaveRest();
        return entry.answer();
    }

    private void run() {
        while (!closed) {
            try {
                arrived();
                var now = System.nanoTime();
                groups.entrySet()
                        .removeIf(each -> ripe(each.getValue(), now) && commit(each.getKey(), each.getValue()));
            } catch (InterruptedException stopping) {
                closed = true;
            } catch (Throwable failure) { // whatever it is, nobody waits for ever, and the next group is written
                failAll(failure);
            }
        }
        failAll(new IllegalStateException("The program is stopping"));
        leaveRest();
    }

    private void arrived() throws InterruptedException {
        var first =
                groups.isEmpty() ? arriving.take() : arriving.poll(remaining(System.nanoTime()), TimeUnit.NANOSECONDS);
        if (first != null) taken.add(first);
        arriving.drainTo(taken, MOST);
        for (var entry : taken)
            groups.computeIfAbsent(entry.bundle().poll(), poll -> new Group(System.nanoTime(), new ArrayList<>()))
                    .entries()
                    .add(entry);
        taken.clear();
    }

    private long remaining(long now) {
        return groups.values().stream()
                .mapToLong(group -> Math.max(0, group.since() + patience - now))
                .min()
                .orElse(0);
    }

    private boolean ripe(Group group, long now) {
        return now - group.since() >= patience || group.voters() >= enough;
    }

    private boolean commit(UUID poll, Group group) {
        try {
            var all = group.entries().stream()
                    .flatMap(each -> each.bundle().ballots().stream())
                    .toList();
            answer(group.entries(), write.apply(poll, all));
        } catch (Throwable failure) { // also an error: its voters are told, and may send again
            fail(group.entries(), failure);
        }
        return true;
    }

    private static void answer(List<Entry> entries, List<Answer> answers) {
        var at = 0;
        for (var entry : entries) {
            var many = entry.bundle().ballots().size();
            entry.answer().complete(answers.subList(at, at + many));
            at += many;
        }
    }

    private static void fail(List<Entry> entries, Throwable failure) {
        entries.forEach(entry -> entry.answer().completeExceptionally(failure));
    }

    private void failAll(Throwable failure) {
        groups.values().forEach(group -> fail(group.entries(), failure));
        fail(taken, failure);
        groups.clear();
        taken.clear();
    }

    /** Not acknowledged, so to be sent again. */
    private void leaveRest() {
        var rest = new ArrayList<Entry>();
        arriving.drainTo(rest);
        rest.forEach(entry -> entry.answer().cancel(false));
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
    }
}
