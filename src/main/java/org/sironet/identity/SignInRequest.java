package org.sironet.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;

/**
 * Somebody asked for a mail with which to sign in.
 *
 * @param person null when nobody has the address
 * @param attempts how many codes were typed
 */
record SignInRequest(UUID id, String address, @Nullable PersonId person, String onward, Instant endsAt, int attempts) {

    static final Duration LIFE = Duration.ofMinutes(15);
    static final int MOST_ATTEMPTS = 5;

    /** What became of a typed code. */
    sealed interface Answer {
        record Right(PersonId person, String onward) implements Answer {}

        record Wrong(int left) implements Answer {}

        /** used, too old, or too often tried */
        record Over() implements Answer {}
    }
}
