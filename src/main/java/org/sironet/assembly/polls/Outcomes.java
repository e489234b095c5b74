package org.sironet.assembly.polls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.page.PollPage;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Shows a result: the sentence, the bars, and what the decision did. */
@Component
public class Outcomes {

    private final Results results;
    private final ResultWords words;

    Outcomes(Results results, ResultWords words) {
        this.results = results;
        this.words = words;
    }

    public PollPage.Outcome of(Poll poll, Result result, List<Choice> choices, Frame frame) {
        return new PollPage.Outcome(
                result.outcome().word(),
                words.sentence(poll, result, frame.language()),
                poll.rule() == null && !poll.objectable() ? bars(result, frame) : List.of(),
                threshold(poll),
                result.present(),
                result.roll(),
                result.quorum(),
                result.sha256(),
                effect(poll),
                elected(result, choices, frame));
    }

    private @Nullable String effect(Poll poll) {
        return results.effect(poll.id())
                .map(effect -> effect.refused() == null ? "effect.done" : effect.refused())
                .orElse(null);
    }

    /** Yes and no share the whole of votes cast; those who abstain are measured by the same. */
    private static List<PollPage.Bar> bars(Result result, Frame frame) {
        var whole = Math.max(1, Math.max(result.yes() + result.no(), result.abstain()));
        return List.of(
                bar("yes", result.yes(), whole, "good", frame),
                bar("no", result.no(), whole, "bad", frame),
                bar("abstain", result.abstain(), whole, "rest", frame));
    }

    private static PollPage.Bar bar(String key, int votes, int whole, String tone, Frame frame) {
        return new PollPage.Bar(frame.text("choice." + key), votes, PollPages.percent(votes, whole), tone);
    }

    private static @Nullable String threshold(Poll poll) {
        return switch (poll.majority()) {
            case SIMPLE -> "50%";
            case TWO_THIRDS_OF_VOTES_CAST -> "66.67%";
            case OF_THOSE_PRESENT, ABSOLUTE, TWO_THIRDS_OF_THE_ROLL, UNANIMITY, NO_OBJECTION, COUNTING_RULE -> null;
        };
    }

    private static List<String> elected(Result result, List<Choice> choices, Frame frame) {
        return result.elected().stream()
                .flatMap(key -> choices.stream().filter(each -> each.key().equals(key)))
                .map(each -> Choices.label(each, frame))
                .toList();
    }
}
