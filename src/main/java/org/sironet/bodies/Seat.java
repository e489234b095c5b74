package org.sironet.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;

/**
 * A seat of a body.
 *
 * @param title empty for a seat that has a number only
 * @param until the last day on which it exists; null while it does
 */
public record Seat(
        int id,
        UUID body,
        int number,
        Multilingual title,
        LocalDate since,
        @Nullable LocalDate until) {

    boolean exists(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
