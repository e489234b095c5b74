package org.sironet.assembly.texts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;

/**
 * A version of a text, without its words.
 *
 * @param detail which article was edited, or the number of the amendment; empty for none
 * @param by null when the program saved it
 */
public record Version(
        UUID text,
        int number,
        Cause cause,
        String detail,
        Instant at,
        @Nullable PersonId by) {

    /** Why there is a new version. */
    public enum Cause {
        BEGUN,
        IMPORTED,
        EDITED,
        /** an amendment was accepted as friendly */
        ACCEPTED,
        /** an amendment was adopted */
        ADOPTED,
        /** an editor brought in what could not be merged */
        RESOLVED
    }
}
