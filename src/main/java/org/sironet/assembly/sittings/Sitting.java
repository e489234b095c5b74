package org.sironet.assembly.sittings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;

/**
 * A meeting of the assembly.
 *
 * @param name its address: {@code /sittings/<name>}
 * @param recordDate the day on which a member must be in good standing to vote
 * @param drawnAt when the roll of voting rights was drawn up; null before
 */
public record Sitting(
        UUID id,
        String name,
        Multilingual title,
        Multilingual place,
        Instant starts,
        Instant ends,
        LocalDate recordDate,
        State state,
        @Nullable Instant drawnAt) {

    /** What an address may look like. */
    public static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Where a sitting stands. */
    public enum State {
        PLANNED,
        OPEN,
        SUSPENDED,
        ADJOURNED,
        CLOSED;

        /** The states to which the presiding officer may go from here. */
        Set<State> next() {
            return switch (this) {
                case PLANNED, SUSPENDED, ADJOURNED -> Set.of(OPEN);
                case OPEN -> Set.of(SUSPENDED, ADJOURNED, CLOSED);
                case CLOSED -> Set.of();
            };
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Begun and not over. */
    public boolean running() {
        return state == State.OPEN || state == State.SUSPENDED || state == State.ADJOURNED;
    }

    public String path() {
        return "/sittings/" + name;
    }
}
