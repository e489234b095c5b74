package org.sironet.assembly.secrecy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Polls;
import org.sironet.shell.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes urns, so that both lists are written anew and groups are not to be seen any more: soon after the close or the
 * annulment of a poll, whether or not tellers come.
 */
@Component
class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /** Ballots that came in before the poll closed may still be on their way into the urn. */
    static final Duration GRACE = Casting.PATIENCE.plusSeconds(5);

    private final Polls polls;
    private final Urns urns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settling(Polls polls, Urns urns, TransactionTemplate transaction, Clock clock) {
        this.polls = polls;
        this.urns = urns;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT7S")
    void settle() {
        for (var poll : urns.unsettled(clock.instant().minus(GRACE))) {
            try {
                transaction.executeWithoutResult(any -> settle(poll));
            } catch (RuntimeException failure) {
                LOG.error("The urn of poll {} does not settle", poll, failure);
            }
        }
    }

    private void settle(UUID named) {
        var poll = polls.lock(named);
        close(poll, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** @throws Refusal when ballots may still be on their way */
    void close(Poll poll, Instant now) {
        if (poll.closedAt() != null && now.isBefore(poll.closedAt().plus(GRACE)))
            throw Refusal.conflict("refused.urn-settles", GRACE.toSeconds());
        urns.close(poll.id(), now);
    }
}
