package org.sironet.assembly.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sironet.assembly.roll.Challenge;
import org.sironet.assembly.roll.Credential;
import org.sironet.assembly.roll.Credentials;
import org.sironet.assembly.roll.Proxies;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.shell.Called;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Challenges of credentials with their rulings, and how many members are represented by others. */
@Component
class CredentialSentences {

    private final Credentials credentials;
    private final Proxies proxies;
    private final Called called;

    CredentialSentences(Credentials credentials, Proxies proxies, Called called) {
        this.credentials = credentials;
        this.proxies = proxies;
        this.called = called;
    }

    List<String> of(Sitting sitting, Frame frame) {
        var sentences = new ArrayList<String>();
        var given = proxies.of(sitting.id()).size();
        if (given > 0) sentences.add(frame.text("minutes.proxies", given));
        credentials.challenges(sitting.id()).stream()
                .sorted(Comparator.comparing(Challenge::at))
                .forEach(each -> sentences.add(sentence(each, frame)));
        return sentences;
    }

    private String sentence(Challenge challenge, Frame frame) {
        var organisation = credentials
                .find(challenge.credential())
                .map(Credential::organisation)
                .map(each -> called.organisation(each, frame))
                .orElse("");
        var raised = frame.text("minutes.challenge", organisation, challenge.reason());
        if (challenge.ruling() == null) return raised;
        var upheld = challenge.ruling() == Challenge.Ruling.UPHELD;
        if (challenge.poll() != null)
            return raised + " "
                    + frame.text(upheld ? "minutes.challenge-voted" : "minutes.challenge-voted-down", challenge.poll());
        var key = upheld ? "minutes.challenge-upheld" : "minutes.challenge-dismissed";
        return raised + " " + frame.text(key, challenge.grounds());
    }
}
