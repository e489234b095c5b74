package org.sironet.shell;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Changes;

/**
 * Something that everybody may know and that is asked for by every reader: kept for two seconds, or until the journal
 * records a change.
 */
public final class Kept<T extends Object> {

    static final long NANOSECONDS = Duration.ofSeconds(2).toNanos();

    /** @param change how far changes had come before it was asked */
    private record Known<T>(T value, long change, long since) {}

    private final Changes changes;
    private final Supplier<T> asking;
    private final AtomicReference<@Nullable Known<T>> known = new AtomicReference<>();

    public Kept(Changes changes, Supplier<T> asking) {
        this.changes = changes;
        this.asking = asking;
    }

    public T get() {
        var last = known.get();
        var change = changes.count();
        var now = System.nanoTime();
        if (last != null && last.change() == change && now - last.since() < NANOSECONDS) return last.value();
        var asked = new Known<>(asking.get(), change, now);
        known.set(asked);
        return asked.value();
    }
}
