package org.sironet.bodies;

import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * Who is to hold a seat.
 *
 * @param organisation for which it is held; null for none
 * @param seat its number; null for the first vacant one
 */
public record Appointee(
        PersonId person,
        @Nullable OrganisationId organisation,
        @Nullable Integer seat) {

    public static Appointee of(PersonId person, @Nullable OrganisationId organisation) {
        return new Appointee(person, organisation, null);
    }
}
