package org.sironet.tally.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sironet.tally.BallotFile;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Rule;
import org.sironet.tally.Settings;
import org.sironet.tally.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published elections beside the checkout. */
final class Data {

    static final Path HOME = Path.of("../shared/data/elections");
    private static final JsonMapper JSON = new JsonMapper();

    private Data() {}

    static boolean isThere() {
        return Files.isDirectory(HOME);
    }

    static List<Path> files(String folder, String ending) {
        try (var files = Files.walk(HOME.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static JsonNode json(Path file) {
        return JSON.readTree(file);
    }

    static Count count(Path file, String rule, int seats, Map<String, String> options) throws Unreadable {
        var chosen = Rule.of(rule).orElseThrow();
        var election = new BallotFile(file).read(chosen, options);
        return chosen.count(election, new Settings(seats, options, null));
    }

    static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        list.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    static Rational number(String written) {
        return Rational.parse(written);
    }
}
