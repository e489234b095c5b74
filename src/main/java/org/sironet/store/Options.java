package org.sironet.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command line: options, which mean the same for every command, and what stands beside them. A word with a dot
 * ({@code --server.port=0}) is a setting of the framework and goes through.
 */
public final class Options {

    /** How the options are shown to who asks for help. */
    public static final String HELP = """
            --port N                where the program listens (8080)
            --data DIR              the folder that holds everything this installation keeps (./data)
            --database URL          a PostgreSQL of your own, 16 or newer, instead of the one in the data folder:
                                    jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD
            --url https://…         the public address, if people do not come to http://localhost:PORT
            --certificate FILE      certificate chain and private key in PEM, for HTTPS by the program itself
            --behind-proxy ADDRESS  the proxy whose X-Forwarded headers are believed
            --smtp URL              how mail leaves: smtp://USER:PASSWORD@HOST:PORT or smtps://…,
                                    with ?from=ADDRESS when the sender is not the user
            --bounces URL           the mailbox to which mail comes back: imaps://USER:PASSWORD@HOST, with
                                    ?to=NAME+*@HOST for a return address of its own for each mail
            --demo                  a demonstration: invented people, a clock of its own
            """;

    private final Map<Option, String> given = new EnumMap<>(Option.class);
    private final List<String> settings = new ArrayList<>();
    private final List<String> operands = new ArrayList<>();

    private Options() {}

    /** @throws WrongOption with a sentence for the operator */
    public static Options of(String... words) {
        var options = new Options();
        var rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) options.take(rest.removeFirst(), rest);
        options.check();
        return options;
    }

    private void take(String word, Deque<String> rest) {
        if (!word.startsWith("--")) {
            operands.add(word);
        } else if (word.matches("--[a-z-]+\\.[^=]+=.*")) {
            settings.add(word);
        } else {
            var parts = word.split("=", 2);
            var option = Option.named(parts[0]);
            var value = !option.takesValue() ? flag(parts) : parts.length == 2 ? parts[1] : rest.pollFirst();
            if (given.put(option, option.checked(value)) != null) throw new WrongOption(parts[0] + " is given twice.");
        }
    }

    private static @Nullable String flag(String[] parts) {
        if (parts.length == 2) throw new WrongOption(parts[0] + " takes no value.");
        return "true";
    }

    private void check() {
        if (given.containsKey(Option.CERTIFICATE) && given.containsKey(Option.BEHIND_PROXY))
            throw new WrongOption("--certificate and --behind-proxy exclude each other: one of the two ends HTTPS.");
        if (given.containsKey(Option.BEHIND_PROXY) && !given.containsKey(Option.URL))
            throw new WrongOption("--behind-proxy wants --url too: the address that people type.");
        var url = given.get(Option.URL);
        if (given.containsKey(Option.CERTIFICATE) && url != null && !url.startsWith("https:"))
            throw new WrongOption("--certificate wants an --url that begins with https://");
    }

    /** What stands beside the options: the files of a command. */
    public List<String> operands() {
        return operands;
    }

    @Nullable
    String value(Option option) {
        return given.get(option);
    }

    /** A setting of the framework that was given as such. */
    @Nullable
    String setting(String name) {
        var start = "--" + name + "=";
        return settings.stream()
                .filter(setting -> setting.startsWith(start))
                .map(setting -> setting.substring(start.length()))
                .findFirst()
                .orElse(null);
    }

    /** The same as settings of the framework. */
    public String[] settings() {
        return Stream.concat(
                        Stream.concat(given.entrySet().stream().flatMap(Options::settings), Stream.of(address())),
                        settings.stream())
                .toArray(String[]::new);
    }

    private static Stream<String> settings(Map.Entry<Option, String> entry) {
        return entry.getKey().settings().stream().map(setting -> setting.formatted(entry.getValue()));
    }

    private String address() {
        var scheme = given.containsKey(Option.CERTIFICATE) ? "https" : "http";
        var fallback = scheme + "://localhost:" + given.getOrDefault(Option.PORT, "8080");
        return "--sironet.url="
                + given.getOrDefault(Option.URL, fallback).replaceAll("/$", "").toLowerCase(Locale.ROOT);
    }
}
