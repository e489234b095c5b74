package org.sironet.assembly.elections;

import java.util.UUID;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * A candidate as on the ballot paper, in its order.
 *
 * @param id of the nomination
 * @param name empty for somebody whose data were erased
 * @param inGroup whether a reserved seat is for this candidate
 */
public record Candidate(UUID id, PersonId person, OrganisationId organisation, Multilingual name, boolean inGroup) {}
