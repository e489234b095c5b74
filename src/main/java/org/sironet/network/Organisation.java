package org.sironet.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;

/**
 * An organisation that exists in the world, member or not.
 *
 * @param version rises by one with each change
 * @param logo hash of its file; null for none
 */
public record Organisation(
        OrganisationId id,
        int version,
        OrganisationProfile profile,
        @Nullable String logo,
        Instant enteredAt,
        Instant changedAt) {}
