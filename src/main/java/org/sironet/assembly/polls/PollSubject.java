package org.sironet.assembly.polls;

import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;

/** Carries out what polls on one kind of thing decide. */
public interface PollSubject {

    /** As in {@link Poll#subject}. */
    String kind();

    /**
     * In the transaction that closes the poll. A {@link org.sironet.shell.Refusal} leaves the result as it is; the
     * console says what could not be done, and why.
     *
     * @param sentence the result in words, in the network's working language
     * @param by who closed it; null when its time was over
     */
    void decided(Poll poll, Result result, String sentence, @Nullable PersonId by, Basis basis);
}
