package org.sironet.journal.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.sironet.journal.Actor;
import org.sironet.journal.Chain;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How much the journal costs: 32 writers, each entry in a transaction of its own, against plain inserts of the same
 * rows into a table of the same columns and its key, by the same pool; alternating runs. The sealer seals meanwhile, as
 * always. Prints each pair, then the median of the ratios.
 */
public final class JournalBench {

    private static final int WRITERS = 32;

    private final ConfigurableApplicationContext program;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;

    private JournalBench(ConfigurableApplicationContext program) {
        this.program = program;
        this.jdbc = program.getBean(JdbcClient.class);
        this.transaction = program.getBean(TransactionTemplate.class);
        this.journal = program.getBean(Journal.class);
    }

    /** Arguments: seconds a run (3), pairs of runs (5), then options of the program, {@code --sironet.data=…} at least. */
    public static void main(String[] arguments) throws Exception {
        var seconds = Integer.parseInt(arguments[0]);
        var pairs = Integer.parseInt(arguments[1]);
        var options = List.of(arguments).subList(2, arguments.length).toArray(String[]::new);
        try (var program = new SpringApplicationBuilder(Class.forName("org.sironet.Sironet"))
                .properties("server.port=0", "logging.level.root=error")
                .run(options)) {
            new JournalBench(program).run(seconds, pairs);
        }
    }

    private void run(int seconds, int pairs) throws InterruptedException {
        makePlainTable();
        measure(this::plain, seconds);
        measure(this::journalled, seconds);
        var ratios = new ArrayList<Double>();
        for (var pair = 1; pair <= pairs; pair++) {
            var plain = measure(this::plain, seconds);
            var journalled = measure(this::journalled, seconds);
            ratios.add(journalled / plain);
            System.out.printf("plain %,.0f/s  journal %,.0f/s  ratio %.2f%n", plain, journalled, journalled / plain);
        }
        Collections.sort(ratios);
        System.out.printf("journal, 32 writers / plain inserts: %.2f (at least 0.5)%n", ratios.get(pairs / 2));
        System.out.printf("entries not sealed 2 s after the last: %d%n", unsealedLater());
    }

    private void makePlainTable() {
        var owner = program.getBean(FlywayConnectionDetails.class);
        JdbcClient.create(new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()))
                .sql("""
                        create table if not exists bench_plain (
                          id bigint generated always as identity primary key, at timestamptz not null, actor uuid,
                          acting_for uuid, what text not null, subject_type text not null, subject uuid not null,
                          basis_kind text not null, basis_reference text not null, details jsonb not null)""")
                .update();
    }

    private void plain() {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into bench_plain
                          (at, actor, acting_for, what, subject_type, subject, basis_kind, basis_reference, details)
                        values (now(), null, null, ?, ?, ?, ?, ?, ?::jsonb)""")
                .param("bench.done")
                .param("bench")
                .param(UUID.randomUUID())
                .param("OFFICE")
                .param("bench")
                .param("{\"changed\": {\"field\": {\"from\": 1, \"to\": 2}}}")
                .update());
    }

    private void journalled() {
        var entry = new Entry(
                "bench.done",
                new Subject("bench", UUID.randomUUID()),
                Actor.PROGRAM,
                Basis.office("bench"),
                Map.of("changed", Map.of("field", Map.of("from", 1, "to", 2))));
        transaction.executeWithoutResult(status -> journal.record(entry));
    }

    /** @return how many a second */
    private static double measure(Runnable one, int seconds) throws InterruptedException {
        var done = new AtomicLong();
        var go = new CountDownLatch(1);
        var end = new AtomicLong();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < WRITERS; i++)
                writers.submit(() -> {
                    go.await();
                    while (System.nanoTime() < end.get()) {
                        one.run();
                        done.incrementAndGet();
                    }
                    return null;
                });
            end.set(System.nanoTime() + seconds * 1_000_000_000L);
            go.countDown();
        }
        return (double) done.get() / seconds;
    }

    private long unsealedLater() throws InterruptedException {
        new CountDownLatch(1).await(2, java.util.concurrent.TimeUnit.SECONDS);
        var sealed = program.getBean(Chain.class).last().orElseThrow().entries();
        return jdbc.sql("select count(*) from journal_entry").query(Long.class).single() - sealed;
    }
}
