package org.sironet.network.imports;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The checked rows of an import, each to be corrected or decided, for programs. */
@RestController
class RowsApi {

    /** @param cells of all columns, in the file's order; an empty one is an empty text */
    record CellsBody(@Nullable List<String> cells) {}

    /**
     * What is to become of a row.
     *
     * @param fate new or skip
     * @param fills the organisation that the row completes, instead of a fate
     */
    record DecisionBody(@Nullable String fate, @Nullable String fills) {}

    private static final int PAGE = 100;

    private final ImportWork work;
    private final Entries entries;
    private final RowCorrection correction;

    RowsApi(ImportWork work, Entries entries, RowCorrection correction) {
        this.work = work;
        this.entries = entries;
        this.correction = correction;
    }

    @Operation(summary = "The checked rows, with their errors and likely duplicates, 100 a page")
    @GetMapping("/api/imports/{id}/rows")
    List<Entries.Checked> rows(
            Secretary secretary, @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int page) {
        return entries.page(work.find(id).id(), Entries.Filter.ALL, page, PAGE).items();
    }

    @Operation(summary = "Corrects one row and checks it again")
    @PutMapping("/api/imports/{id}/rows/{number}")
    Entries.Checked correct(
            Secretary secretary, @PathVariable UUID id, @PathVariable int number, @RequestBody CellsBody body) {
        var one = work.checked(id);
        var cells = body.cells();
        if (cells == null || cells.size() != one.columns().size()) throw Refusal.badRequest("refused.bad-request");
        return correction.correct(one, number, cells::get);
    }

    @Operation(summary = "Decides what becomes of one row")
    @PostMapping("/api/imports/{id}/rows/{number}/decision")
    Entries.Checked decide(
            Secretary secretary, @PathVariable UUID id, @PathVariable int number, @RequestBody DecisionBody body) {
        var decision =
                DecisionsController.decision(java.util.Objects.requireNonNullElse(body.fate(), ""), body.fills());
        work.decide(work.find(id), number, decision, secretary.person());
        return entries.find(id, number).orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Leaves out every row that has errors")
    @PostMapping("/api/imports/{id}/exclusion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void exclude(Secretary secretary, @PathVariable UUID id) {
        entries.leaveOutErrors(work.checked(id).id(), secretary.person());
    }

    @Operation(summary = "Lets every row that is certainly a known organisation complete it")
    @PostMapping("/api/imports/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(Secretary secretary, @PathVariable UUID id) {
        entries.completeDuplicates(work.checked(id).id(), secretary.person());
    }
}
