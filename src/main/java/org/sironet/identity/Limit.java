package org.sironet.identity;

import java.time.Duration;

/** How often something may be tried. Those for a network address are wide: a hall of people sits behind one. */
enum Limit {
    MAILS_TO_ACCOUNT(6, Duration.ofMinutes(15)),
    MAILS_TO_ACCOUNT_FROM_ITS_DEVICE(10, Duration.ofMinutes(15)),
    /** Beyond it mails bring a link only: guessing codes is no way in, and the owner is not locked out. */
    CODES_TO_ACCOUNT(12, Duration.ofDays(1)),
    TRIES_OF_DEVICE(40, Duration.ofMinutes(15)),
    TRIES_OF_NETWORK(5000, Duration.ofMinutes(15)),
    MAIL_CHANGES(5, Duration.ofHours(1));

    private final int most;
    private final Duration window;

    Limit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    int most() {
        return most;
    }

    Duration window() {
        return window;
    }
}
