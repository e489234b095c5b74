package org.sironet.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks once a minute which letters came back, and marks them; whatever else is in the mailbox stays unread. */
@Component
class Bounces implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bounces.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int TIMEOUT = 20_000;

    private final BounceBox box;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private long seen;
    private volatile boolean running;
    private @Nullable Thread thread;

    Bounces(BounceBox box, Letters letters, TransactionTemplate transaction, Clock clock) {
        this.box = box;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (box.known()) thread = Thread.ofPlatform().daemon().name("bounces").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                round();
            } catch (MessagingException unreachable) {
                LOG.warn("The mailbox of what came back could not be read: {}", unreachable.getMessage());
            } catch (RuntimeException failure) {
                LOG.error("Reading what came back stumbled and goes on", failure);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** @return how many letters are known to have come back by it */
    int round() throws MessagingException {
        var session = Session.getInstance(properties());
        try (var store = session.getStore(box.protocol())) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            try (var folder = store.getFolder(box.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder);
            }
        }
    }

    private int read(Folder folder) throws MessagingException {
        var found = 0;
        for (var message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            var number = folder instanceof UIDFolder numbered ? numbered.getUID(message) : 0;
            if (number > 0 && number <= seen) continue;
            seen = Math.max(seen, number);
            var bounce = cameBack(message);
            message.setFlag(Flags.Flag.SEEN, bounce);
            if (bounce) found++;
        }
        return found;
    }

    private boolean cameBack(Message message) throws MessagingException {
        try {
            return Bounce.read(message).filter(this::record).isPresent();
        } catch (IOException | RuntimeException unreadable) { // one odd mail must not hide the others
            LOG.info("A mail in the mailbox of what came back could not be read: {}", unreadable.getMessage());
            return false;
        }
    }

    private boolean record(Bounce bounce) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var known = letters.cameBack(bounce.letter(), bounce.mark());
            if (known)
                letters.recordTry(bounce.letter(), clock.instant(), Posted.Result.BOUNCED, bounce.reason(), null);
            return known;
        }));
    }

    private static Properties properties() {
        var properties = new Properties();
        for (var protocol : new String[] {"imap", "imaps"}) {
            var prefix = "mail." + protocol + ".";
            properties.put(prefix + "connectiontimeout", TIMEOUT);
            properties.put(prefix + "timeout", TIMEOUT);
            properties.put(prefix + "ssl.checkserveridentity", true);
            properties.put(prefix + "peek", true);
        }
        properties.put("mail.imap.starttls.enable", true);
        return properties;
    }
}
