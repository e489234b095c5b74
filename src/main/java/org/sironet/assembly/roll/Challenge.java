package org.sironet.assembly.roll;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;

/**
 * Somebody doubts a credential; until the ruling its holder sits and votes (as rule 29 of the Rules of Procedure of the
 * United Nations General Assembly has it).
 *
 * @param organisation in whose name it was raised; null for the secretariat
 * @param poll the poll that decided it; null for a ruling of the presiding officer
 */
public record Challenge(
        UUID id,
        UUID credential,
        @Nullable OrganisationId organisation,
        String reason,
        Instant at,
        @Nullable Ruling ruling,
        @Nullable String grounds,
        @Nullable String poll) {

    /** Upheld: the credential ends. */
    public enum Ruling {
        UPHELD,
        DISMISSED
    }
}
