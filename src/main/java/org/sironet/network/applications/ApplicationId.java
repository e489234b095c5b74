package org.sironet.network.applications;

import java.util.UUID;

/** Refers to an application. */
public record ApplicationId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
