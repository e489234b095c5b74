package org.sironet.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sironet.store.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was committed, at the latest half a second later. Of all processes on one database one seals: it holds an
 * advisory lock for as long as it lives. Writers know nothing of it.
 */
@Component
class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long PAUSE = 400;
    private static final int BATCH = 2_000;
    private static final long LOCK = 0x5349524f4e4554L;

    private final DataSource database;
    private final Chain chain;
    private final TransactionTemplate transaction;
    private final HeadSigner signer;
    private final Integrity integrity;
    private final Clock clock;
    private final Changes changes;
    private final HeadsFile outside;
    private volatile CountDownLatch end = new CountDownLatch(0);
    private @Nullable Thread thread;
    private @Nullable String horizon;

    Sealer(
            DataSource database,
            Chain chain,
            TransactionTemplate transaction,
            HeadSigner signer,
            Integrity integrity,
            Clock clock,
            Changes changes,
            Installation installation) {
        this.database = database;
        this.chain = chain;
        this.transaction = transaction;
        this.signer = signer;
        this.integrity = integrity;
        this.clock = clock;
        this.changes = changes;
        this.outside = new HeadsFile(installation.data().resolve("heads"));
    }

    @Override
    public void start() {
        end = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("sealer").daemon().start(this::run);
    }

    private void run() {
        compare();
        while (!over(0)) {
            try (var connection = database.getConnection()) {
                if (ready() && locked(connection)) sealWhileConnected(connection);
            } catch (Exception failed) {
                failing(failed);
            }
            over(PAUSE);
        }
    }

    private void compare() {
        try {
            outside.compare(chain).ifPresent(what -> {
                LOG.error("The journal is not as it was sealed: {}. See docs/operating.md.", what);
                integrity.found(Integrity.State.DAMAGED, what, clock.instant());
            });
        } catch (Exception failed) {
            failing(failed);
        }
    }

    private void failing(Exception failure) {
        if (over(0)) return;
        LOG.warn("Sealing failed and will be tried again", failure);
        integrity.found(Integrity.State.FAILING, String.valueOf(failure.getMessage()), clock.instant());
    }

    private boolean ready() {
        var ready = signer.ready();
        if (!ready) integrity.found(Integrity.State.UNSIGNED, "", clock.instant());
        return ready;
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void sealWhileConnected(Connection lock) throws SQLException, IOException {
        horizon = null;
        try {
            outside.catchUp(chain);
            while (lock.isValid(5) && ready()) {
                while (seal() == BATCH) if (over(0)) return;
                integrity.found(Integrity.State.SOUND, "", clock.instant());
                if (over(PAUSE)) return;
            }
        } finally {
            unlock(lock);
        }
    }

    /** The connection goes back to the pool and lives on: it must not keep the lock. */
    private static void unlock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    /** @return how many entries were sealed */
    int seal() throws IOException {
        var next = chain.horizon();
        var unsealed = chain.unsealed(horizon, BATCH);
        if (!unsealed.isEmpty()) outside.append(List.of(sealed(unsealed)));
        if (unsealed.size() < BATCH) horizon = next;
        return unsealed.size();
    }

    private Head sealed(List<Chain.Unsealed> unsealed) {
        var hashes =
                unsealed.stream().map(each -> SealedEntry.hash(each.json())).toList();
        var batch = Hashes.sha256();
        hashes.forEach(batch::update);
        var last = chain.last();
        var before = last.map(Head::entries).orElse(0L);
        var head = Head.unsigned(
                        last.map(Head::number).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        before + unsealed.size(),
                        batch.digest(),
                        last.map(Head::hash).orElse(Head.BEGINNING))
                .signed(signer);
        transaction.executeWithoutResult(status -> {
            chain.append(head, before + 1, unsealed, hashes);
            changes.tell();
        });
        return head;
    }

    private boolean over(long milliseconds) {
        try {
            return end.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    @Override
    public void stop() {
        end.countDown();
        var running = thread;
        thread = null;
        if (running == null) return;
        try {
            running.join(2_000);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the demonstration is loaded, before the web server. */
    @Override
    public int getPhase() {
        return 100;
    }
}
