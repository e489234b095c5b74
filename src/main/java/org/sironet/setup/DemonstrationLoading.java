package org.sironet.setup;

import java.util.List;
import org.sironet.shell.DemonstrationPart;
import org.sironet.store.CannotStart;
import org.sironet.store.Installation;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty network with the demonstration before the first page is served; refuses to touch any other. */
@Component
class DemonstrationLoading implements SmartLifecycle {

    private final Installation installation;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<DemonstrationPart> parts;
    private final java.time.Clock clock;
    private boolean running;

    DemonstrationLoading(
            Installation installation,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<DemonstrationPart> parts,
            java.time.Clock clock) {
        this.installation = installation;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (installation.demo()) transaction.executeWithoutResult(status -> load());
        else if (isDemonstration()) throw new WrongMode("These data are a demonstration. Start with --demo.");
    }

    private boolean isDemonstration() {
        return exists("demonstration_clock");
    }

    private boolean exists(String table) {
        return jdbc.sql("select exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    /** Of several processes that start at once, one loads and the others wait for it. */
    private void load() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sironet.demonstration'))::text")
                .query(String.class)
                .single();
        if (isDemonstration()) return;
        if (exists("journal_entry"))
            throw new WrongMode(
                    "These data are of a real network: a demonstration must not touch them. Choose another folder with --data.");
        var demonstration = (DemonstrationClock) clock;
        demonstration.moveTo(DemonstrationClock.START);
        parts.forEach(part -> part.load(demonstration));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** The data belong to the other mode. */
    static final class WrongMode extends CannotStart {
        WrongMode(String message) {
            super(message);
        }
    }
}
