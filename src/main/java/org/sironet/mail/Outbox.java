package org.sironet.mail;

import java.time.Clock;
import org.sironet.store.Installation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in the transaction that causes them: no change without its letter, no letter without its change. */
@Component
public class Outbox {

    private final Letters letters;
    private final Clock clock;
    private final boolean kept;

    Outbox(Letters letters, Clock clock, Installation installation, MailServer server) {
        this.letters = letters;
        this.clock = clock;
        this.kept = installation.demo() && !server.known();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        letters.add(letter, clock.instant(), kept ? Posted.State.KEPT : Posted.State.WAITING);
    }

    /** Takes somebody's address and what was written to them out of every letter; that there was one stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(org.sironet.kernel.PersonId person) {
        letters.erase(person);
    }
}
