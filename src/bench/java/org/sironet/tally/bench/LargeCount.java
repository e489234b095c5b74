package org.sironet.tally.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sironet.tally.BallotFile;
import org.sironet.tally.Election;
import org.sironet.tally.Rule;
import org.sironet.tally.Settings;

/** A million ballots: reading against reading lines, the Scottish rules, Meek against these, and memory. */
public final class LargeCount {

    private static final int RUNS = 25;

    private LargeCount() {}

    public static void main(String[] arguments) throws Exception {
        var file = Made.file(1_000_000, 50_000);
        System.out.printf(Locale.ROOT, "| %,d ballots, %,d different, %d candidates, %d seats, %.1f MB | |%n|---|---|%n",
                1_000_000, 50_000, Made.CANDIDATES, Made.SEATS, Files.size(file) / 1e6);
        var lines = row("reading its lines (BufferedReader)", least(() -> lines(file)));
        var read = row("reading its ballots", least(() -> read(file)));
        System.out.printf(Locale.ROOT, "| speed of reading ballots / of reading lines | %.2f (at least 0.5) |%n", lines / read);
        var election = read(file);
        var scottish = row("counting by stv-scottish", least(() -> count(Rule.STV_SCOTTISH, election)));
        var meek = row("counting by stv-meek", least(() -> count(Rule.STV_MEEK, election)));
        System.out.printf(Locale.ROOT, "| stv-meek / stv-scottish | %.1f (at most 15) |%n", meek / scottish);
        System.out.printf(Locale.ROOT, "| stv-scottish within 2 s | %s |%n", scottish < 2000 ? "yes" : "NO");
        memory(1_000_000, 50_000);
        memory(250_000, 50_000);
        memory(1_000_000, 12_500);
        Files.delete(file);
    }

    private static double row(String what, double milliseconds) {
        System.out.printf(Locale.ROOT, "| %s | %.0f ms |%n", what, milliseconds);
        return milliseconds;
    }

    /** The least of many runs, in processor time of the one thread: what else runs on the machine hardly matters. */
    private static double least(Callable<?> work) throws Exception {
        var clock = ManagementFactory.getThreadMXBean();
        var least = Double.MAX_VALUE;
        for (var run = 0; run < RUNS; run++) {
            var start = clock.getCurrentThreadCpuTime();
            work.call();
            least = Math.min(least, (clock.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return least;
    }

    private static long lines(Path file) throws IOException {
        var length = 0L;
        try (var reader = Files.newBufferedReader(file)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) length += line.length();
        }
        return length;
    }

    private static Election read(Path file) throws Exception {
        return new BallotFile(file).read(Rule.STV_SCOTTISH, Map.of());
    }

    private static Object count(Rule rule, Election election) {
        return rule.count(election, Settings.none().seed("bench"));
    }

    private static void memory(int ballots, int different) throws Exception {
        var file = Made.file(ballots, different);
        var before = used();
        var election = read(file);
        var after = used();
        System.out.printf(Locale.ROOT, "| memory for %,d ballots, %,d different | %.1f MB |%n",
                ballots, election.ballots().size(), (after - before) / 1e6);
        Files.delete(file);
    }

    private static long used() throws InterruptedException {
        for (var i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
