package org.sironet.assembly.polls;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Procedure;

/**
 * What is to be put to the vote.
 *
 * @param reference which thing of that kind
 * @param procedure null for the one that the rules lay down for this kind of decision
 * @param choices {@link Choice#YES_NO_ABSTAIN}, or what is ranked by a counting rule
 * @param rule tally's name of the counting rule; null for yes and no
 * @param minutes null: until somebody closes it
 * @param follows the poll that this one repeats or falls back from
 */
public record Motion(
        Decision decision,
        String subject,
        String reference,
        Multilingual question,
        @Nullable Procedure procedure,
        List<Choice> choices,
        @Nullable String rule,
        @Nullable Integer seats,
        String options,
        @Nullable Integer minutes,
        @Nullable UUID follows) {

    public static Motion yesOrNo(Decision decision, String subject, String reference, Multilingual question) {
        return new Motion(
                decision, subject, reference, question, null, Choice.YES_NO_ABSTAIN, null, null, "", null, null);
    }

    public Motion by(@Nullable Procedure changed) {
        return new Motion(
                decision, subject, reference, question, changed, choices, rule, seats, options, minutes, follows);
    }

    public Motion open(@Nullable Integer changed) {
        return new Motion(
                decision, subject, reference, question, procedure, choices, rule, seats, options, changed, follows);
    }

    public Motion after(UUID poll) {
        return new Motion(
                decision, subject, reference, question, procedure, choices, rule, seats, options, minutes, poll);
    }
}
