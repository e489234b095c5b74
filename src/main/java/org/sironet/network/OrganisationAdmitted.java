package org.sironet.network;

import org.sironet.kernel.OrganisationId;

/**
 * An organisation has become a member.
 *
 * @param number its membership number
 */
public record OrganisationAdmitted(OrganisationId organisation, String number) {}
