package org.sironet.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.mail.MailTransport.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits in the outbox, twice a second; every process does, and none sends what another holds. */
@Component
class Dispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration SECRETS_LIVE = Duration.ofDays(1);
    private static final long PAUSE = 500;

    /** How long to wait after each try; after the last there is none. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final Letters letters;
    private final MailServer server;
    private final MailTransport transport;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    Dispatch(
            Letters letters, MailServer server, MailTransport transport, TransactionTemplate transaction, Clock clock) {
        this.letters = letters;
        this.server = server;
        this.transport = transport;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (server.known()) thread = Thread.ofPlatform().daemon().name("outbox").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var working = thread;
        if (working == null) return;
        working.interrupt();
        try {
            working.join(Duration.ofSeconds(2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (round() == 0) Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("The outbox stumbled and goes on", failure);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10 * PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how many letters were due */
    int round() {
        var now = clock.instant();
        var due = letters.claim(BATCH, now, now.plus(LEASE));
        if (due.isEmpty()) return 0;
        try (var connection = transport.open()) {
            due.forEach(posted -> settle(posted, send(connection, posted)));
        } catch (MessagingException unreachable) {
            LOG.warn("The mail server could not be used: {}", unreachable.getMessage());
            due.forEach(posted -> settle(posted, new Answer.Later(String.valueOf(unreachable.getMessage()))));
            pause();
        }
        return due.size();
    }

    private Answer send(MailTransport.Connection connection, Posted posted) {
        if (posted.letter().secret() && posted.at().plus(SECRETS_LIVE).isBefore(clock.instant()))
            return new Answer.Never("too late");
        try {
            return connection.send(posted, letters.sendings(posted.id()));
        } catch (RuntimeException unwritable) { // a letter whose words fail must not hold up the others
            LOG.error("Letter {} could not be written", posted.id(), unwritable);
            return new Answer.Never("could not be written");
        }
    }

    private void settle(Posted posted, Answer answer) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            switch (answer) {
                case Answer.Taken taken -> {
                    letters.record(
                            posted.id(),
                            Posted.State.SENT,
                            null,
                            posted.letter().secret());
                    letters.recordTry(posted.id(), now, Posted.Result.SENT, "", null);
                }
                case Answer.Never(var reason) -> {
                    letters.record(
                            posted.id(),
                            Posted.State.FAILED,
                            null,
                            posted.letter().secret());
                    letters.recordTry(posted.id(), now, Posted.Result.REFUSED, reason, null);
                }
                case Answer.Later(var reason) -> {
                    var last = posted.tries() > PAUSES.size();
                    letters.record(
                            posted.id(),
                            last ? Posted.State.FAILED : Posted.State.WAITING,
                            last ? null : now.plus(PAUSES.get(posted.tries() - 1)),
                            last && posted.letter().secret());
                    letters.recordTry(posted.id(), now, Posted.Result.LATER, reason, null);
                }
            }
        });
    }
}
