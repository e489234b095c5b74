package org.sironet.tally.bench;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sironet.tally.BallotFile;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Rule;
import org.sironet.tally.Settings;

/** Each rule on the same election: 20,000 ballots of 20 candidates, 5,000 of them different, five seats. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RuleBenchmark {

    @Param({"plurality", "bloc", "approval", "score", "irv", "stv-scottish", "stv-meek", "schulze", "ranked-pairs", "seq-pav", "equal-shares"})
    public String rule;

    private Rule chosen = Rule.PLURALITY;
    private Settings settings = Settings.none();
    private Election election;

    @Setup
    public void read() throws Exception {
        var file = Made.file(20_000, 5_000);
        chosen = Rule.of(rule).orElseThrow();
        election = new BallotFile(file).read(chosen, Map.of());
        var options = new HashMap<String, String>();
        if (rule.equals("approval")) options.put("depth", "3");
        settings = new Settings(Made.SEATS, options, "bench");
        Files.delete(file);
    }

    @Benchmark
    public Count count() {
        return chosen.count(election, settings);
    }
}
