package org.sironet.assembly.polls;

/** What a poll needs before it opens, beyond what every poll needs. */
@FunctionalInterface
public interface BeforeOpening {

    /** @throws org.sironet.shell.Refusal naming what is missing */
    void check(Poll poll);
}
