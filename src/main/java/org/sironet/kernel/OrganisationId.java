package org.sironet.kernel;

import java.util.UUID;

/** Refers to an organisation across modules. */
public record OrganisationId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
