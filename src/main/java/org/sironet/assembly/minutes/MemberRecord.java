package org.sironet.assembly.minutes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.floor.Floor;
import org.sironet.assembly.floor.Speech;
import org.sironet.assembly.minutes.page.MemberRecordPage;
import org.sironet.assembly.minutes.page.MinutesPage;
import org.sironet.assembly.polls.PublicVotes;
import org.sironet.assembly.roll.Attendance;
import org.sironet.assembly.roll.Attendance.Attended;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.ProfileSection;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** On an organisation's page: which sittings it attended, how it voted where that is public, what it spoke on. */
@Component
class MemberRecord implements ProfileSection {

    private static final int MOST = 20;
    private static final int ORDER = 80;

    private final Attendance attendance;
    private final PublicVotes votes;
    private final Floor floor;
    private final Sittings sittings;
    private final Agenda agenda;

    MemberRecord(Attendance attendance, PublicVotes votes, Floor floor, Sittings sittings, Agenda agenda) {
        this.attendance = attendance;
        this.votes = votes;
        this.floor = floor;
        this.sittings = sittings;
        this.agenda = agenda;
    }

    @Override
    public Optional<Part> of(OrganisationId organisation, Viewer viewer) {
        var attended = attendance.of(organisation, MOST);
        var held = floor.of(organisation, MOST);
        var voted = votes.of(organisation, MOST);
        if (attended.isEmpty() && voted.isEmpty() && held.isEmpty()) return Optional.empty();
        var known = sittings.of(Stream.concat(
                        attended.stream().map(Attended::sitting), held.stream().map(Speech::sitting))
                .collect(Collectors.toUnmodifiableSet()));
        var items = agenda.of(held.stream().map(Speech::item).collect(Collectors.toUnmodifiableSet()));
        var language = viewer.language();
        var page = new MemberRecordPage(
                attended.stream().map(each -> attendance(each, known, language)).toList(),
                voted.stream().map(each -> vote(each, language)).toList(),
                held.stream()
                        .flatMap(each -> said(each, known, items.get(each.item()), language))
                        .toList());
        return Optional.of(
                new Part("assembly", "record.title", ORDER, "assembly/minutes/record", Map.of("record", page)));
    }

    private static MemberRecordPage.Attendance attendance(
            Attended attended, Map<UUID, Sitting> known, Language language) {
        var sitting = known.get(attended.sitting());
        if (sitting == null) throw new IllegalStateException("Unknown sitting");
        return new MemberRecordPage.Attendance(
                title(sitting.title(), language),
                sitting.path(),
                sitting.starts(),
                attended.present() ? "present" : attended.represented() ? "represented" : "absent");
    }

    private static MemberRecordPage.Vote vote(PublicVotes.Vote vote, Language language) {
        return new MemberRecordPage.Vote(
                title(vote.question(), language),
                vote.path(),
                vote.closedAt(),
                vote.marks().stream()
                        .map(each -> new MemberRecordPage.Mark(
                                each.key(), each.label().best(language).text()))
                        .toList());
    }

    private static Stream<MemberRecordPage.Said> said(
            Speech speech, Map<UUID, Sitting> known, @Nullable AgendaItem item, Language language) {
        var began = speech.beganAt();
        var sitting = known.get(speech.sitting());
        if (began == null || sitting == null || item == null) return Stream.empty();
        return Stream.of(new MemberRecordPage.Said(
                title(item.title(), language), sitting.path(), speech.kind().word(), began));
    }

    private static MinutesPage.Title title(Multilingual title, Language language) {
        var best = title.best(language);
        return new MinutesPage.Title(
                best.text(), best.language().tag(), best.language().direction());
    }
}
