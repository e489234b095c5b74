package org.sironet.assembly.presiding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.shell.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sittings for programs: when, what is on the agenda, how many are there. */
@RestController
class SittingsApi {

    /** A sitting with its agenda. */
    record SittingAnswer(
            String name,
            Map<String, String> title,
            Map<String, String> place,
            Instant starts,
            Instant ends,
            String recordDate,
            String state,
            Quorum quorum,
            List<ItemAnswer> agenda) {}

    /** @param needed the fewest that must be present or represented */
    record Quorum(int present, int represented, int roll, int needed, boolean met) {}

    /** One item. */
    record ItemAnswer(
            int position,
            Map<String, String> title,
            int minutes,
            @Nullable String decision,
            String subject,
            String reference,
            String state) {}

    private final Sittings sittings;
    private final Agenda agenda;
    private final Presence presence;

    SittingsApi(Sittings sittings, Agenda agenda, Presence presence) {
        this.sittings = sittings;
        this.agenda = agenda;
        this.presence = presence;
    }

    @OpenToAll
    @GetMapping("/api/sittings")
    List<SittingAnswer> index() {
        return sittings.all().stream().map(this::answer).toList();
    }

    @GetMapping("/api/sittings/{sitting}")
    SittingAnswer show(Onlooker looking) {
        return answer(looking.sitting());
    }

    private SittingAnswer answer(Sitting sitting) {
        var figures = presence.figures(sitting.id());
        return new SittingAnswer(
                sitting.name(),
                sitting.title().byTag(),
                sitting.place().byTag(),
                sitting.starts(),
                sitting.ends(),
                sitting.recordDate().toString(),
                sitting.state().name(),
                new Quorum(figures.present(), figures.represented(), figures.roll(), figures.needed(), figures.met()),
                agenda.of(sitting.id()).stream()
                        .map(item -> new ItemAnswer(
                                item.position(),
                                item.title().byTag(),
                                item.minutes(),
                                item.decision() == null ? null : item.decision().name(),
                                item.subject().name(),
                                item.reference(),
                                item.state().name()))
                        .toList());
    }
}
