package org.sironet.bodies;

import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;

/**
 * What a body is called, what it does and what it rests on.
 *
 * @param foundation null when no text provides for it
 * @param reserved null when its seats are open to all alike
 * @param termYears how long a term lasts; null for terms without an end
 */
public record BodyProfile(
        Multilingual title,
        Multilingual task,
        @Nullable Foundation foundation,
        @Nullable Reserved reserved,
        @Nullable Integer termYears) {

    /**
     * The text that provides for the body.
     *
     * @param text its name in its address
     * @param article its number; null for the text as a whole
     */
    public record Foundation(String text, @Nullable String article) {}

    /** At least so many seats are held by persons from members of that group. */
    public record Reserved(Group group, int least) {}

    /** @throws IllegalArgumentException without a title */
    public BodyProfile {
        if (title.isEmpty()) throw new IllegalArgumentException("A body has a title");
    }
}
