package org.sironet.assembly.minutes;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;

/** What a member wants said otherwise, and what became of it. */
record Correction(
        UUID id,
        UUID sitting,
        String section,
        Language language,
        OrganisationId organisation,
        String body,
        Instant at,
        @Nullable Outcome outcome,
        @Nullable String answer) {

    /** What the secretariat answered. */
    enum Outcome {
        TAKEN_UP,
        NOT_TAKEN_UP;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
