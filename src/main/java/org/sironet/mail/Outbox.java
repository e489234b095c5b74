package org.sironet.mail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in the transaction that causes them: no change without its letter, no letter without its change. */
@Component
public class Outbox {

    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {}
}
