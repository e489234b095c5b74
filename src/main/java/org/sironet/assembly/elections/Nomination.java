package org.sironet.assembly.elections;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * Somebody whom a member has nominated.
 *
 * @param number in the order of nomination
 * @param organisation for which the seat would be held
 * @param answeredAt of the latest answer; null while it is awaited
 * @param reason of a refusal or withdrawal
 * @param seconders members that support it
 */
public record Nomination(
        UUID id,
        UUID election,
        int number,
        PersonId person,
        OrganisationId organisation,
        OrganisationId nominatedBy,
        Instant nominatedAt,
        State state,
        @Nullable Instant answeredAt,
        String reason,
        Set<OrganisationId> seconders,
        Multilingual statement) {

    /** What has become of a nomination. */
    public enum State {
        NOMINATED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN;

        /** As keys of messages call it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean open() {
            return this == NOMINATED || this == ACCEPTED;
        }
    }

    /** Who accepted, and has as many members behind them as the election asks for. */
    boolean stands(int seconders) {
        return state == State.ACCEPTED && this.seconders.size() >= seconders;
    }
}
