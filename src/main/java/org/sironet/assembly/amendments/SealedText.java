package org.sironet.assembly.amendments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adopted version under the network's seal.
 *
 * @param sequence 1 for the first that was sealed of this text
 * @param sha256 of {@code document}'s UTF-8, in hexadecimal letters
 * @param document what was sealed, as {@link SealedTextDocument} writes it
 * @param previous the hash of the one before; null for the first
 * @param result how it was adopted, in a sentence
 * @param bindsFrom the moment from which it binds
 */
record SealedText(
        UUID text,
        int version,
        int sequence,
        String sha256,
        String document,
        @Nullable String previous,
        String code,
        String result,
        Instant at,
        Instant bindsFrom) {

    /** Whether it binds only later than it was adopted. */
    boolean bindsLater() {
        return bindsFrom.isAfter(at);
    }
}
