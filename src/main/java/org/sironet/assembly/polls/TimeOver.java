package org.sironet.assembly.polls;

import java.time.Clock;
import org.sironet.kernel.Basis;
import org.sironet.shell.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes polls whose time is over; whichever process comes first does. */
@Component
class TimeOver {

    private static final Logger LOG = LoggerFactory.getLogger(TimeOver.class);

    private final Polls polls;
    private final Closing closing;
    private final Clock clock;

    TimeOver(Polls polls, Closing closing, Clock clock) {
        this.polls = polls;
        this.closing = closing;
        this.clock = clock;
    }

    /** A show of hands waits for its tellers, whatever the clock says. */
    @Scheduled(fixedDelayString = "PT0.5S", initialDelayString = "PT5S")
    void close() {
        for (var poll : polls.due(clock.instant())) {
            try {
                closing.close(poll.id(), null, Basis.poll(poll.name()));
            } catch (Refusal waiting) {
                LOG.debug("{} waits: {}", poll.name(), waiting.key());
            }
        }
    }
}
