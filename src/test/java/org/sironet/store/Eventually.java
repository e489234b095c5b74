package org.sironet.store;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what takes a moment, looking often. */
public final class Eventually {

    private Eventually() {}

    /** @param truth an exception counts as not yet */
    public static void within(Duration patience, Callable<Boolean> truth) throws Exception {
        var end = System.nanoTime() + patience.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (truth.call()) return;
            } catch (Exception notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("Not within " + patience, last);
    }
}
