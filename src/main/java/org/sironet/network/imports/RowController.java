package org.sironet.network.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.identity.Secretary;
import org.sironet.network.imports.page.RowPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Corrects one row. */
@Controller
class RowController {

    private final ImportWork work;
    private final ImportRows rows;
    private final Entries entries;
    private final RowCorrection correction;

    RowController(ImportWork work, ImportRows rows, Entries entries, RowCorrection correction) {
        this.work = work;
        this.rows = rows;
        this.entries = entries;
        this.correction = correction;
    }

    @GetMapping("/imports/{id}/rows/{number}")
    ModelAndView show(@PathVariable UUID id, @PathVariable int number, Secretary secretary, Frame frame) {
        var one = work.checked(id);
        var row = rows.find(id, number).orElseThrow(Refusal::notFound);
        var values = new LinkedHashMap<String, List<String>>();
        for (var at = 0; at < one.columns().size(); at++)
            values.put("cell-" + at, List.of(row.row().cell(at)));
        var form = Form.filled(values);
        var known = entries.find(id, number).orElseThrow(Refusal::notFound);
        for (var problem : known.problems())
            form.refuse(
                    "cell-" + Math.max(0, problem.column()),
                    problem.key(),
                    problem.arguments().toArray());
        return page(one, row, form);
    }

    @PostMapping("/imports/{id}/rows/{number}")
    Object update(@PathVariable UUID id, @PathVariable int number, Secretary secretary, Form form, Frame frame) {
        var corrected = correction.correct(work.checked(id), number, at -> form.typed("cell-" + at));
        var wrong = corrected.problems();
        return Confirmations.redirect(
                frame, "/imports/" + id + (wrong.isEmpty() ? "#row-" + number : "/rows/" + number));
    }

    private static ModelAndView page(Import one, ImportRows.Numbered row, Form form) {
        var cells = new ArrayList<RowPage.Cell>();
        for (var at = 0; at < one.columns().size(); at++) {
            if (!RowCorrection.used(one, at)) continue;
            var target = one.columns().get(at).target();
            cells.add(new RowPage.Cell(
                    "cell-" + at,
                    one.headings().get(at),
                    Words.target(target),
                    target == Target.DESCRIPTION ? 4 : row.row().cell(at).length() > 60 ? 2 : 0));
        }
        var page = new RowPage(
                "/imports/" + one.id() + "/rows/" + row.number(),
                "/imports/" + one.id(),
                row.number(),
                row.row().line(),
                cells);
        return new ModelAndView("network/imports/row", Map.of("page", page, "form", form));
    }
}
