package org.sironet.bodies;

import java.util.Locale;

/** What a body is from a day on. */
public enum BodyState {
    TO_BE_ESTABLISHED,
    /** works already, until it is established */
    PROVISIONAL,
    ESTABLISHED,
    DISSOLVED;

    /** Its seats can be filled. */
    public boolean stands() {
        return this == PROVISIONAL || this == ESTABLISHED;
    }

    /** As keys of messages call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such state */
    static BodyState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
