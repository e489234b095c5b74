package org.sironet.tally;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finished count: who is elected and every step that led there.
 *
 * @param rule by which it was counted
 * @param options the rule's options as they were used, by name
 * @param title what was counted
 * @param candidates on the ballot paper, in its order
 * @param seats to be filled
 * @param elected names in order of election
 * @param rounds every stage
 * @param quota the last quota; null for rules without one
 * @param exhausted votes that had left the count at its end
 * @param ties every tie and what broke it
 * @param seed with which lots were drawn
 * @param papers how many ballots there were
 * @param findings what only some rules have: orders with ties, pairs, scores, by name
 */
public record Count(
        String rule,
        Map<String, String> options,
        String title,
        List<String> candidates,
        int seats,
        List<String> elected,
        List<Round> rounds,
        @Nullable Rational quota,
        Rational exhausted,
        List<Tie> ties,
        String seed,
        Papers papers,
        Findings findings) {

    /**
     * The ballots handed in.
     *
     * @param counted with at least one mark
     * @param empty without any
     * @param spoilt called invalid by the file, or by the rule
     * @param different how many different ones
     */
    public record Papers(Rational counted, Rational empty, Rational spoilt, int different) {}

    /**
     * What only some rules have.
     *
     * @param order all candidates from best to worst; those in one list are level
     * @param tables a number for each pair of candidates, by the table's name
     * @param committees all committees that would have been as good
     * @param score of the elected committee
     */
    public record Findings(
            List<List<String>> order,
            Map<String, Map<String, Map<String, Rational>>> tables,
            List<List<String>> committees,
            @Nullable Rational score) {

        public static final Findings NONE = new Findings(List.of(), Map.of(), List.of(), null);
    }

    public Count {
        elected = List.copyOf(elected);
        rounds = List.copyOf(rounds);
        ties = List.copyOf(ties);
    }
}
