package org.sironet.assembly.polls;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Many waiting callers, one statement, one commit, then all answers: what a database can commit by itself in a second
 * is not the limit of how many ballots it takes. One thread writes; callers wait for what became of theirs.
 *
 * @param <T> what is handed in
 * @param <R> what became of it
 */
final class Groups<T, R> implements AutoCloseable {

    private record Entry<T, R>(T handed, CompletableFuture<R> answer) {}

    private static final int MOST = 512;

    private final BlockingQueue<Entry<T, R>> waiting = new ArrayBlockingQueue<>(32 * MOST);
    private final Function<List<T>, List<R>> write;
    private final Thread writer;

    /** @param write commits all of them and says what became of each, in the same order; or fails for all */
    Groups(String name, Function<List<T>, List<R>> write) {
        this.write = write;
        this.writer = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Waits for the commit; a failure of the database is thrown to the one whose ballot it was. */
    R add(T handed) throws InterruptedException {
        var entry = new Entry<T, R>(handed, new CompletableFuture<>());
        waiting.put(entry);
        return entry.answer().join();
    }

    private void run() {
        var group = new ArrayList<Entry<T, R>>(MOST);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, MOST - 1);
                commit(group);
                group.clear();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        waiting.drainTo(group);
        group.forEach(entry -> entry.answer().cancel(false));
    }

    /** What fails together may be good alone. */
    private void commit(List<Entry<T, R>> group) {
        try {
            var answers = write.apply(group.stream().map(Entry::handed).toList());
            for (var i = 0; i < group.size(); i++) group.get(i).answer().complete(answers.get(i));
        } catch (RuntimeException failure) {
            if (group.size() == 1) group.getFirst().answer().completeExceptionally(failure);
            else group.forEach(entry -> commit(List.of(entry)));
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
