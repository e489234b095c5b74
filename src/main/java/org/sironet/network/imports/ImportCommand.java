package org.sironet.network.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.kernel.Language;
import org.sironet.shell.Messages;
import org.sironet.shell.Refusal;
import org.sironet.store.Options;
import org.sironet.store.RunningDatabase;
import org.sironet.store.WrongOption;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code bin/import FILE}: the same steps as in the browser. Ends with 0 when everything was entered (or could be, with
 * {@code --dry-run}), 1 when rows have errors or the file cannot be read, 2 when the command is wrong.
 */
public final class ImportCommand {

    private static final String USAGE =
            "Usage: bin/import FILE [--dry-run] [--leave-out-errors] [--complete] [--columns HEADING=WHAT,…] [--country CODE] [--data DIR | --database URL] [--demo]";

    private boolean dryRun;
    private boolean leaveOutErrors;
    private boolean complete;
    private final List<String> columns = new ArrayList<>();
    private @Nullable String country;
    private final List<String> rest = new ArrayList<>();

    private ImportCommand() {}

    public static void main(String[] words) {
        int status;
        try {
            status = new ImportCommand().run(words);
        } catch (WrongOption wrong) {
            status = failed(2, wrong.sentence());
        } catch (IllegalArgumentException usage) {
            status = failed(2, USAGE);
        } catch (ApplicationContextException refused) { // the data are of the other mode
            status = failed(
                    1,
                    String.valueOf(
                            NestedExceptionUtils.getMostSpecificCause(refused).getMessage()));
        }
        System.exit(status);
    }

    private static int failed(int status, String sentence) {
        System.err.println(sentence);
        return status;
    }

    private int run(String[] words) {
        for (var at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--dry-run" -> dryRun = true;
                case "--leave-out-errors" -> leaveOutErrors = true;
                case "--complete" -> complete = true;
                case "--columns" -> columns.addAll(List.of(value(words, ++at).split(",")));
                case "--country" -> country = value(words, ++at);
                default -> rest.add(words[at]);
            }
        }
        var options = Options.of(rest.toArray(String[]::new));
        if (options.operands().size() != 1) throw new IllegalArgumentException(USAGE);
        var file = Path.of(options.operands().getFirst());
        if (!Files.isReadable(file)) return failed(1, file + " cannot be read.");
        try (var program = program(options)) {
            return run(program, file);
        }
    }

    private static String value(String[] words, int at) {
        if (at >= words.length) throw new IllegalArgumentException(USAGE);
        return words[at];
    }

    /** The program itself, on the database that is running already if there is one; nobody can reach it from outside. */
    private static ConfigurableApplicationContext program(Options options) {
        var settings = new ArrayList<>(List.of(options.settings()));
        settings.addAll(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=error",
                "--logging.level.org.sironet=error"));
        RunningDatabase.of(options).ifPresent(url -> settings.add("--sironet.database=" + url));
        var application = new SpringApplication();
        application.setSources(Set.of("org.sironet.Sironet"));
        return application.run(settings.toArray(String[]::new));
    }

    private int run(ConfigurableApplicationContext program, Path file) {
        var messages = program.getBean(Messages.class);
        try {
            return run(
                    program,
                    messages,
                    program.getBean(Receiving.class).receive(file, String.valueOf(file.getFileName()), Actor.PROGRAM));
        } catch (Unreadable unreadable) {
            return failed(1, messages.text(Language.ENGLISH, unreadable.key(), unreadable.arguments()));
        } catch (Refusal refused) {
            return failed(1, messages.text(Language.ENGLISH, refused.key(), refused.arguments()));
        } catch (IOException unreadable) {
            return failed(1, file + " cannot be read.");
        }
    }

    private int run(ConfigurableApplicationContext program, Messages messages, UUID id) {
        var work = program.getBean(ImportWork.class);
        try {
            var read = work.find(id);
            work.check(read, ColumnChoices.merge(read, columns), ColumnChoices.country(country));
            var checked = await(work, id);
            if (leaveOutErrors) program.getBean(Entries.class).leaveOutErrors(id, null);
            if (complete) program.getBean(Entries.class).completeDuplicates(id, null);
            program.getBean(ImportReport.class).write(checked, Language.ENGLISH, System.out::println);
            var errors = program.getBean(Entries.class).fates(id).getOrDefault(Entries.Fate.ERROR, 0L);
            if (!dryRun && errors == 0) work.commit(work.find(id), Actor.PROGRAM);
            return ended(messages, await(work, id), errors);
        } finally {
            var one = work.find(id);
            if (one.stage().open()) work.abandon(one, Actor.PROGRAM);
        }
    }

    private int ended(Messages messages, Import one, long errors) {
        if (one.stage() == Stage.COMMITTED)
            System.out.println(messages.text(Language.ENGLISH, "import.committed-lead", one.entered(), one.filled()));
        else if (one.trouble() != null) return failed(1, messages.text(Language.ENGLISH, one.trouble()));
        else if (errors > 0) return failed(1, messages.text(Language.ENGLISH, "import.refused-errors", errors));
        return 0;
    }

    private static Import await(ImportWork work, UUID id) {
        for (var one = work.find(id); ; one = work.find(id)) {
            if (!one.stage().running()) return one;
            work.await(id);
        }
    }
}
