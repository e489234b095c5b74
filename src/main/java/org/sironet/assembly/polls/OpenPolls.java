package org.sironet.assembly.polls;

import java.util.UUID;
import org.sironet.assembly.sittings.Voting;
import org.springframework.stereotype.Component;

/** While a poll is open, who may vote in it stays as it was copied, and the sitting stays at it. */
@Component
class OpenPolls implements Voting {

    private final Polls polls;

    OpenPolls(Polls polls) {
        this.polls = polls;
    }

    @Override
    public boolean goesOn(UUID sitting) {
        return polls.open(sitting).isPresent();
    }

    @Override
    public boolean waits(UUID sitting) {
        return polls.waiting(sitting).isPresent();
    }
}
