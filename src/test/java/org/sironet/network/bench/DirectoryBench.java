package org.sironet.network.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sironet.WebUser;
import org.sironet.network.ManyOrganisations;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Directory search with 10,000 organisations: each query of the committed set in turn with a filtered page of about the
 * same bytes without a query, and with the page of the rules, which has about the same bytes and asks the database for
 * nothing but the sign-in; all signed in. Prints the 95th percentiles and their ratios.
 */
final class DirectoryBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 30);
    private static final int MANY = Integer.getInteger("organisations", 10_000);
    private static final String PLAIN = "/members?region=africa&region=europe&standing=member&sort=name";

    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-directory");
        try (var program = (ServletWebServerApplicationContext) SpringApplication.run(
                Class.forName("org.sironet.Sironet"),
                "--server.port=0",
                "--sironet.demo=true",
                "--sironet.data=" + data,
                "--sironet.programs=target/programs")) {
            ManyOrganisations.enter(program, MANY);
            var port = Objects.requireNonNull(program.getWebServer()).getPort();
            new DirectoryBench().run(WebUser.of(port).signInAs("principal"));
        }
    }

    private void run(WebUser user) throws IOException {
        var queries = Files.readAllLines(Path.of("src/test/resources/org/sironet/network/bench/queries.tsv"));
        for (var round = -ROUNDS / 3; round < ROUNDS; round++) {
            for (var line : queries) {
                var query = line.split("\t");
                var address = "/members?q=" + URLEncoder.encode(query[1], StandardCharsets.UTF_8);
                measure(round, "search", query[0], user, address);
                measure(round, "plain", "plain", user, PLAIN);
                measure(round, "rules", "rules", user, "/rules");
            }
        }
        print();
    }

    private void measure(int round, String all, String kind, WebUser user, String address) {
        var start = System.nanoTime();
        var page = user.getOnly(address);
        var time = (System.nanoTime() - start) / 1e6;
        if (page.status() != 200) throw new IllegalStateException(address + " answered " + page.status());
        if (round < 0) return;
        times.computeIfAbsent(all, any -> new ArrayList<>()).add(time);
        if (!kind.equals(all))
            times.computeIfAbsent("  " + kind, any -> new ArrayList<>()).add(time);
    }

    private void print() {
        System.out.printf("Directory of %,d organisations, %d rounds, milliseconds%n", MANY, ROUNDS);
        System.out.printf("%-12s %8s %8s %8s%n", "pages", "requests", "median", "p95");
        times.forEach((kind, all) -> System.out.printf(
                "%-12s %8d %8.1f %8.1f%n", kind, all.size(), percentile(all, 50), percentile(all, 95)));
        System.out.printf("directory-search-p95-ratio %.2f (aim: at most 2)%n", ratio("plain"));
        System.out.printf("to a page that searches nothing at all %.2f%n", ratio("rules"));
    }

    private double ratio(String page) {
        return percentile(times.getOrDefault("search", List.of()), 95)
                / percentile(times.getOrDefault(page, List.of()), 95);
    }

    private static double percentile(List<Double> all, int percent) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
