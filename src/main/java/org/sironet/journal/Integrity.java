package org.sironet.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the journal is as it was sealed, as far as this process knows. */
@Component
public class Integrity {

    /** What is known. */
    public enum State {
        /** the database holds every head that is kept outside */
        SOUND,
        /** the database lacks heads that are kept outside, or has others: its past was cut or rewritten */
        DAMAGED,
        /** nobody seals, because the network's current key is not here */
        UNSIGNED,
        /** sealing fails for another reason; it is tried again */
        FAILING
    }

    /**
     * What was found.
     *
     * @param what names the first wrong thing, in English, for the operator; empty when there is none
     */
    public record Finding(
            State state, String what, @Nullable Instant at) {}

    private final AtomicReference<Finding> known = new AtomicReference<>(new Finding(State.SOUND, "", null));

    public Finding now() {
        return Objects.requireNonNull(known.get());
    }

    public boolean sound() {
        return now().state() == State.SOUND;
    }

    /** A damage stays known until the next start. */
    void found(State state, String what, Instant at) {
        known.updateAndGet(before -> before.state() == State.DAMAGED ? before : new Finding(state, what, at));
    }

    /** Remembers what a complete check found. */
    public void checked(Optional<String> wrong, Instant at) {
        wrong.ifPresent(what -> found(State.DAMAGED, what, at));
    }
}
