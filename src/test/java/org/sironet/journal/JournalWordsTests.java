package org.sironet.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a module records has words: {@code journal.<what>} in the messages of that module. */
class JournalWordsTests {

    private static final Pattern RECORDED = Pattern.compile("(?:Entry\\.of|new Entry)\\(\\s*([^;]*?),");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*(?:\\.[a-z]+(?:-[a-z]+)*)+)\"");

    @Test
    void everythingThatIsRecordedHasWords() throws IOException {
        var withoutWords = recordedIn(Path.of("src/main/java"));
        withoutWords.removeAll(words());
        assertThat(withoutWords).isEmpty();
    }

    @Test
    void theTestFindsWhatIsRecorded() throws IOException {
        assertThat(recordedIn(Path.of("src/main/java"))).contains("journal.rule.set", "journal.key.replaced");
    }

    private static TreeSet<String> recordedIn(Path folder) throws IOException {
        var recorded = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var entries = RECORDED.matcher(Files.readString(file));
                while (entries.find())
                    CODE.matcher(entries.group(1)).results().forEach(code -> recorded.add("journal." + code.group(1)));
            }
        }
        return recorded;
    }

    private static TreeSet<String> words() throws IOException {
        var words = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.filter(each -> each.toString().endsWith("_en.properties"))
                    .toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                words.addAll(properties.stringPropertyNames());
            }
        }
        return words;
    }
}
