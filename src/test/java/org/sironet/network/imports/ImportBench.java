package org.sironet.network.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.sironet.journal.Actor;
import org.sironet.store.Options;
import org.sironet.store.RunningDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Committing checked rows against COPY of what they become, alternating in one go; and the heap that an import needs. */
public final class ImportBench {

    /** The organisations themselves, and what besides them is written: what was done, and what the undo needs. */
    private static final List<Part> ORGANISATIONS = List.of(
            new Part("organisation", "id"),
            new Part("organisation_field", "organisation"),
            new Part("organisation_search", "organisation"));

    private static final List<Part> ALL = Stream.concat(
                    ORGANISATIONS.stream(),
                    Stream.of(new Part("journal_entry", "subject"), new Part("import_organisation", "organisation")))
            .toList();

    /** @param key the column that says whose row it is */
    private record Part(String table, String key) {}

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("import-bench");
        var application = new SpringApplication();
        application.setSources(Set.of("org.sironet.Sironet"));
        try (var program = application.run("--sironet.data=" + data, "--server.port=0", "--logging.level.root=error")) {
            var url = RunningDatabase.of(Options.of("--data", data.toString())).orElseThrow();
            run(program, 1000, url);
            for (var rows :
                    arguments.length > 0 ? List.of(Integer.valueOf(arguments[0])) : List.of(1000, 10_000, 10_000))
                run(program, rows, url);
        }
    }

    private static void run(ConfigurableApplicationContext program, int rows, String url) throws Exception {
        forgetPeak();
        var work = program.getBean(ImportWork.class);
        var start = System.nanoTime();
        var id = received(program, rows);
        var read = seconds(start);
        start = System.nanoTime();
        work.check(work.find(id), work.find(id).columns(), null);
        await(work, id);
        var check = seconds(start);
        start = System.nanoTime();
        work.commit(work.find(id), Actor.PROGRAM);
        await(work, id);
        var commit = seconds(start);
        var entered = work.find(id).entered();
        var copy = copy(url, id, ORGANISATIONS);
        var all = copy(url, id, ALL);
        System.out.printf(
                "%d rows: read %.2f s, check %.2f s, commit %.2f s (%.0f rows/s), copy %.2f s, ratio %.2f, of all it writes %.2f s, ratio %.2f, heap at most %d MB%n",
                entered,
                read,
                check,
                commit,
                entered / commit,
                copy,
                copy / commit,
                all,
                all / commit,
                peak() / 1_000_000);
        work.undo(work.find(id), Actor.PROGRAM);
    }

    private static UUID received(ConfigurableApplicationContext program, int rows) throws IOException, Unreadable {
        var file = Files.createTempFile("bench", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("name_en,name_zh,acronym,country,city_en,founded,fields,website,description_en\n");
            var random = new Random(7);
            for (var row = 0; row < rows; row++) out.write(line(random, row));
        }
        var id = program.getBean(Receiving.class).receive(file, "bench.csv", Actor.PROGRAM);
        Files.delete(file);
        return id;
    }

    private static String line(Random random, int row) {
        var word = new StringBuilder();
        for (var letter = 0; letter < 9; letter++) word.append((char) ('a' + random.nextInt(26)));
        return "%s Rivers Initiative %d,%s河流倡议,RI%d,KE,Nairobi,%d,water;health,https://%s.example.org/,\"Works with %s villages on water, schools and small loans.\"%n"
                .formatted(word, row, (char) (0x4E00 + random.nextInt(20000)), row % 9000, 1950 + row % 60, word, word);
    }

    private static void await(ImportWork work, UUID id) {
        while (work.find(id).stage().running()) work.await(id);
    }

    /** The same rows into the same tables, in one transaction that is rolled back; the middle one of three. */
    private static double copy(String url, UUID id, List<Part> tables) throws SQLException, IOException {
        var times = new double[3];
        try (var connection = DriverManager.getConnection(url)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var parts = new byte[tables.size()][];
            for (var at = 0; at < parts.length; at++) {
                var out = new ByteArrayOutputStream();
                copy.copyOut(
                        "copy (select * from " + tables.get(at).table() + " where "
                                + tables.get(at).key()
                                + " in (select organisation from import_organisation where import = '" + id
                                + "')) to stdout",
                        out);
                parts[at] = out.toByteArray();
            }
            connection.setAutoCommit(false);
            for (var run = 0; run < times.length; run++) {
                for (var part : tables)
                    connection
                            .createStatement()
                            .execute("create table copied_" + part.table() + " (like " + part.table()
                                    + " including all)");
                var start = System.nanoTime();
                for (var at = 0; at < parts.length; at++)
                    copy.copyIn(
                            "copy copied_" + tables.get(at).table() + " from stdin",
                            new ByteArrayInputStream(parts[at]));
                times[run] = seconds(start);
                connection.rollback();
            }
        }
        Arrays.sort(times);
        return times[1];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void forgetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(java.lang.management.MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
