package org.sironet.assembly.floor;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sironet.assembly.floor.page.FloorPage;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Frame;
import org.sironet.shell.Names;
import org.springframework.stereotype.Component;

/** Says who asks or speaks, by name. */
@Component
class FloorLines {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final List<Names> names;
    private final Speeches speeches;

    FloorLines(List<Names> names, Speeches speeches) {
        this.names = names;
        this.speeches = speeches;
    }

    List<FloorPage.Line> of(List<Speech> all, Sitting sitting, Frame frame) {
        if (all.isEmpty()) return List.of();
        var people = new HashMap<PersonId, Multilingual>();
        var organisations = new HashMap<OrganisationId, Multilingual>();
        names.forEach(known -> {
            people.putAll(
                    known.ofPeople(all.stream().map(Speech::person).distinct().toList()));
            organisations.putAll(known.ofOrganisations(all.stream()
                    .flatMap(each -> Optional.ofNullable(each.organisation()).stream())
                    .distinct()
                    .toList()));
        });
        var heard = speeches.heard(sitting.id());
        return all.stream()
                .map(each -> line(each, people, organisations, heard, frame))
                .toList();
    }

    FloorPage.Line of(Speech speech, Frame frame) {
        var people = new HashMap<PersonId, Multilingual>();
        var organisations = new HashMap<OrganisationId, Multilingual>();
        var organisation = speech.organisation();
        names.forEach(known -> {
            people.putAll(known.ofPeople(List.of(speech.person())));
            if (organisation != null) organisations.putAll(known.ofOrganisations(List.of(organisation)));
        });
        return line(speech, people, organisations, Set.of(), frame);
    }

    private static FloorPage.Line line(
            Speech speech,
            Map<PersonId, Multilingual> people,
            Map<OrganisationId, Multilingual> organisations,
            Set<UUID> heard,
            Frame frame) {
        var organisation = speech.organisation();
        return new FloorPage.Line(
                speech.id().toString(),
                frame.best(people.getOrDefault(speech.person(), Multilingual.EMPTY))
                        .text(),
                organisation == null
                        ? ""
                        : frame.best(organisations.getOrDefault(organisation, Multilingual.EMPTY))
                                .text(),
                speech.kind().word(),
                speech.point() == null ? null : speech.point().word(),
                speech.observer(),
                speech.waiting() && !heard.contains(speech.voice()),
                speech.continues() != null,
                speech.note(),
                speech.askedAt(),
                TIME.withZone(frame.zone()).format(speech.askedAt()));
    }
}
