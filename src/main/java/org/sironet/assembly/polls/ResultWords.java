package org.sironet.assembly.polls;

import java.util.Locale;
import org.sironet.kernel.Language;
import org.sironet.shell.Messages;
import org.springframework.stereotype.Component;

/** Says in one sentence what came out, and why. */
@Component
public class ResultWords {

    private final Messages messages;

    ResultWords(Messages messages) {
        this.messages = messages;
    }

    /** In English, for documents that hold one language. */
    String plain(Poll poll, Result result) {
        return sentence(poll, result, Language.ENGLISH);
    }

    public String sentence(Poll poll, Result result, Language language) {
        return switch (result.outcome()) {
            case ADOPTED, REJECTED ->
                poll.objectable()
                        ? messages.text(language, "result.consensus", result.abstain(), result.present(), result.roll())
                        : messages.text(
                                language,
                                "result." + result.outcome().word(),
                                result.yes(),
                                result.no(),
                                result.abstain(),
                                result.needed(),
                                majority(poll, language),
                                result.present(),
                                result.roll());
            case NO_QUORUM ->
                messages.text(language, "result.no-quorum", result.present(), result.roll(), result.quorum());
            case OBJECTED -> messages.text(language, "result.objected", result.no(), result.abstain());
            case ELECTED -> messages.text(language, "result.elected", result.yes(), result.needed());
            case CHOSEN -> messages.text(language, "result.chosen");
        };
    }

    private String majority(Poll poll, Language language) {
        var word = poll.majority().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text(language, "rule.value." + word);
    }
}
