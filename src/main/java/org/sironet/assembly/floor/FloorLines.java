package org.sironet.assembly.floor;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sironet.assembly.floor.page.FloorPage;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Called;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Says who asks or speaks, by name. */
@Component
class FloorLines {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Called called;
    private final Speeches speeches;

    FloorLines(Called called, Speeches speeches) {
        this.called = called;
        this.speeches = speeches;
    }

    /** @param people whether the reader may see their names and notes; others see organisations */
    List<FloorPage.Line> of(List<Speech> all, Sitting sitting, boolean people, Frame frame) {
        if (all.isEmpty()) return List.of();
        var heard = speeches.heard(sitting.id());
        var persons = people
                ? called.people(all.stream().map(Speech::person).distinct().toList(), frame)
                : Map.<PersonId, String>of();
        var organisations = called.organisations(
                all.stream()
                        .flatMap(each -> Optional.ofNullable(each.organisation()).stream())
                        .distinct()
                        .toList(),
                frame);
        return all.stream()
                .map(each -> line(each, persons, organisations, heard, frame))
                .toList();
    }

    FloorPage.Line of(Speech speech, Sitting sitting, boolean people, Frame frame) {
        return of(List.of(speech), sitting, people, frame).getFirst();
    }

    private static FloorPage.Line line(
            Speech speech,
            Map<PersonId, String> persons,
            Map<OrganisationId, String> organisations,
            Set<UUID> heard,
            Frame frame) {
        var organisation = speech.organisation();
        var nameless = organisation == null ? frame.text("floor.observer") : "";
        return new FloorPage.Line(
                speech.id().toString(),
                persons.getOrDefault(speech.person(), nameless),
                organisation == null ? "" : organisations.getOrDefault(organisation, ""),
                speech.kind().word(),
                speech.point() == null ? null : speech.point().word(),
                speech.observer(),
                speech.waiting() && !heard.contains(speech.voice()),
                speech.continues() != null,
                persons.isEmpty() ? "" : speech.note(),
                speech.askedAt(),
                TIME.withZone(frame.zone()).format(speech.askedAt()));
    }
}
