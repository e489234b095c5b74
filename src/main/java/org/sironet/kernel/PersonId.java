package org.sironet.kernel;

import java.util.UUID;

/** Refers to a person across modules. */
public record PersonId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
