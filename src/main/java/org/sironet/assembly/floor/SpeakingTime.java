package org.sironet.assembly.floor;

import java.util.UUID;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.Rules;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** How long a speech may take: by the rule, by what is left to its organisation, by what an interruption left. */
@Component
class SpeakingTime {

    private static final int MINUTE = 60;

    private final Rules rules;
    private final Speeches speeches;
    private final SpeakersLists lists;

    SpeakingTime(Rules rules, Speeches speeches, SpeakersLists lists) {
        this.rules = rules;
        this.speeches = speeches;
        this.lists = lists;
    }

    int minutes() {
        return rules.value(AssemblyRules.SPEAKING_MINUTES);
    }

    /** @throws Refusal when the organisation has no time left on this item */
    int of(Speech speech) {
        var whole = speech.continues() != null && speech.seconds() != null ? speech.seconds() : minutes() * MINUTE;
        return speech.kind().debate() ? Math.min(whole, require(speech.item(), speech.voice())) : whole;
    }

    /** @return the seconds that a voice has left on an item */
    int require(UUID item, UUID voice) {
        var limit = lists.of(item).minutes();
        if (limit == null) return Integer.MAX_VALUE;
        var left = limit * MINUTE - speeches.spoken(item, voice);
        if (left <= 0) throw Refusal.conflict("refused.floor-time-used", limit);
        return left;
    }
}
