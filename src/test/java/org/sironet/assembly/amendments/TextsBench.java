package org.sironet.assembly.amendments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.sironet.WebUser;
import org.sironet.assembly.texts.DemonstrationDrafts;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextPrints;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Change;
import org.sironet.assembly.wording.Differences;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * A text of 200 articles with 2,000 amendments: its pages in turn with a page of about the same bytes without a query,
 * all signed in; the differences of two such versions; and its print.
 */
final class TextsBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final int ARTICLES = 200;
    private static final int AMENDMENTS = Integer.getInteger("amendments", 2_000);
    private static final String NAME = "long-text";
    private static final List<String> WORDS = List.of(
            "member",
            "network",
            "Secretariat",
            "assembly",
            "decides",
            "within",
            "two",
            "months",
            "gives",
            "its",
            "reasons",
            "every",
            "the",
            "of",
            "and",
            "may",
            "propose",
            "year",
            "publishes",
            "account",
            "vote",
            "from");

    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Random random = new Random(7);

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-texts");
        try (var program = (ServletWebServerApplicationContext) SpringApplication.run(
                Class.forName("org.sironet.Sironet"),
                "--server.port=0",
                "--sironet.demo=true",
                "--sironet.data=" + data,
                "--sironet.programs=target/programs")) {
            var bench = new TextsBench();
            var text = bench.enter(program);
            bench.pages(
                    WebUser.of(Objects.requireNonNull(program.getWebServer()).getPort())
                            .signInAs("principal"));
            bench.differences(program.getBean(Versions.class), text);
            bench.print(program.getBean(TextPrints.class), program.getBean(Versions.class), text);
        }
    }

    private String sentence() {
        var words = new StringBuilder();
        for (var word = 0; word < 25; word++)
            words.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        return words.toString().strip() + ".";
    }

    private Text enter(ServletWebServerApplicationContext program) {
        var drafts = program.getBean(DemonstrationDrafts.class);
        var file = new StringBuilder("# A long text\n\n");
        for (var article = 1; article <= ARTICLES; article++) {
            file.append("## Article ").append(article).append(". Heading\n\n");
            for (var paragraph = 1; paragraph <= 3; paragraph++)
                file.append(paragraph).append(". ").append(sentence()).append("\n\n");
        }
        drafts.begin(
                NAME, Text.Kind.RESOLUTION, Language.ENGLISH, file.toString().getBytes(StandardCharsets.UTF_8));
        drafts.phase(NAME, "amendments", java.time.LocalDate.of(2017, 10, 1), java.time.LocalDate.of(2017, 11, 10));
        var text = drafts.find(NAME);
        var provisions = program.getBean(Versions.class).current(text);
        var tabling = program.getBean(Tabling.class);
        var by = drafts.delegate("model-glacier-watch");
        for (var number = 0; number < AMENDMENTS; number++) tabling.table(text, proposed(provisions), by);
        return text;
    }

    private Tabling.Proposed proposed(Provisions base) {
        var article = base.articles().get(random.nextInt(ARTICLES));
        var paragraph = article.paragraphs().get(random.nextInt(3));
        var words = paragraph.words().in(Language.ENGLISH).split(" ");
        words[random.nextInt(words.length)] = "otherwise";
        return new Tabling.Proposed(
                1,
                Language.ENGLISH,
                false,
                Multilingual.of(Language.ENGLISH, "Otherwise"),
                Multilingual.of(Language.ENGLISH, sentence()),
                List.of(new Change.Reworded(paragraph.id(), Map.of(Language.ENGLISH, String.join(" ", words)))));
    }

    private void pages(WebUser user) {
        for (var round = -ROUNDS / 3; round < ROUNDS; round++) {
            measure(round, "no query", user, "/rules");
            measure(round, "text", user, "/texts/" + NAME + "?from=50");
            measure(round, "no query", user, "/rules");
            measure(round, "article", user, "/texts/" + NAME + "/articles/100");
            measure(round, "no query", user, "/rules");
            measure(round, "amendments", user, "/texts/" + NAME + "/amendments");
        }
        System.out.printf("Text of %d articles with %,d amendments, signed in, milliseconds%n", ARTICLES, AMENDMENTS);
        times.forEach((kind, all) ->
                System.out.printf("%-12s %8d bytes  median %6.1f%n", kind, bytes.get(kind), median(all)));
        for (var kind : List.of("text", "article", "amendments"))
            System.out.printf(
                    "texts-%s-ratio %.2f (aim: at most 3)%n", kind, median(all(kind)) / median(all("no query")));
    }

    private List<Double> all(String kind) {
        return times.getOrDefault(kind, List.of());
    }

    private final Map<String, Integer> bytes = new LinkedHashMap<>();

    private void measure(int round, String kind, WebUser user, String address) {
        var start = System.nanoTime();
        var page = user.getOnly(address);
        var time = (System.nanoTime() - start) / 1e6;
        if (page.status() != 200) throw new IllegalStateException(address + " answered " + page.status());
        bytes.put(kind, page.bytes().length);
        if (round >= 0) times.computeIfAbsent(kind, any -> new ArrayList<>()).add(time);
    }

    /** Two versions of which every paragraph differs by a word. */
    private void differences(Versions versions, Text text) {
        var old = versions.current(text);
        var words = old.allWords().map(each -> each.in(Language.ENGLISH)).toList();
        var all = new ArrayList<Double>();
        for (var round = -10; round < 20; round++) {
            var start = System.nanoTime();
            for (var each : words) Differences.between(each, each.replaceFirst("the", "each"));
            if (round >= 0) all.add((System.nanoTime() - start) / 1e6);
        }
        System.out.printf("differences of two versions: median %.1f ms (aim: at most 50)%n", median(all));
    }

    private void print(TextPrints prints, Versions versions, Text text) {
        var all = new ArrayList<Double>();
        for (var round = -2; round < 5; round++) {
            var start = System.nanoTime();
            prints.pdf(text, 1, versions.current(text), Language.ENGLISH, java.util.Optional.empty());
            if (round >= 0) all.add((System.nanoTime() - start) / 1e6);
        }
        System.out.printf("PDF: median %.0f ms (aim: at most 3,000)%n", median(all));
    }

    private static double median(List<Double> all) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
