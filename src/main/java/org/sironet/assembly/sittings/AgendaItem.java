package org.sironet.assembly.sittings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;

/**
 * What a sitting deals with, one item after another.
 *
 * @param position from 1
 * @param minutes planned for it
 * @param decision the kind of decision it leads to; null for none
 * @param reference which text, election or body; empty for none
 */
public record AgendaItem(
        UUID id,
        UUID sitting,
        int position,
        Multilingual title,
        int minutes,
        @Nullable Decision decision,
        Subject subject,
        String reference,
        State state,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    /** What an item is about, which decides what can be put to the vote under it. */
    public enum Subject {
        NONE,
        TEXT,
        ELECTION,
        BODY,
        APPLICATION
    }

    /** Where an item stands. */
    public enum State {
        WAITING,
        OPEN,
        CLOSED,
        POSTPONED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
