package org.sironet.network.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Messages;
import org.springframework.stereotype.Component;

/** What is to be said of an import in plain text, line by line: the same on a page's link and in a terminal. */
@Component
class ImportReport {

    private static final int BATCH = 500;

    private final Entries entries;
    private final Messages messages;

    ImportReport(Entries entries, Messages messages) {
        this.entries = entries;
        this.messages = messages;
    }

    /** How the file was read, then each row with something to say, then the sums. */
    void write(Import one, Language reader, Consumer<String> lines) {
        lines.accept(one.fileName() + ": " + reading(one, reader) + ". "
                + messages.text(reader, "import.row-count", one.rows()));
        for (var at = 0; at < one.columns().size(); at++)
            lines.accept(
                    "  " + one.headings().get(at) + " = " + column(one.columns().get(at), reader));
        for (var page = 1; ; page++) {
            var slice = entries.page(one.id(), Entries.Filter.ALL, page, BATCH);
            slice.items().forEach(row -> row(one, row, reader).forEach(lines));
            if (!slice.hasNext()) break;
        }
        sums(one, reader, lines);
    }

    private String reading(Import one, Language reader) {
        var reading = one.reading();
        if (reading.kind() == Reading.Kind.XLSX)
            return messages.text(reader, "import.read-as-workbook", String.valueOf(reading.sheet()));
        var separator =
                switch (String.valueOf(reading.separator())) {
                    case "," -> "comma";
                    case ";" -> "semicolon";
                    case "|" -> "bar";
                    default -> "tab";
                };
        return messages.text(
                reader,
                "import.read-as-text",
                String.valueOf(reading.encoding()),
                messages.text(reader, "import.separator-" + separator));
    }

    private String column(Column column, Language reader) {
        var target = messages.text(reader, Words.target(column.target()));
        return column.detail().isEmpty() ? target : target + " (" + column.detail() + ")";
    }

    private List<String> row(Import one, Entries.Checked row, Language reader) {
        var said = new ArrayList<String>();
        var name = Multilingual.ofTags(row.draft().name()).best(reader).text();
        var head = messages.text(reader, "import.line", row.line()) + " · " + name + " · ";
        for (var problem : row.problems())
            said.add(head
                    + heading(one, problem)
                    + messages.text(reader, problem.key(), problem.arguments().toArray()));
        Optional.ofNullable(row.sameAs())
                .ifPresent(first -> said.add(head + messages.text(reader, "import.same-as", first)));
        for (var likely : row.candidates()) said.add(head + likely(likely, reader));
        if (!said.isEmpty()) said.add("  " + messages.text(reader, "import.fate-" + Words.lower(row.fate())));
        return said;
    }

    private static String heading(Import one, Problem problem) {
        return problem.column() < 0 || problem.column() >= one.headings().size()
                ? ""
                : one.headings().get(problem.column()) + ": ";
    }

    private String likely(Entries.Likely likely, Language reader) {
        return messages.text(reader, "import.may-be") + " "
                + Multilingual.ofTags(likely.name()).best(reader).text() + " ("
                + String.join(
                        ", ",
                        likely.reasons().stream()
                                .map(reason -> messages.text(
                                        reader,
                                        "import.reason-"
                                                + reason.toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')))
                                .toList())
                + ", " + messages.text(reader, "import.percent", likely.percent()) + ")";
    }

    private void sums(Import one, Language reader, Consumer<String> lines) {
        var fates = entries.fates(one.id());
        for (var fate : List.of(Entries.Fate.NEW, Entries.Fate.FILL, Entries.Fate.SKIP, Entries.Fate.ERROR)) {
            var key =
                    switch (fate) {
                        case NEW -> "will-enter";
                        case FILL -> "will-fill";
                        case SKIP -> "will-skip";
                        case ERROR -> "with-errors";
                    };
            lines.accept(fates.getOrDefault(fate, 0L) + " " + messages.text(reader, "import." + key));
        }
    }
}
