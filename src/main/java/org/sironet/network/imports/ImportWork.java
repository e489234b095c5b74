package org.sironet.network.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves imports from stage to stage. What takes long runs beside the request; who asks again sees how far it is. */
@Component
class ImportWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    /** For as long a request waits for the work, so that small files need no second look. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Work that was not heard of for so long has ended with its process. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Imports imports;
    private final ImportCheck checking;
    private final Entries entries;
    private final Committing committing;
    private final ImportUndo undo;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentHashMap<UUID, Future<?>> running = new ConcurrentHashMap<>();

    ImportWork(
            Imports imports,
            ImportCheck checking,
            Entries entries,
            Committing committing,
            ImportUndo undo,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.checking = checking;
        this.entries = entries;
        this.committing = committing;
        this.undo = undo;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** As it is now; work whose process has died is given back. */
    Import find(UUID id) {
        var one = imports.find(id).orElseThrow(Refusal::notFound);
        if (!one.stage().running() || running.containsKey(id) || heard(one)) return one;
        var back = one.stage() == Stage.CHECKING ? Stage.READ : Stage.CHECKED;
        imports.move(id, one.stage(), back, "import.trouble-interrupted");
        return imports.find(id).orElseThrow(Refusal::notFound);
    }

    /** One whose rows may be corrected and decided. */
    Import checked(UUID id) {
        var one = find(id);
        if (one.stage() != Stage.CHECKED) throw Refusal.conflict("import.refused-stage");
        return one;
    }

    private boolean heard(Import one) {
        var last = imports.progress(one.id()).map(Imports.Progress::at).orElse(one.stageAt());
        return (last.isAfter(one.stageAt()) ? last : one.stageAt())
                .plus(SILENCE)
                .isAfter(clock.instant());
    }

    void check(Import one, List<Column> columns, @Nullable String country) {
        if (!one.stage().open() || !imports.move(one.id(), one.stage(), Stage.CHECKING, null))
            throw Refusal.conflict("import.refused-stage");
        imports.choose(one.id(), columns, country);
        imports.progress(one.id(), 0, one.rows());
        var chosen = imports.find(one.id()).orElseThrow();
        run(one.id(), Stage.READ, () -> {
            checking.check(chosen);
            imports.move(one.id(), Stage.CHECKING, Stage.CHECKED, null);
        });
    }

    void commit(Import one, Actor by) {
        if (one.stage() != Stage.CHECKED) throw Refusal.conflict("import.refused-stage");
        var fates = entries.fates(one.id());
        var errors = fates.getOrDefault(Entries.Fate.ERROR, 0L);
        if (errors > 0) throw Refusal.conflict("import.refused-errors", errors);
        if (!fates.containsKey(Entries.Fate.NEW) && !fates.containsKey(Entries.Fate.FILL))
            throw Refusal.conflict("import.refused-nothing");
        if (!imports.move(one.id(), Stage.CHECKED, Stage.COMMITTING, null))
            throw Refusal.conflict("import.refused-stage");
        imports.progress(one.id(), 0, fates.getOrDefault(Entries.Fate.NEW, 0L).intValue());
        run(one.id(), Stage.CHECKED, () -> committing.commit(one, by));
    }

    private void run(UUID id, Stage back, Runnable work) {
        var future = workers.submit(() -> {
            try {
                work.run();
            } catch (DataIntegrityViolationException taken) {
                LOG.info("Import {} met what had been entered meanwhile", id, taken);
                giveBack(id, back, "import.trouble-taken");
            } catch (RuntimeException failure) {
                LOG.error("Import {}", id, failure);
                giveBack(id, back, "import.trouble-failed");
            } finally {
                running.remove(id);
            }
        });
        if (!future.isDone()) running.put(id, future);
        if (future.isDone()) running.remove(id);
        await(future);
    }

    private void giveBack(UUID id, Stage back, String trouble) {
        imports.move(id, back == Stage.READ ? Stage.CHECKING : Stage.COMMITTING, back, trouble);
    }

    /** Waits a little for work that runs in this process. */
    void await(UUID id) {
        var work = running.get(id);
        if (work != null) await(work);
    }

    private static void await(Future<?> work) {
        try {
            work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException goesOn) {
            // the page shows how far it is, or what happened
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return what stands in the way, by the table that refers to an organisation; empty when it is undone */
    List<ImportUndo.Obstacle> undo(Import one, Actor by) {
        if (one.stage() != Stage.COMMITTED) throw Refusal.conflict("import.refused-stage");
        var obstacles = undo.obstacles(one.id());
        if (obstacles.isEmpty()) undo.undo(one, by);
        return obstacles;
    }

    void abandon(Import one, Actor by) {
        transaction.executeWithoutResult(status -> {
            if (!one.stage().open() || !imports.move(one.id(), one.stage(), Stage.ABANDONED, null))
                throw Refusal.conflict("import.refused-stage");
            imports.forget(one.id());
            journal.record(Entry.of("import.abandoned", Receiving.subject(one.id()), by, Receiving.OFFICE));
        });
    }

    void decide(Import one, int number, Entries.Decision decision, @Nullable PersonId by) {
        if (one.stage() != Stage.CHECKED) throw Refusal.conflict("import.refused-stage");
        var row = entries.find(one.id(), number).orElseThrow(Refusal::notFound);
        if (decision.fate() != Entries.Fate.SKIP && !row.problems().isEmpty())
            throw Refusal.conflict("import.refused-row");
        if (decision.fate() == Entries.Fate.NEW && row.taken()) throw Refusal.conflict("import.refused-taken");
        if (decision.fate() == Entries.Fate.FILL
                && row.candidates().stream()
                        .noneMatch(each -> each.organisation().equals(decision.fills())))
            throw Refusal.badRequest("refused.bad-request");
        if (!entries.decide(one.id(), number, decision, by)) throw Refusal.conflict("import.refused-filled");
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
