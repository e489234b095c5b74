package org.sironet.network.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sironet.kernel.Country;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Organisation;
import org.sironet.network.Organisations;
import org.sironet.network.imports.page.RowsPage;
import org.sironet.shell.Countries;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Shows checked rows: what each would enter, what is wrong, whom it resembles and what it would add there. */
@Component
class RowsPresentation {

    private final Organisations organisations;
    private final Filling filling;
    private final Countries countries;

    RowsPresentation(Organisations organisations, Filling filling, Countries countries) {
        this.organisations = organisations;
        this.filling = filling;
        this.countries = countries;
    }

    List<RowsPage.Row> rows(Import one, List<Entries.Checked> rows, Frame frame) {
        var known = organisations
                .find(rows.stream()
                        .flatMap(row -> row.candidates().stream())
                        .map(likely -> new OrganisationId(likely.organisation()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return rows.stream().map(row -> row(one, row, known, frame)).toList();
    }

    private RowsPage.Row row(Import one, Entries.Checked row, Map<OrganisationId, Organisation> known, Frame frame) {
        var draft = row.draft();
        var gaps = filling.gaps(row, known);
        return new RowsPage.Row(
                row.number(),
                row.line(),
                Multilingual.ofTags(draft.name()),
                Objects.requireNonNullElse(draft.acronym(), ""),
                draft.country() == null ? "" : countries.name(Country.of(draft.country()), frame.language()),
                draft.standing() == null ? "" : draft.standing().name().toLowerCase(Locale.ROOT),
                row.problems().stream().map(each -> wrong(one, each)).toList(),
                row.candidates().stream()
                        .map(each -> likely(row, each, gaps, frame))
                        .toList(),
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

    private RowsPage.Likely likely(
            Entries.Checked row, Entries.Likely likely, Map<UUID, List<String>> gaps, Frame frame) {
        return new RowsPage.Likely(
                likely.organisation().toString(),
                "/members/" + likely.organisation(),
                Multilingual.ofTags(new HashMap<>(likely.name())),
                likely.country() == null ? "" : countries.name(Country.of(likely.country()), frame.language()),
                likely.percent(),
                likely.reasons().stream()
                        .map(reason -> "import.reason-"
                                + reason.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                likely.strong(),
                gaps.getOrDefault(likely.organisation(), List.of()).stream()
                        .map(field -> "profile." + field)
                        .toList(),
                likely.organisation().equals(row.fills()));
    }
}
