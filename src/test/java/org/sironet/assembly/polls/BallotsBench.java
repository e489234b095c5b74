package org.sironet.assembly.polls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.store.Pgbench;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 100,000 voting rights in one poll, all cast by 256 callers at once, each answered after its commit, with right, poll
 * and proxy checked; against as many bare inserts by pgbench on the same server. Without HTTP.
 */
final class BallotsBench {

    private static final int RIGHTS = Integer.getInteger("rights", 100_000);
    private static final int CALLERS = Integer.getInteger("callers", 256);

    static final String TABLE = """
            drop table if exists bench_ballot;
            create table bench_ballot (poll uuid, organisation uuid, choices integer[], receipt text, cast_at timestamptz,
              primary key (poll, organisation))""";
    static final String INSERT =
            "insert into bench_ballot values (gen_random_uuid(), gen_random_uuid(), '{1}', 'K7QM2RWD9TXA', now());";

    private BallotsBench() {}

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-ballots");
        try (var program = (ServletWebServerApplicationContext) SpringApplication.run(
                Class.forName("org.sironet.Sironet"),
                "--server.port=0",
                "--sironet.demo=true",
                "--sironet.data=" + data,
                "--sironet.programs=target/programs")) {
            var jdbc = program.getBean(JdbcClient.class);
            var pgbench = new ArrayList<Double>();
            var ours = new ArrayList<Double>();
            for (var round = 1; round <= 3; round++) {
                ours.add(cast(program, jdbc, round));
                pgbench.add(Pgbench.statements(program, data, TABLE, INSERT));
            }
            System.out.printf("ballots a second            %s%n", ours);
            System.out.printf("bare inserts by pgbench     %s%n", pgbench);
            System.out.printf(
                    "ratio of the medians        %.2f (aim 1.0, at least 0.5)%n", median(ours) / median(pgbench));
        }
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double cast(ServletWebServerApplicationContext program, JdbcClient jdbc, int round)
            throws InterruptedException {
        var poll = UUID.randomUUID();
        var rights = new UUID[RIGHTS];
        Arrays.setAll(rights, at -> UUID.randomUUID());
        var person = jdbc.sql("select id from person limit 1").query(UUID.class).single();
        open(jdbc, poll, "bench-" + round);
        jdbc.sql("""
                insert into poll_right (poll, organisation, holder, person, present)
                select ?, r, r, ?, true from unnest(?::uuid[]) as r""")
                .param(poll)
                .param(person)
                .param(Arrays.stream(rights).map(UUID::toString).toArray(String[]::new))
                .update();
        var box = program.getBean(BallotBox.class);
        var clock = program.getBean(Clock.class);
        var limit = new Semaphore(CALLERS);
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var right : rights) {
                limit.acquire();
                threads.submit(() -> {
                    try {
                        return box.cast(new Handed(
                                poll,
                                new OrganisationId(right),
                                new PersonId(person),
                                List.of(Math.floorMod(right.hashCode(), 3)),
                                Way.ONLINE,
                                right,
                                Lots.receipt(),
                                null,
                                clock.instant().truncatedTo(ChronoUnit.MICROS)));
                    } finally {
                        limit.release();
                    }
                });
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var closing = System.nanoTime();
        program.getBean(Closing.class).close(poll, null, Basis.poll("bench-" + round));
        var result = program.getBean(Results.class).of(poll).orElseThrow();
        var counted = result.yes() + result.no() + result.abstain();
        System.out.printf(
                "%,d rights, %,d counted, all equal %s: cast in %.1f s, closed and counted in %.1f s%n",
                RIGHTS, counted, counted == RIGHTS, seconds, (System.nanoTime() - closing) / 1e9);
        return Math.round(RIGHTS / seconds);
    }

    /** A recorded vote in the demonstration's second sitting, without rights yet. */
    static void open(JdbcClient jdbc, UUID poll, String name) {
        jdbc.sql("""
                insert into poll (id, name, sitting, number, decision, subject, reference, question, procedure, majority,
                                  options, quorum, changeable, state, prepared_at, opened_at, seed, roll)
                select ?, ?, id, ?, 'RESOLUTION', 'QUESTION', '', '{"en": "Bench"}', 'RECORDED', 'SIMPLE', '', '1/2', true,
                       'OPEN', now(), now(), '00', ? from sitting where name = '2017-2'""")
                .params(poll, name, 1_000 + Math.floorMod(name.hashCode(), 1_000), RIGHTS)
                .update();
        for (var choice : Choice.YES_NO_ABSTAIN)
            jdbc.sql("insert into poll_choice (poll, position, key, label, overseas) values (?, ?, ?, '{}', false)")
                    .params(poll, choice.position(), choice.key())
                    .update();
    }
}
