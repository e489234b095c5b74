package org.sironet.network.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.FieldsOfWork;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationProfile;
import org.sironet.network.PreparedOrganisations;
import org.sironet.network.duplicates.Candidate;
import org.sironet.network.duplicates.Duplicates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the rows of an import, batch by batch. */
@Component
class ImportCheck {

    private static final int BATCH = 500;

    private final Imports imports;
    private final ImportRows rows;
    private final Entries entries;
    private final Duplicates duplicates;
    private final PreparedOrganisations prepared;
    private final FieldsOfWork fields;
    private final Memberships memberships;
    private final TransactionTemplate transaction;

    ImportCheck(
            Imports imports,
            ImportRows rows,
            Entries entries,
            Duplicates duplicates,
            PreparedOrganisations prepared,
            FieldsOfWork fields,
            Memberships memberships,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.rows = rows;
        this.entries = entries;
        this.duplicates = duplicates;
        this.prepared = prepared;
        this.fields = fields;
        this.memberships = memberships;
        this.transaction = transaction;
    }

    /** What somebody decided before stays, as far as it still can. */
    void check(Import one) {
        var decisions = entries.decisions(one.id());
        var finder = duplicates.finder();
        var vocabulary = vocabulary(one);
        entries.clear(one.id());
        var after = 0;
        for (var batch = rows.after(one.id(), after, BATCH);
                !batch.isEmpty();
                batch = rows.after(one.id(), after, BATCH)) {
            var checked = batch.stream()
                    .map(row -> check(one, row, vocabulary, finder, decisions.get(row.number())))
                    .toList();
            var ready = ready(checked);
            transaction.executeWithoutResult(status -> entries.add(one.id(), ready));
            after = batch.getLast().number();
            imports.progress(one.id(), after, one.rows());
        }
        entries.compare(one.id());
    }

    /** One row again, after it was corrected. */
    void check(Import one, int number) {
        var row = rows.find(one.id(), number).orElseThrow();
        var checked = check(one, row, vocabulary(one), duplicates.finder(), null);
        entries.replace(one.id(), ready(List.of(checked)).getFirst());
        entries.compare(one.id());
    }

    /** What entering it will write is made now, so that entering is short. */
    private List<Entries.Entered> ready(List<Entries.Checked> checked) {
        var profiles = new LinkedHashMap<OrganisationId, OrganisationProfile>();
        for (var each : checked)
            if (each.problems().isEmpty())
                profiles.put(OrganisationId.random(), each.draft().profile());
        var ids = profiles.keySet().iterator();
        var rows = prepared.prepare(profiles).iterator();
        return checked.stream()
                .map(each -> each.problems().isEmpty()
                        ? new Entries.Entered(each, ids.next(), rows.next())
                        : new Entries.Entered(each, OrganisationId.random(), null))
                .toList();
    }

    private Vocabulary vocabulary(Import one) {
        return new Vocabulary(fields.all(), one.country(), memberships.today());
    }

    private Entries.Checked check(
            Import one,
            ImportRows.Numbered row,
            Vocabulary vocabulary,
            Duplicates.Finder finder,
            Entries.@Nullable Decision chosen) {
        var check = new RowCheck(row.row(), one.columns(), vocabulary);
        var draft = check.draft();
        var problems = check.problems();
        var candidates = draft.name().isEmpty() ? List.<Candidate>of() : finder.like(draft.likeness());
        var taken = candidates.stream().anyMatch(each -> each.reasons().contains(Candidate.Reason.IDENTIFIER));
        var fate = fate(problems, candidates, taken, chosen);
        return new Entries.Checked(
                row.number(),
                row.row().line(),
                row.row().formulas(),
                draft,
                problems,
                candidates.stream().map(Entries.Likely::of).toList(),
                keys(draft),
                taken,
                null,
                fate,
                fate == Entries.Fate.FILL && chosen != null ? chosen.fills() : null,
                chosen != null && chosen.fate() == fate);
    }

    private static Entries.Fate fate(
            List<Problem> problems, List<Candidate> candidates, boolean taken, Entries.@Nullable Decision chosen) {
        var wanted = chosen == null ? null : chosen.fate();
        if (wanted == Entries.Fate.SKIP) return wanted;
        if (!problems.isEmpty()) return Entries.Fate.ERROR;
        if (wanted == Entries.Fate.NEW && !taken) return wanted;
        if (wanted == Entries.Fate.FILL && candidates.stream().anyMatch(each -> is(each, chosen))) return wanted;
        return candidates.stream().anyMatch(Candidate::strong) ? Entries.Fate.SKIP : Entries.Fate.NEW;
    }

    private static boolean is(Candidate candidate, Entries.@Nullable Decision chosen) {
        return chosen != null && candidate.organisation().value().equals(chosen.fills());
    }

    private static List<String> keys(Draft draft) {
        var keys = new ArrayList<String>();
        var country = Objects.requireNonNullElse(draft.country(), "");
        draft.name().values().stream()
                .map(Duplicates::key)
                .filter(key -> key.length() > 5)
                .forEach(key -> keys.add(country + " " + key));
        draft.identifiers().forEach(each -> keys.add(each.register() + "\t" + each.identifier()));
        return keys.stream().distinct().toList();
    }
}
