package org.sironet.journal;

import java.util.concurrent.atomic.AtomicLong;
import org.sironet.store.Signals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what changes in the network, for whoever keeps something for a while: at once what this process records in the
 * journal, and when it is sealed, thus within about a second, what the others do.
 */
@Component
public class Changes implements TransactionSynchronization {

    private static final String CHANNEL = "changes";

    private final Signals signals;
    private final AtomicLong count = new AtomicLong();

    Changes(Signals signals) {
        this.signals = signals;
        signals.subscribe(CHANNEL, new Signals.Listener() {
            @Override
            public void heard(String payload) {
                count.incrementAndGet();
            }

            @Override
            public void missed() {
                count.incrementAndGet();
            }
        });
    }

    /** Another number than before: something may have changed. To be asked before reading what is kept. */
    public long count() {
        return count.get();
    }

    /** Something changed that no journal records, the clock of a demonstration for instance. */
    public void changed() {
        count.incrementAndGet();
        tell();
    }

    /** A transaction knows each of its synchronizations once, however often this is called. */
    void recording() {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    void tell() {
        signals.publish(CHANNEL, "");
    }

    @Override
    public void afterCompletion(int status) {
        count.incrementAndGet();
    }
}
