package org.sironet.assembly.amendments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.rules.Rules;
import org.sironet.rules.Setting;
import org.sironet.rules.Settings;
import org.springframework.stereotype.Component;

/**
 * Puts the network's rules on the articles of its constitution. A rule whose paragraph says what it said when it was
 * tied keeps its value and rests on the article from now on; one whose paragraph was amended waits for an officer, who
 * reads the new words and lays the value down.
 */
@Component
class RulesInForce {

    private final TextRules ties;
    private final Settings settings;
    private final Rules rules;
    private final Clock clock;

    RulesInForce(TextRules ties, Settings settings, Rules rules, Clock clock) {
        this.ties = ties;
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param from the moment from which the constitution binds */
    void rest(Text text, Provisions sealed, Instant from, PersonId by) {
        var numbering = Numbering.of(sealed);
        for (var tie : ties.of(text.id())) {
            if (!unchanged(tie, sealed, text)) continue;
            settings.find(tie.rule()).ifPresent(setting -> {
                var place = numbering
                        .place(tie.place())
                        .map(Numbering.Place::written)
                        .orElse("");
                rest(setting, from, by, new Basis(Basis.Kind.ARTICLE, place));
            });
        }
    }

    private <T> void rest(Setting<T> setting, Instant from, PersonId by, Basis article) {
        rules.set(setting, rules.at(setting, from).value(), from, Actor.of(by), article);
    }

    private static boolean unchanged(TextRules.Tie tie, Provisions sealed, Text text) {
        return sealed.words(tie.place())
                .map(words -> Words.fingerprint(words.in(text.authoritative())))
                .filter(tie.fingerprint()::equals)
                .isPresent();
    }

    /** A rule that the sealed constitution lays down, but that nobody has entered since. */
    record Waiting(String rule, UUID place, String number) {}

    /** @param from the moment from which the constitution binds */
    List<Waiting> waiting(Text text, Provisions sealed, Instant from) {
        var then = from.isAfter(clock.instant()) ? from : clock.instant();
        var waiting = new ArrayList<Waiting>();
        var numbering = Numbering.of(sealed);
        for (var tie : ties.of(text.id()))
            settings.find(tie.rule())
                    .filter(setting -> rules.at(setting, then).basis().kind() != Basis.Kind.ARTICLE)
                    .ifPresent(setting -> waiting.add(new Waiting(
                            tie.rule(),
                            tie.place(),
                            numbering
                                    .place(tie.place())
                                    .map(Numbering.Place::written)
                                    .orElse(""))));
        return waiting;
    }
}
