package org.sironet.mail;

import java.time.Instant;

/**
 * A letter in the outbox.
 *
 * @param mark proves to us that a letter that comes back is this one
 * @param tries how often it was handed to the mail server
 */
record Posted(long id, String mark, Instant at, Letter letter, State state, int tries) {

    /** Whether it may be sent again: what still waits goes by itself, and a secret is asked for anew. */
    boolean sendable() {
        return (state == State.SENT || state == State.FAILED) && !letter.secret() && addressed();
    }

    /** Not once its recipient was erased. */
    boolean addressed() {
        return !letter.address().isEmpty();
    }

    /** What became of a letter. */
    enum State {
        WAITING,
        SENT,
        FAILED,
        /** a demonstration without a mail server shows it on the outbox page only */
        KEPT
    }

    /** One line of a letter's history. */
    record Try(Instant at, Result result, String reason) {}

    enum Result {
        SENT,
        /** the server could not take it now */
        LATER,
        /** the server refused it for good */
        REFUSED,
        /** it came back */
        BOUNCED,
        /** somebody asked for it to be sent again */
        AGAIN
    }
}
