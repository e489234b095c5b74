package org.sironet.assembly.presiding;

import java.util.UUID;
import java.util.function.Function;
import org.sironet.assembly.polls.Motion;
import org.sironet.assembly.roll.Challenge;
import org.sironet.assembly.roll.Credentials;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.network.Organisations;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Procedure;
import org.sironet.shell.Messages;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** Puts into words what the assembly decides in place of the presiding officer, or against a ruling. */
@Component
class RulingMotions {

    private final Credentials credentials;
    private final Organisations organisations;
    private final Messages messages;

    RulingMotions(Credentials credentials, Organisations organisations, Messages messages) {
        this.credentials = credentials;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** @throws Refusal when it is ruled on already, or the credential has ended */
    Motion challenge(Sitting sitting, UUID id) {
        var challenge = credentials.challenges(sitting.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (challenge.ruling() != null) throw Refusal.conflict("refused.ruled");
        var name = member(challenge);
        var question = inAll(language -> messages.text(
                language, "question.challenge", name.best(language).text()));
        return Motion.yesOrNo(Decision.CREDENTIAL_RULING, ChallengeVote.KIND, id.toString(), question);
    }

    private Multilingual member(Challenge challenge) {
        var credential = credentials.find(challenge.credential()).orElseThrow(Refusal::notFound);
        if (credential.endedAt() != null) throw Refusal.conflict("refused.credential-ended");
        return organisations
                .find(credential.organisation())
                .map(found -> found.profile().name())
                .orElseThrow(Refusal::notFound);
    }

    Motion ruling(Multilingual ruling) {
        var question = inAll(language ->
                messages.text(language, "question.ruling", ruling.best(language).text()));
        return Motion.yesOrNo(Decision.RESOLUTION, RulingVote.KIND, "", question)
                .by(Procedure.SHOW_OF_HANDS);
    }

    private static Multilingual inAll(Function<Language, String> ask) {
        var question = Multilingual.EMPTY;
        for (var language : Language.OF_PAGES) question = question.with(language, ask.apply(language));
        return question;
    }
}
