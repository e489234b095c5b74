package org.sironet.assembly.polls;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Majority;
import org.sironet.rules.Procedure;
import org.sironet.rules.Share;

/**
 * One vote. All that it states is fixed when it opens (A4).
 *
 * @param name its address: {@code /polls/<name>}
 * @param sitting null for a decision by silence
 * @param number counts the polls of a sitting
 * @param subject what it decides on; a {@link PollSubject} carries the decision out
 * @param reference which one
 * @param rule tally's name of the counting rule; null for yes and no
 * @param seats how many are elected; null for yes and no
 * @param options of the counting rule, as {@code name=value} lines
 * @param quorum more than this share of the roll
 * @param changeable whether a ballot may be changed until the close
 * @param minutes how long it stays open; null until somebody closes it
 * @param follows the poll that it repeats, or falls back from
 * @param seed with which lots are drawn
 * @param roll voting rights when it opened
 */
public record Poll(
        UUID id,
        String name,
        @Nullable UUID sitting,
        @Nullable UUID item,
        int number,
        Decision decision,
        String subject,
        String reference,
        Multilingual question,
        Procedure procedure,
        Majority majority,
        @Nullable String rule,
        @Nullable Integer seats,
        String options,
        Share quorum,
        boolean changeable,
        @Nullable Integer minutes,
        @Nullable UUID follows,
        State state,
        Instant preparedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        String seed,
        @Nullable Integer roll) {

    /** Where a poll stands. */
    public enum State {
        PREPARED,
        OPEN,
        CLOSED,
        ANNULLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether ballots are handed in for it, rather than objections or counts of hands. */
    public boolean balloted() {
        return procedure == Procedure.RECORDED || procedure == Procedure.ROLL_CALL || procedure == Procedure.SECRET;
    }

    /** Whether members may object. */
    public boolean objectable() {
        return procedure == Procedure.CONSENSUS || procedure == Procedure.SILENCE;
    }

    public String path() {
        return "/polls/" + name;
    }
}
