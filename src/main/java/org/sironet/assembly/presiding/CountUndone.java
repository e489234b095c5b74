package org.sironet.assembly.presiding;

import org.sironet.assembly.elections.CountAnnulled;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Putting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A count that does not stand takes its poll with it, so that the election can be put to the vote again. */
@Component
class CountUndone {

    private final Polls polls;
    private final Putting putting;

    CountUndone(Polls polls, Putting putting) {
        this.polls = polls;
        this.putting = putting;
    }

    @EventListener
    void annulled(CountAnnulled count) {
        polls.latest(ElectionItem.KIND, count.election())
                .filter(poll -> poll.state() == Poll.State.CLOSED)
                .ifPresent(poll -> putting.annul(poll, count.reason(), count.by(), count.basis()));
    }
}
