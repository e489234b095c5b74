package org.sironet.network.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.identity.Secretary;
import org.sironet.network.imports.page.RowsPage;
import org.sironet.network.imports.page.StatePage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An import: how far it is, or its rows with their errors and likely duplicates, each to be decided. */
@Controller
class RowsController {

    private static final int PAGE = 25;

    private final ImportWork work;
    private final Imports imports;
    private final Entries entries;
    private final RowsPresentation presentation;

    RowsController(ImportWork work, Imports imports, Entries entries, RowsPresentation presentation) {
        this.work = work;
        this.imports = imports;
        this.entries = entries;
        this.presentation = presentation;
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
                one.filled(),
                progress.map(Imports.Progress::done).orElse(0),
                progress.map(Imports.Progress::total).orElse(0),
                obstacles.stream()
                        .map(each -> new StatePage.Obstacle(each.what(), each.count()))
                        .toList());
        return new ModelAndView("network/imports/state", Map.of("page", page));
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
        var checked = entries.page(one.id(), filter(form), page(form), PAGE);
        var shown = presentation.rows(one, checked.items(), frame);
        return new RowsPage(
                "/imports/" + one.id(),
                one.fileName(),
                one.rows(),
                Words.lower(filter(form)),
                counts,
                fates.getOrDefault(Entries.Fate.NEW, 0L),
                fates.getOrDefault(Entries.Fate.FILL, 0L),
                fates.getOrDefault(Entries.Fate.SKIP, 0L),
                fates.getOrDefault(Entries.Fate.ERROR, 0L),
                entries.certain(one.id()),
                shown,
                checked.number(),
                checked.last(),
                one.trouble());
    }
}
