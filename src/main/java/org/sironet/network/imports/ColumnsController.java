package org.sironet.network.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sironet.identity.Secretary;
import org.sironet.kernel.Language;
import org.sironet.network.imports.page.ColumnsPage;
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

/** How the file was read and what its columns hold: guessed, shown, corrected. */
@Controller
class ColumnsController {

    private static final int SAMPLES = 3;

    private final ImportWork work;
    private final ImportRows rows;
    private final Receiving receiving;
    private final Countries countries;

    ColumnsController(ImportWork work, ImportRows rows, Receiving receiving, Countries countries) {
        this.work = work;
        this.rows = rows;
        this.receiving = receiving;
        this.countries = countries;
    }

    @GetMapping("/imports/{id}/columns")
    ModelAndView show(@PathVariable UUID id, Secretary secretary, Frame frame) {
        return page(open(id), Form.empty(), frame);
    }

    /** Reads the file with another encoding, separator or sheet. */
    @PostMapping("/imports/{id}/reading")
    Object read(@PathVariable UUID id, Secretary secretary, Form form, Frame frame, HttpServletResponse response)
            throws IOException {
        var one = open(id);
        try {
            receiving.readAgain(one, form.typed("encoding"), separator(form.typed("separator")), form.typed("sheet"));
            return Confirmations.redirect(frame, "/imports/" + id + "/columns");
        } catch (Unreadable unreadable) {
            form.refuse(
                    one.reading().kind() == Reading.Kind.CSV ? "encoding" : "sheet",
                    unreadable.key(),
                    unreadable.arguments());
            response.setStatus(422);
            return page(one, form, frame);
        }
    }

    private static String separator(String typed) {
        return typed.equals("tab") ? "\t" : typed;
    }

    @PostMapping("/imports/{id}/columns")
    Object update(@PathVariable UUID id, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var one = open(id);
        var columns = columns(one, form);
        var country = form.optional("country", 2)
                .filter(code -> countries.find(code).isPresent())
                .orElse(null);
        if (columns.stream().noneMatch(column -> column.target() == Target.NAME || column.target() == Target.OWN_NAME))
            form.refuse("target-0", "import.refused-no-name");
        if (!form.sound()) {
            response.setStatus(422);
            return page(one, form, frame);
        }
        work.check(one, columns, country);
        return Confirmations.redirect(frame, "/imports/" + id);
    }

    private static List<Column> columns(Import one, Form form) {
        var columns = new ArrayList<Column>();
        var seen = new HashSet<Object>();
        for (var at = 0; at < one.headings().size(); at++) {
            var column = column(one, form, at);
            var key = column.target().inLanguage() ? column : column.target();
            var single = column.target().inLanguage() || !column.target().repeatable();
            if (single && !seen.add(key)) form.refuse("target-" + at, "import.refused-twice", at + 1);
            columns.add(column);
        }
        return columns;
    }

    private static Column column(Import one, Form form, int at) {
        var before = one.columns().get(at);
        try {
            var target = Target.valueOf(form.typed("target-" + at));
            if (target.inLanguage()) return new Column(target, language(form, at));
            return target == before.target() ? before : Column.of(target);
        } catch (IllegalArgumentException unknown) {
            form.refuse("target-" + at, "error.choice");
            return before;
        }
    }

    private static String language(Form form, int at) {
        var typed = form.typed("language-" + at).strip();
        if (typed.isEmpty()) return "";
        var known = Vocabulary.language(typed);
        if (known.isEmpty()) form.refuse("language-" + at, "import.refused-language");
        return known.orElse("");
    }

    private Import open(UUID id) {
        var one = work.find(id);
        if (!one.stage().open()) throw Refusal.conflict("import.refused-stage");
        return one;
    }

    private ModelAndView page(Import one, Form form, Frame frame) {
        var page = new ColumnsPage(
                "/imports/" + one.id(),
                one.fileName(),
                one.rows(),
                one.reading().encoding(),
                Encodings.ALL,
                one.reading().separator(),
                CsvTable.SEPARATORS,
                one.reading().sheet(),
                one.reading().sheets(),
                choices(one, form),
                Arrays.stream(Target.values()).map(Enum::name).toList(),
                Headings.LANGUAGES.stream()
                        .map(tag -> new ColumnsPage.Choice(tag, Language.of(tag).ownName()))
                        .toList(),
                countries.sorted(frame.language()).stream()
                        .map(named -> new ColumnsPage.Choice(named.country().code(), named.name()))
                        .toList(),
                form.all("country").stream()
                        .findFirst()
                        .or(() -> Optional.ofNullable(one.country()))
                        .orElse(""),
                one.trouble());
        return new ModelAndView("network/imports/columns", Map.of("page", page, "form", form));
    }

    private List<ColumnsPage.ColumnChoice> choices(Import one, Form form) {
        var sample = rows.after(one.id(), 0, 40);
        return IntStream.range(0, one.headings().size())
                .mapToObj(at -> new ColumnsPage.ColumnChoice(
                        at,
                        one.headings().get(at),
                        sample.stream()
                                .map(row -> row.row().cell(at))
                                .filter(cell -> !cell.isBlank())
                                .distinct()
                                .limit(SAMPLES)
                                .map(cell -> cell.length() <= 60
                                        ? cell
                                        : cell.substring(
                                                        0,
                                                        cell.offsetByCodePoints(
                                                                0, Math.min(50, cell.codePointCount(0, cell.length()))))
                                                + "…")
                                .toList(),
                        form.all("target-" + at).stream()
                                .findFirst()
                                .orElse(one.columns().get(at).target().name()),
                        form.all("language-" + at).stream()
                                .findFirst()
                                .orElse(
                                        one.columns().get(at).target().inLanguage()
                                                ? one.columns().get(at).detail()
                                                : "")))
                .toList();
    }
}
