package org.sironet.seal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Counts wrong codes by address and minute. A code has 75 bits, so this only spares the database; a hall full of
 * people behind one address stays well below.
 */
@Component
class Attempts {

    static final int MOST_A_MINUTE = 300;
    private static final int MOST_ADDRESSES = 10_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<String, AtomicInteger> wrong = new ConcurrentHashMap<>();
    private final AtomicLong since = new AtomicLong(System.nanoTime());

    boolean allowed(String address) {
        var start = since.get();
        var now = System.nanoTime();
        if ((now - start > MINUTE || wrong.size() > MOST_ADDRESSES) && since.compareAndSet(start, now)) wrong.clear();
        var so = wrong.get(address);
        return so == null || so.get() < MOST_A_MINUTE;
    }

    void wrong(String address) {
        wrong.computeIfAbsent(address, any -> new AtomicInteger()).incrementAndGet();
    }
}
