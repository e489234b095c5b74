package org.sironet.network.imports;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for programs: the same steps with the secretariat's token. */
@RestController
class ImportApi {

    /**
     * An import.
     *
     * @param stage read, checking, checked, committing, committed, undone or abandoned
     * @param columns what each column holds, in the file's order: {@code NAME:en}, {@code ACRONYM}
     * @param counts of rows to be entered, left out, and with errors
     * @param done of {@code total} rows while it runs
     */
    record Answer(
            UUID id,
            String fileName,
            String stage,
            int rows,
            int entered,
            int filled,
            List<String> headings,
            List<String> columns,
            Map<String, Long> counts,
            int done,
            int total,
            @Nullable String trouble) {}

    private final ImportWork work;
    private final Imports imports;
    private final Entries entries;
    private final Receiving receiving;

    ImportApi(ImportWork work, Imports imports, Entries entries, Receiving receiving) {
        this.work = work;
        this.imports = imports;
        this.entries = entries;
        this.receiving = receiving;
    }

    @Operation(summary = "Reads a file and checks its rows; its columns are guessed unless named")
    @PostMapping(value = "/api/imports", consumes = "multipart/form-data")
    ResponseEntity<Answer> create(
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "columns", required = false) @Nullable List<String> columns,
            @RequestParam(name = "country", required = false) @Nullable String country,
            Secretary secretary,
            Frame frame)
            throws IOException {
        var spooled = ImportFiles.spooled(file.getInputStream());
        try {
            var id = receiving.receive(
                    spooled, String.valueOf(file.getOriginalFilename()), Actor.of(secretary.person()));
            var one = work.find(id);
            work.check(
                    one,
                    ColumnChoices.merge(one, columns == null ? List.of() : columns),
                    ColumnChoices.country(country));
            return ResponseEntity.created(URI.create("/api/imports/" + id)).body(answer(work.find(id), frame));
        } catch (Unreadable unreadable) {
            throw Refusal.badRequest(unreadable.key(), unreadable.arguments());
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    @Operation(summary = "How far an import is")
    @GetMapping("/api/imports/{id}")
    Answer show(@PathVariable UUID id, Secretary secretary, Frame frame) {
        return answer(work.find(id), frame);
    }

    @Operation(summary = "Enters everything, all or nothing")
    @PostMapping("/api/imports/{id}/commit")
    ResponseEntity<Answer> commit(@PathVariable UUID id, Secretary secretary, Frame frame) {
        work.commit(work.find(id), Actor.of(secretary.person()));
        return ResponseEntity.accepted().body(answer(work.find(id), frame));
    }

    @Operation(summary = "Takes out again what an import entered")
    @PostMapping("/api/imports/{id}/undo")
    Answer undo(@PathVariable UUID id, Secretary secretary, Frame frame) {
        if (!work.undo(work.find(id), Actor.of(secretary.person())).isEmpty())
            throw Refusal.conflict("import.refused-undo");
        return answer(work.find(id), frame);
    }

    private Answer answer(Import one, Frame frame) {
        var progress = imports.progress(one.id());
        return new Answer(
                one.id(),
                one.fileName(),
                Words.lower(one.stage()),
                one.rows(),
                one.entered(),
                one.filled(),
                one.headings(),
                one.columns().stream().map(Column::toString).toList(),
                entries.fates(one.id()).entrySet().stream()
                        .collect(Collectors.toMap(each -> Words.lower(each.getKey()), Map.Entry::getValue)),
                progress.map(Imports.Progress::done).orElse(0),
                progress.map(Imports.Progress::total).orElse(0),
                one.trouble() == null ? null : frame.text(one.trouble()));
    }
}
