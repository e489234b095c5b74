package org.sironet.assembly.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.minutes.page.MinutesPage;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.SittingOffices;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.assembly.texts.Standings;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.seal.Codes;
import org.sironet.shell.Called;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;
import org.sironet.shell.Option;
import org.sironet.shell.Viewer.Role;
import org.springframework.stereotype.Component;

/** Makes minutes into what pages show. */
@Component
class MinutesPages {

    private final Sittings sittings;
    private final SittingOffices offices;
    private final Wording wording;
    private final Drafting drafting;
    private final Editions editions;
    private final Corrections corrections;
    private final Approvals approvals;
    private final Approving approving;
    private final Standings standings;
    private final Called called;

    MinutesPages(
            Sittings sittings,
            SittingOffices offices,
            Wording wording,
            Drafting drafting,
            Editions editions,
            Corrections corrections,
            Approvals approvals,
            Approving approving,
            Standings standings,
            Called called) {
        this.sittings = sittings;
        this.offices = offices;
        this.wording = wording;
        this.drafting = drafting;
        this.editions = editions;
        this.corrections = corrections;
        this.approvals = approvals;
        this.approving = approving;
        this.standings = standings;
        this.called = called;
    }

    MinutesPage of(Onlooker reader, Language language, Frame frame) {
        var sitting = reader.sitting();
        var approval = approvals.of(sitting.id());
        var begun = sitting.state() != Sitting.State.PLANNED;
        var readable = begun && (approval.isPresent() || reader.member());
        var edits = begun && approval.isEmpty() && frame.viewer().is(Role.SECRETARIAT);
        var open = begun && approval.isEmpty();
        var sections = !readable ? List.<MinutesPage.SectionView>of() : sections(sitting, language, edits, frame);
        return new MinutesPage(
                sitting.path(),
                title(sitting.title(), frame),
                language.tag(),
                language.direction(),
                Language.OF_PAGES.stream()
                        .map(each -> new MinutesPage.Reading(each.tag(), each.ownName()))
                        .toList(),
                begun,
                readable,
                approval.map(each -> approved(each, frame)).orElse(null),
                sections,
                readable ? corrections(sitting, sections, frame) : List.of(),
                edits,
                open
                        && frame.viewer()
                                .acting()
                                .filter(each -> standings.good(each.id()))
                                .isPresent(),
                sections.stream()
                        .map(each -> new Option(each.key(), each.heading()))
                        .toList(),
                open && sitting.state() == Sitting.State.CLOSED ? approvers(sitting, frame) : List.of());
    }

    static MinutesPage.Title title(Multilingual title, Frame frame) {
        var best = frame.best(title);
        return new MinutesPage.Title(
                best.text(), best.language().tag(), best.language().direction());
    }

    private MinutesPage.Approved approved(Approval approval, Frame frame) {
        return new MinutesPage.Approved(
                approval.at(),
                Codes.written(approval.code()),
                approval.sha256(),
                title(sittings.get(approval.approvedIn()).title(), frame));
    }

    static MinutesPage.SectionView section(Section section) {
        return new MinutesPage.SectionView(
                section.key(), section.heading(), lines(section.text()), false, List.of(), "");
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList();
    }

    private List<MinutesPage.SectionView> sections(Sitting sitting, Language language, boolean edits, Frame frame) {
        if (!edits)
            return wording.of(sitting, language).stream()
                    .map(MinutesPages::section)
                    .toList();
        var edited = editions.latest(sitting.id(), language);
        var languages = editions.languages(sitting.id());
        return drafting.of(sitting, language).stream()
                .map(section -> section(
                        section,
                        edited.get(section.key()),
                        LanguageNames.list(languages.getOrDefault(section.key(), List.of()), frame.language())))
                .toList();
    }

    private static MinutesPage.SectionView section(Section section, @Nullable Edition edition, String languages) {
        if (edition == null)
            return new MinutesPage.SectionView(
                    section.key(), section.heading(), lines(section.text()), false, List.of(), languages);
        var changed = !edition.generated().equals(section.text());
        return new MinutesPage.SectionView(
                section.key(),
                section.heading(),
                lines(edition.body()),
                true,
                changed ? lines(section.text()) : List.of(),
                "");
    }

    private List<MinutesPage.CorrectionView> corrections(
            Sitting sitting, List<MinutesPage.SectionView> sections, Frame frame) {
        var all = corrections.of(sitting.id());
        var names = called.organisations(
                all.stream().map(Correction::organisation).distinct().toList(), frame);
        var headings = sections.stream()
                .collect(Collectors.toMap(MinutesPage.SectionView::key, MinutesPage.SectionView::heading));
        return all.stream().map(each -> correction(each, names, headings)).toList();
    }

    private static MinutesPage.CorrectionView correction(
            Correction correction, Map<?, String> names, Map<String, String> headings) {
        var outcome = correction.outcome();
        return new MinutesPage.CorrectionView(
                correction.id().toString(),
                names.getOrDefault(correction.organisation(), ""),
                headings.getOrDefault(correction.section(), ""),
                correction.body(),
                correction.language().tag(),
                correction.language().direction(),
                correction.at(),
                outcome == null ? null : outcome.word(),
                correction.answer());
    }

    private List<Option> approvers(Sitting sitting, Frame frame) {
        var person = frame.viewer().person();
        var options = new ArrayList<Option>();
        if (person == null) return options;
        for (var next : approving.next(sitting))
            if (frame.viewer().is(Role.SECRETARIAT) || offices.presides(next.id(), person.id()))
                options.add(new Option(next.name(), frame.best(next.title()).text()));
        return options;
    }
}
