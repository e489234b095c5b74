package org.sironet.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.sironet.shell.Concern;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** The secretariat learns that letters did not arrive. */
@Component
class MailConcerns implements Concern {

    private static final Duration RECENT = Duration.ofDays(14);

    private final Letters letters;
    private final Clock clock;

    MailConcerns(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Viewer viewer) {
        if (!viewer.is(Viewer.Role.SECRETARIAT)) return List.of();
        var failed = letters.failedSince(clock.instant().minus(RECENT));
        return failed == 0
                ? List.of()
                : List.of(new Item("concern.mail-failed", List.of(failed), "/outbox?state=failed", null));
    }
}
