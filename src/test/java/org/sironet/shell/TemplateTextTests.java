package org.sironet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sironet.kernel.Language;

/** Words stand in messages, each used, and none is forgotten in another language. */
class TemplateTextTests {

    /** Between a tag's end and the next tag: words of two letters and more that no expression gives. */
    private static final Pattern TEXT = Pattern.compile("(?<![-=])>([^<>{}@$`]*\\p{L}{2,}[^<>{}@$`]*)<");

    private static final Pattern SPOKEN = Pattern.compile("(?:aria-label|alt|title|placeholder)=\"[^\"$]*\\p{L}{2,}");
    private static final Pattern JOINED = Pattern.compile("\"([a-z][a-z0-9.-]*)\"\\s*\\+");
    private static final Pattern ENDING = Pattern.compile("\\+\\s*\"([.-][a-z0-9.-]+)\"");
    private static final Pattern MAIL_PART = Pattern.compile("\\.(subject|body|action|why)$");

    /** Names and signs that are the same in every language. */
    private static final Set<String> NAMES = Set.of("Sironet", "Java");

    private final Messages messages = new Messages();

    @Test
    void noTemplateHasWordsOfItsOwn() {
        assertThat(files("src/main/jte", ".jte")
                        .flatMap(file -> words(read(file)).stream().map(word -> file + ": " + word)))
                .isEmpty();
    }

    @Test
    void theTestFindsWordsInTemplates() {
        assertThat(words("<p>Hello <b>you</b></p> <img alt=\"A picture\"> <i>${frame.text(\"x\")}</i>"))
                .containsExactly("Hello", "you", "alt=\"A picture");
    }

    private static List<String> words(String template) {
        var plain = template.replaceAll(
                "(?s)<%--.*?--%>|<style>.*?</style>|<code>.*?</code>|(?m)^(@param|@import|!\\{)[^\n]*$", "");
        var found = new ArrayList<String>();
        TEXT.matcher(plain)
                .results()
                .map(text -> text.group(1).strip())
                .filter(text -> !NAMES.contains(text))
                .forEach(found::add);
        SPOKEN.matcher(plain).results().forEach(text -> found.add(text.group()));
        return found;
    }

    @Test
    void everyMessageIsUsed() {
        var sources = Stream.concat(files("src/main/java", ".java"), files("src/main/jte", ".jte"))
                .map(TemplateTextTests::read)
                .collect(Collectors.joining("\n"));
        var endings =
                ENDING.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        var joined =
                JOINED.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(messages.patternsIn(Language.ENGLISH).keySet().stream()
                        .filter(key -> !used(key, sources, joined) && !ended(key, sources, joined, endings))
                        .sorted())
                .isEmpty();
    }

    private static boolean used(String key, String sources, Set<String> joined) {
        var plain = MAIL_PART.matcher(key).replaceFirst("");
        return sources.contains("\"" + key + "\"")
                || sources.contains("\"" + plain + "\"")
                || joined.stream().anyMatch(prefix -> plain.startsWith(prefix) && prefix.length() > 3);
    }

    private static boolean ended(String key, String sources, Set<String> joined, Set<String> endings) {
        return endings.stream()
                .filter(key::endsWith)
                .anyMatch(ending -> used(key.substring(0, key.length() - ending.length()), sources, joined));
    }

    @Test
    void noTextIsTheSameInTwoLanguagesUnlessListed() throws IOException {
        var listed = Set.copyOf(Files.readAllLines(Path.of("src/test/resources/same-in-two-languages.txt")));
        var english = messages.patternsIn(Language.ENGLISH);
        var same = Stream.of(Language.CHINESE, Language.ARABIC)
                .flatMap(language -> messages.patternsIn(language).entrySet().stream()
                        .filter(text -> text.getValue().equals(english.get(text.getKey()))))
                .map(java.util.Map.Entry::getKey)
                .distinct()
                .filter(key -> !listed.contains(key))
                .sorted();
        assertThat(same).isEmpty();
    }

    private static Stream<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
