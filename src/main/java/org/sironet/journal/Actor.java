package org.sironet.journal;

import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * Who acted, and for which organisation.
 *
 * @param person null when the program acted by itself, or an applicant without an account
 * @param organisation null when the person acted for the network or for themselves
 */
public record Actor(@Nullable PersonId person, @Nullable OrganisationId organisation) {

    public static final Actor PROGRAM = new Actor(null, null);

    public static Actor of(PersonId person) {
        return new Actor(person, null);
    }

    public static Actor of(PersonId person, OrganisationId organisation) {
        return new Actor(person, organisation);
    }
}
