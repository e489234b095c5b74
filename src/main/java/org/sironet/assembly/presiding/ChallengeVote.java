package org.sironet.assembly.presiding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.BeforeOpening;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollSubject;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.roll.Accrediting;
import org.sironet.assembly.roll.Challenge.Ruling;
import org.sironet.assembly.roll.Credentials;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** A challenge to a credential that the assembly decides itself: in favour upholds it, and the credential ends. */
@Component
class ChallengeVote implements PollSubject, BeforeOpening {

    static final String KIND = "CREDENTIAL";

    private final Accrediting accrediting;
    private final Credentials credentials;

    ChallengeVote(Accrediting accrediting, Credentials credentials) {
        this.accrediting = accrediting;
        this.credentials = credentials;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The presiding officer may have ruled since the vote was prepared. */
    @Override
    public void check(Poll poll) {
        if (!poll.subject().equals(KIND)) return;
        var challenge = credentials.challenge(UUID.fromString(poll.reference())).orElseThrow(Refusal::notFound);
        if (challenge.ruling() != null) throw Refusal.conflict("refused.ruled");
    }

    @Override
    public void decided(Poll poll, Result result, String sentence, @Nullable PersonId by, Basis basis) {
        if (result.outcome() == Result.Outcome.OBJECTED) return;
        var ruling = result.adopted() ? Ruling.UPHELD : Ruling.DISMISSED;
        var actor = by == null ? Actor.PROGRAM : Actor.of(by);
        accrediting.decided(UUID.fromString(poll.reference()), ruling, sentence, poll.name(), actor, basis);
    }
}
