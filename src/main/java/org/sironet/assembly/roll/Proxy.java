package org.sironet.assembly.roll;

import java.time.Instant;
import java.util.UUID;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;

/** A voting right that its member has given to another one for this sitting. */
public record Proxy(UUID id, UUID sitting, OrganisationId giver, OrganisationId holder, Instant givenAt, Basis basis) {}
