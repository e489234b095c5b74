package org.sironet.bodies;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * Somebody's time in a seat.
 *
 * @param seat its number
 * @param organisation for which the seat is held; null for none
 * @param until the last day; null while no end is set
 * @param ended why it ended before its time; null when it did not
 */
public record Term(
        UUID id,
        UUID body,
        int seat,
        PersonId person,
        @Nullable OrganisationId organisation,
        LocalDate from,
        @Nullable LocalDate until,
        Filled filled,
        Basis basis,
        @Nullable String ended) {

    /** How a seat was filled. */
    public enum Filled {
        ELECTED,
        APPOINTED,
        CO_OPTED,
        /** for the rest of the term */
        BY_ELECTION;

        /** As keys of messages call it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException when there is no such way */
        static Filled of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Whether it covers the day. */
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** Whether it has a day at all from that one until the other; null is open. */
    boolean within(LocalDate first, @Nullable LocalDate last) {
        return (until == null || !until.isBefore(first) && !until.isBefore(from))
                && (last == null || !from.isAfter(last));
    }
}
