package org.sironet.assembly.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * A request for the floor, and the speech that comes of it.
 *
 * @param organisation for which somebody speaks; null for an observer who comes alone
 * @param observer speaks without being a member
 * @param point what a point of order is about; null for every other kind
 * @param note what it is about, in a few words; may be empty
 * @param continues the speech that a point of order interrupted; null for a new one
 * @param place where the presiding officer has put it; null where the rule decides
 * @param seconds how long it may take; known when the floor is given
 */
public record Speech(
        UUID id,
        UUID sitting,
        UUID item,
        @Nullable OrganisationId organisation,
        PersonId person,
        boolean observer,
        Kind kind,
        @Nullable Point point,
        String note,
        Instant askedAt,
        @Nullable UUID continues,
        @Nullable Integer place,
        @Nullable Integer seconds,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Instant withdrawnAt) {

    /** For what somebody asks for the floor. */
    public enum Kind {
        FOR,
        AGAINST,
        OTHER,
        POINT_OF_ORDER,
        REPLY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** In favour or against: these alternate. */
        boolean side() {
            return this == FOR || this == AGAINST;
        }

        /** Counts towards the time that an organisation has on an item, and ends with the list. */
        boolean debate() {
            return side() || this == OTHER;
        }
    }

    /** What a point of order asks of the presiding officer. */
    public enum Point {
        ORDER,
        DIVISION,
        CLOSE_DEBATE,
        CLOSE_LIST,
        SUSPENSION,
        CHALLENGE,
        INFORMATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean waiting() {
        return beganAt == null && withdrawnAt == null;
    }

    public boolean going() {
        return beganAt != null && endedAt == null;
    }

    /** Whose voice it is: the organisation's, or the observer's own. */
    UUID voice() {
        return organisation == null ? person.value() : organisation.value();
    }

    /** How long it took; zero before its end. */
    public Duration length() {
        return beganAt == null || endedAt == null ? Duration.ZERO : Duration.between(beganAt, endedAt);
    }

    /** Below zero when the time is over. */
    long secondsLeft(Instant now) {
        return beganAt == null || seconds == null
                ? 0
                : seconds - Duration.between(beganAt, now).toSeconds();
    }
}
