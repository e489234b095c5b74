package org.sironet.assembly.presiding;

import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollSubject;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.bodies.Bodies;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** A body that the assembly decides to establish is established from that day on. */
@Component
class BodyItem implements PollSubject {

    private final Bodies bodies;

    BodyItem(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public String kind() {
        return AgendaItem.Subject.BODY.name();
    }

    @Override
    public void decided(Poll poll, Result result, String sentence, @Nullable PersonId by, Basis basis) {
        if (!result.adopted()) return;
        var body = bodies.find(poll.reference()).orElseThrow(Refusal::notFound);
        bodies.establish(body.id(), basis, by == null ? Actor.PROGRAM : Actor.of(by));
    }
}
