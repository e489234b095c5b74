package org.sironet.assembly.minutes;

import java.time.Instant;
import java.util.UUID;

/**
 * From here on the minutes are this document.
 *
 * @param approvedIn the later sitting that approved them
 * @param document as {@link MinutesDocument} writes it
 * @param code under which anybody can ask about it
 */
record Approval(UUID sitting, UUID approvedIn, Instant at, String document, String sha256, String code) {}
