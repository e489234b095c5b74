package org.sironet.assembly.polls.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual.Version;

/**
 * One vote: what it states, the reader's own ballots, and what came of it.
 *
 * @param ballot {@code choice} for one of three, {@code ranks} for an order; empty where no ballots are handed in here
 * @param rights those that the organisation for which the reader acts may exercise in it
 * @param form the number of the ballot form
 * @param statement the reader's standing objection or step aside; null for none
 * @param votes the first of them, by name
 * @param voted how many there are
 * @param mayDo what the reader may do here
 */
public record PollPage(
        Head head,
        Stated stated,
        int turnout,
        String ballot,
        List<ChoiceLine> choices,
        List<RightLine> rights,
        UUID form,
        @Nullable String statement,
        List<StatementLine> statements,
        @Nullable Outcome outcome,
        List<RecountLine> recounts,
        List<VoteLine> votes,
        int voted,
        List<CallLine> calls,
        List<String> mayDo) {

    /**
     * What stands above.
     *
     * @param about path of what is decided on; null for none
     * @param annulled why; null when it was not
     */
    public record Head(
            String name,
            int number,
            Version question,
            String sitting,
            String sittingPath,
            @Nullable String about,
            String state,
            String procedure,
            @Nullable String annulled) {}

    /**
     * By what rules it is held.
     *
     * @param follows name of the poll that it repeats; null for none
     */
    public record Stated(
            String majority,
            @Nullable String rule,
            int seats,
            String quorum,
            int roll,
            boolean changeable,
            @Nullable Instant openedAt,
            @Nullable Instant closesAt,
            @Nullable String follows) {}

    /**
     * Counted again.
     *
     * @param figures in words, or who is elected
     * @param same whether it came out as the result that stands
     * @param order by whom it was ordered
     */
    public record RecountLine(String outcome, String figures, boolean same, String reason, Instant at, String order) {}

    /** Not all votes are shown. */
    public boolean shortened() {
        return voted > votes.size();
    }

    /** An answer. */
    public record ChoiceLine(int position, String label, String tone) {}

    /**
     * A voting right that the reader may exercise.
     *
     * @param proxy another member's
     * @param voted the ballot's words; null before
     */
    public record RightLine(
            String organisation,
            String name,
            boolean proxy,
            @Nullable String voted,
            @Nullable String receipt,
            @Nullable Instant at) {}

    /** What a member says to a consensus. */
    public record StatementLine(String organisation, String kind, String reason, boolean standing) {}

    /**
     * What came of it.
     *
     * @param bars one for each choice
     * @param threshold where the line of the majority stands, from 0 to 100; null for none
     * @param effect what the decision did; null for nothing
     */
    public record Outcome(
            String word,
            String sentence,
            List<Bar> bars,
            @Nullable String threshold,
            int present,
            int roll,
            int quorum,
            String sha256,
            @Nullable String effect,
            List<String> elected) {}

    /** @param width per cent of the widest whole */
    public record Bar(String label, int votes, String width, String tone) {}

    /** How a member voted, where that is public. */
    public record VoteLine(
            String organisation,
            String path,
            String choice,
            @Nullable String through,
            boolean paper,
            String receipt) {}

    /** The next to be called. */
    public record CallLine(
            String organisation,
            String name,
            int place,
            @Nullable String answer) {}
}
