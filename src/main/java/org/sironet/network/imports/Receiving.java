package org.sironet.network.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.network.FieldsOfWork;
import org.sironet.network.Memberships;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file, reads it as it seems to be meant, and guesses what its columns hold. */
@Component
class Receiving {

    static final Basis OFFICE = Basis.office("SECRETARIAT");

    private final Imports imports;
    private final ImportFiles files;
    private final ImportRows rows;
    private final FieldsOfWork fields;
    private final Memberships memberships;
    private final Journal journal;

    Receiving(
            Imports imports,
            ImportFiles files,
            ImportRows rows,
            FieldsOfWork fields,
            Memberships memberships,
            Journal journal) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.fields = fields;
        this.memberships = memberships;
        this.journal = journal;
    }

    static Subject subject(UUID id) {
        return new Subject("import", id);
    }

    @Transactional(rollbackFor = Exception.class)
    UUID receive(Path file, String name, Actor by) throws IOException, Unreadable {
        var reading = Tables.look(file);
        var id = UUID.randomUUID();
        imports.receive(id, shown(name), reading, by.person());
        files.keep(id, file);
        read(id, file, reading);
        journal.record(Entry.of("import.received", subject(id), by, OFFICE));
        return id;
    }

    /** Only the last part of a path, without signs that change the direction of writing. */
    private static String shown(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        var end = last.offsetByCodePoints(0, Math.min(100, last.codePointCount(0, last.length())));
        return last.isEmpty() ? "?" : last.substring(0, end);
    }

    /** Reads the same file otherwise. */
    @Transactional(rollbackFor = Exception.class)
    void readAgain(Import one, @Nullable String encoding, @Nullable String separator, @Nullable String sheet)
            throws IOException, Unreadable {
        files.use(one.id(), file -> {
            read(one.id(), file, chosen(one.reading(), file, encoding, separator, sheet));
            return one.id();
        });
    }

    private static Reading chosen(
            Reading before, Path file, @Nullable String encoding, @Nullable String separator, @Nullable String sheet)
            throws IOException {
        if (before.kind() == Reading.Kind.XLSX)
            return Reading.workbook(
                    Optional.ofNullable(sheet).filter(before.sheets()::contains).orElse(String.valueOf(before.sheet())),
                    before.sheets());
        var known = Encodings.known(String.valueOf(encoding)).orElse(String.valueOf(before.encoding()));
        return CsvTable.SEPARATORS.contains(separator)
                ? Reading.text(known, String.valueOf(separator))
                : Tables.look(file, known);
    }

    private void read(UUID id, Path file, Reading reading) throws IOException, Unreadable {
        var vocabulary = new Vocabulary(fields.all(), null, memberships.today());
        var layout = Layout.guess(
                sample(file, reading), text -> vocabulary.field(text).isPresent());
        var count = rows.stage(id, layout.dataFrom(), sink -> Tables.rows(file, reading, sink));
        if (count > Limits.ROWS) throw new Unreadable("rows", Limits.ROWS);
        if (count == 0) throw new Unreadable("headings-only");
        imports.read(id, reading, layout, count);
    }

    private static List<TableRow> sample(Path file, Reading reading) throws IOException, Unreadable {
        var sample = new ArrayList<TableRow>();
        Tables.rows(file, reading, row -> {
            sample.add(row);
            return sample.size() < Layout.SAMPLE;
        });
        return sample;
    }
}
