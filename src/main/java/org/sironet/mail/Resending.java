package org.sironet.mail;

import java.time.Clock;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a letter again that failed, or that somebody says never arrived. */
@Component
class Resending {

    private final Letters letters;
    private final Clock clock;

    Resending(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    public Posted again(long id, Postmaster postmaster) {
        var posted = letters.find(id).orElseThrow(Refusal::notFound);
        if (postmaster.person() == null) throw Refusal.signIn();
        if (!posted.sendable()) throw Refusal.conflict("refused.not-sendable");
        letters.again(id, clock.instant());
        letters.recordTry(id, clock.instant(), Posted.Result.AGAIN, "", postmaster.person());
        return letters.find(id).orElseThrow();
    }
}
