package org.sironet.assembly.texts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * What a member says to a paragraph.
 *
 * @param version the one that its writer read
 * @param place the paragraph or heading
 * @param answer null while it waits for an editor
 */
record Comment(
        UUID id,
        UUID text,
        int version,
        UUID place,
        Language language,
        String body,
        OrganisationId organisation,
        PersonId person,
        Instant at,
        @Nullable Answer answer) {

    /** Whether the editors followed it. */
    enum Outcome {
        TAKEN_UP,
        NOT_TAKEN_UP
    }

    record Answer(Outcome outcome, String reason, Instant at) {}
}
