package org.sironet.bodies;

import java.time.LocalDate;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;

/**
 * What a body is from a day on.
 *
 * @param note how it came about, in words
 */
public record BodyStep(BodyState state, LocalDate from, Multilingual note, Basis basis) {

    /** One that is about to be recorded. */
    public record Draft(BodyState state, LocalDate from, Multilingual note) {}
}
