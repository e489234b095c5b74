package org.sironet.assembly.amendments;

import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollSubject;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.texts.Texts;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** What the assembly votes on an amendment is done with it. The reference is the text's name and the number. */
@Component
class AmendmentVotes implements PollSubject {

    private final Texts texts;
    private final Deciding deciding;

    AmendmentVotes(Texts texts, Deciding deciding) {
        this.texts = texts;
        this.deciding = deciding;
    }

    @Override
    public String kind() {
        return "AMENDMENT";
    }

    @Override
    public void decided(Poll poll, Result result, String sentence, @Nullable PersonId by, Basis basis) {
        if (result.outcome() == Result.Outcome.OBJECTED) return;
        var named = poll.reference().split(" ", 2);
        var text = texts.find(named[0]).orElseThrow(Refusal::notFound);
        var number = Integer.parseInt(named[1]);
        var decision = new Deciding.Decision(by, basis, sentence);
        if (result.adopted()) deciding.adopt(text, number, decision);
        else deciding.reject(text, number, decision);
    }
}
