package org.sironet.assembly.minutes;

import java.time.Instant;
import org.sironet.kernel.PersonId;

/**
 * What somebody wrote in place of a section's facts.
 *
 * @param aside written while somebody else was first: kept, and not what counts
 * @param generated what the facts gave when it was written; empty when they changed meanwhile
 */
record Edition(int version, boolean aside, String body, String generated, PersonId by, Instant at) {}
