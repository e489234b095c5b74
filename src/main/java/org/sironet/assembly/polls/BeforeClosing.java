package org.sironet.assembly.polls;

import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;

/** What else a poll waits for before it closes. */
public interface BeforeClosing {

    /**
     * @param by null when its time is over
     * @throws Refusal naming what it waits for
     */
    void check(Poll poll, @Nullable PersonId by);
}
