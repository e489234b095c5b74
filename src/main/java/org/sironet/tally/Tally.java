package org.sironet.tally;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line: counts one file by one rule. */
public final class Tally {

    private static final int GOOD = 0;
    private static final int REFUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> options = new HashMap<>();
    private @Nullable String file;
    private @Nullable String rule;
    private @Nullable String seed;
    private int seats;
    private Report report = Report.TEXT;
    private boolean help;

    Tally(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var status = new Tally(out, new PrintStream(System.err, true, StandardCharsets.UTF_8)).run(List.of(arguments));
        out.flush();
        System.exit(status);
    }

    int run(List<String> arguments) {
        try {
            read(arguments);
            if (help) out.print(Help.text());
            else count();
            return GOOD;
        } catch (BadOption wrong) {
            return refused(wrong.reason());
        } catch (Unreadable wrong) {
            return refused(file + ":" + wrong.line() + ":" + wrong.column() + ": " + wrong.reason());
        } catch (OutOfMemoryError | StackOverflowError tooLarge) {
            return refused(file + ":1:1: too large to be counted with the memory there is");
        }
    }

    private int refused(String reason) {
        err.println("tally: " + reason.replaceAll("\\p{Cntrl}", "?"));
        return REFUSED;
    }

    private void count() throws Unreadable {
        if (file == null) throw new BadOption("which file? tally FILE --rule NAME; more with --help");
        var reading = rule == null ? Rule.IRV : named(rule);
        var election = file().read(reading, options);
        var counted = named(rule == null ? election.suggestions().getOrDefault("rule", "") : rule);
        if (counted != reading) election = file().read(counted, options);
        election.remarks().forEach(remark -> err.println("tally: " + remark));
        var count = counted.count(election, new Settings(seats, options, seed));
        if (seed == null && count.ties().stream().anyMatch(tie -> tie.by() == Tie.By.LOT))
            err.println("tally: a tie was broken by lot without a published seed; say --tie-seed");
        out.print(report.of(count));
    }

    private BallotFile file() {
        try {
            return new BallotFile(Path.of(String.valueOf(file)));
        } catch (InvalidPathException wrong) {
            throw new BadOption("not the name of a file: " + file);
        }
    }

    private static Rule named(String name) {
        var what = name.isEmpty() ? "which rule? --rule is one of " : "no rule " + name + "; there are ";
        return Rule.of(name).orElseThrow(() -> new BadOption(what + Help.rules()));
    }

    private void read(List<String> arguments) {
        var words = arguments.iterator();
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--help", "-h" -> help = true;
                case "--json" -> report = Report.JSON;
                case "--html" -> report = Report.HTML;
                case "--svg" -> report = Report.SVG;
                case "--rule" -> rule = value(word, words);
                case "--seats" -> seats = seats(value(word, words));
                case "--tie-seed" -> seed = value(word, words);
                case "--option" -> option(value(word, words));
                default -> other(word);
            }
        }
    }

    private void other(String word) {
        var equals = word.indexOf('=');
        if (word.startsWith("--") && equals > 0) read(List.of(word.substring(0, equals), word.substring(equals + 1)));
        else if (word.startsWith("-") && word.length() > 1) throw new BadOption("unknown: " + word + "; see --help");
        else if (file != null) throw new BadOption("one file at a time, not also " + word);
        else file = word;
    }

    private static String value(String word, Iterator<String> words) {
        if (!words.hasNext()) throw new BadOption(word + " needs a value");
        return words.next();
    }

    private static int seats(String written) {
        if (!written.matches("[1-9]\\d{0,5}")) throw new BadOption("--seats is a whole number from 1, not " + written);
        return Integer.parseInt(written);
    }

    private void option(String written) {
        var equals = written.indexOf('=');
        if (equals < 1) throw new BadOption("--option is name=value, not " + written);
        options.put(written.substring(0, equals), written.substring(equals + 1));
    }
}
