package org.sironet.assembly.roll;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * The authority of one person to exercise a member's voting right in a sitting.
 *
 * @param alternate named to take over
 * @param exercises does so now: one at a time
 */
public record Credential(
        UUID id,
        UUID sitting,
        OrganisationId organisation,
        PersonId person,
        boolean alternate,
        boolean exercises,
        Instant namedAt,
        Basis basis,
        @Nullable Instant endedAt) {}
