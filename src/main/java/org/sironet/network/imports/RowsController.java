package org.sironet.network.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sironet.identity.Secretary;
import org.sironet.kernel.Country;
import org.sironet.kernel.Multilingual;
import org.sironet.network.imports.page.RowsPage;
import org.sironet.network.imports.page.StatePage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Countries;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An import: how far it is, or its rows with their errors and likely duplicates, each to be decided. */
@Controller
class RowsController {

    private static final int PAGE = 25;

    private final ImportWork work;
    private final Imports imports;
    private final Entries entries;
    private final Countries countries;

    RowsController(ImportWork work, Imports imports, Entries entries, Countries countries) {
        this.work = work;
        this.imports = imports;
        this.entries = entries;
        this.countries = countries;
    }

    @GetMapping("/imports/{id}")
    Object show(@PathVariable UUID id, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var one = work.find(id);
        if (one.stage() == Stage.READ) return Confirmations.redirect(frame, "/imports/" + id + "/columns");
        if (one.stage() == Stage.CHECKED)
            return new ModelAndView("network/imports/rows", Map.of("page", rows(one, form, frame)));
        if (one.stage().running()) response.setHeader("Refresh", "2");
        return state(one, List.of());
    }

    ModelAndView state(Import one, List<ImportUndo.Obstacle> obstacles) {
        var progress = imports.progress(one.id());
        var page = new StatePage(
                "/imports/" + one.id(),
                one.fileName(),
                Words.lower(one.stage()),
                one.rows(),
                one.entered(),
                progress.map(Imports.Progress::done).orElse(0),
                progress.map(Imports.Progress::total).orElse(0),
                obstacles.stream()
                        .map(each -> new StatePage.Obstacle(each.what(), each.count()))
                        .toList());
        return new ModelAndView("network/imports/state", Map.of("page", page));
    }

    @PostMapping("/imports/{id}/rows/{number}/decision")
    Object decide(@PathVariable UUID id, @PathVariable int number, Secretary secretary, Form form, Frame frame) {
        var one = work.find(id);
        work.decide(one, number, fate(form.typed("fate")), secretary.person());
        return Confirmations.redirect(frame, "/imports/" + id + query(form) + "#row-" + number);
    }

    /** Leaves out every row that has errors. */
    @PostMapping("/imports/{id}/exclusion")
    Object exclude(@PathVariable UUID id, Secretary secretary, Frame frame, HttpServletResponse response) {
        var one = work.find(id);
        if (one.stage() != Stage.CHECKED) throw Refusal.conflict("import.refused-stage");
        entries.leaveOutErrors(id, secretary.person());
        return Confirmations.redirect(frame, response, "/imports/" + id, "done.import-excluded");
    }

    private static Entries.Fate fate(String typed) {
        return switch (typed) {
            case "new" -> Entries.Fate.NEW;
            case "skip" -> Entries.Fate.SKIP;
            default -> throw Refusal.badRequest("refused.bad-request");
        };
    }

    static String query(Form form) {
        return "?filter=" + Words.lower(filter(form)) + "&page=" + page(form);
    }

    private static Entries.Filter filter(Form form) {
        return Arrays.stream(Entries.Filter.values())
                .filter(each -> Words.lower(each).equals(form.typed("filter")))
                .findFirst()
                .orElse(Entries.Filter.ALL);
    }

    private static int page(Form form) {
        return form.typed("page").matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(form.typed("page"))) : 1;
    }

    private RowsPage rows(Import one, Form form, Frame frame) {
        var fates = entries.fates(one.id());
        var counts = new LinkedHashMap<String, Long>();
        for (var each : Entries.Filter.values()) counts.put(Words.lower(each), entries.count(one.id(), each));
        var slice = entries.page(one.id(), filter(form), page(form), PAGE).map(each -> row(one, each, frame));
        return new RowsPage(
                "/imports/" + one.id(),
                one.fileName(),
                one.rows(),
                Words.lower(filter(form)),
                counts,
                fates.getOrDefault(Entries.Fate.NEW, 0L),
                fates.getOrDefault(Entries.Fate.SKIP, 0L),
                fates.getOrDefault(Entries.Fate.ERROR, 0L),
                slice.items(),
                slice.number(),
                slice.last(),
                one.trouble());
    }

    private RowsPage.Row row(Import one, Entries.Checked row, Frame frame) {
        var draft = row.draft();
        return new RowsPage.Row(
                row.number(),
                row.line(),
                Multilingual.ofTags(draft.name()),
                Objects.requireNonNullElse(draft.acronym(), ""),
                draft.country() == null ? "" : countries.name(Country.of(draft.country()), frame.language()),
                draft.standing() == null ? "" : draft.standing().name().toLowerCase(Locale.ROOT),
                row.problems().stream().map(each -> wrong(one, each)).toList(),
                row.candidates().stream().map(each -> likely(each, frame)).toList(),
                row.sameAs(),
                row.formulas(),
                row.taken(),
                Words.lower(row.fate()));
    }

    private static RowsPage.Wrong wrong(Import one, Problem problem) {
        var heading = problem.column() < 0 || problem.column() >= one.headings().size()
                ? ""
                : one.headings().get(problem.column());
        return new RowsPage.Wrong(heading, problem.key(), problem.arguments().toArray());
    }

    private RowsPage.Likely likely(Entries.Likely likely, Frame frame) {
        return new RowsPage.Likely(
                "/members/" + likely.organisation(),
                Multilingual.ofTags(new HashMap<>(likely.name())),
                likely.country() == null ? "" : countries.name(Country.of(likely.country()), frame.language()),
                likely.percent(),
                likely.reasons().stream()
                        .map(reason -> "import.reason-"
                                + reason.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                likely.strong());
    }
}
