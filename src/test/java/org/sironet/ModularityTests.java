package org.sironet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

class ModularityTests {

    /** From the ground up: an arrow never points up. */
    private static final List<String> ORDER = List.of(
            "kernel",
            "tally",
            "store",
            "journal",
            "rules",
            "shell",
            "seal",
            "mail",
            "identity",
            "settings",
            "network",
            "bodies",
            "assembly",
            "setup");

    private static final Path MAP = Path.of("docs/modules/README.md");

    private final ApplicationModules modules = ApplicationModules.of(Sironet.class);

    @Test
    void modulesUseOnlyWhatTheyName() {
        modules.verify();
    }

    @Test
    void noArrowPointsUp() {
        assertThat(modules.stream().map(ModularityTests::name)).containsExactlyInAnyOrderElementsOf(ORDER);
        modules.forEach(module -> assertThat(uses(module))
                .as(name(module))
                .allSatisfy(used -> assertThat(ORDER.indexOf(used)).isLessThan(ORDER.indexOf(name(module)))));
    }

    /** The map is written here and nowhere else; a change of it is seen in review. */
    @Test
    void theMapIsTrue() throws IOException {
        var map =
                "# Modules\n\nWritten by `ModularityTests`. Each uses only those above it.\n\n| module | what it holds | uses |\n|---|---|---|\n"
                        + ORDER.stream().map(this::line).collect(Collectors.joining());
        var before = Files.exists(MAP) ? Files.readString(MAP) : "";
        Files.createDirectories(MAP.getParent());
        Files.writeString(MAP, map);
        assertThat(before)
                .as("docs/modules was out of date and is written anew: commit it")
                .isEqualTo(map);
    }

    private String line(String name) {
        var module = modules.getModuleByName(name).orElseThrow();
        return "| `%s` | %s | %s |\n"
                .formatted(
                        name,
                        sentence(name),
                        uses(module).stream().map(used -> "`" + used + "`").collect(Collectors.joining(" ")));
    }

    /** The one of its package. */
    private static String sentence(String name) {
        try {
            var lines = Files.readString(Path.of("src/main/java/org/sironet", name, "package-info.java"));
            return lines.substring(lines.indexOf("/**") + 3, lines.indexOf("*/"))
                    .replaceAll("\\s*\\n \\*\\s*", " ")
                    .replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .strip();
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private List<String> uses(ApplicationModule module) {
        return module.getDependencies(modules, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .map(ModularityTests::name)
                .distinct()
                .sorted(java.util.Comparator.comparing(ORDER::indexOf))
                .toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
