package org.sironet.assembly.amendments;

import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollSubject;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.sittings.SittingOffices;
import org.sironet.assembly.texts.Texts;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** A text that the assembly adopts as a whole is sealed at once. */
@Component
class TextVotes implements PollSubject {

    private final Texts texts;
    private final Sealing sealing;
    private final SittingOffices offices;

    TextVotes(Texts texts, Sealing sealing, SittingOffices offices) {
        this.texts = texts;
        this.sealing = sealing;
        this.offices = offices;
    }

    @Override
    public String kind() {
        return "TEXT";
    }

    @Override
    public void decided(Poll poll, Result result, String sentence, @Nullable PersonId by, Basis basis) {
        if (!result.adopted()) return;
        var text = texts.find(poll.reference()).orElseThrow(Refusal::notFound);
        sealing.adopt(text, sentence, text.bindsFrom(), by == null ? presiding(poll) : by, basis);
    }

    /** The time was over: the presiding officer put it to the vote. */
    private PersonId presiding(Poll poll) {
        return offices.holders(java.util.Objects.requireNonNull(poll.sitting())).stream()
                .map(SittingOffices.Holder::person)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("refused.presiding"));
    }
}
