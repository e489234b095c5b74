package org.sironet.assembly.floor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.floor.FloorAuthority.Speaker;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.SittingAuthority.Attending;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.shell.Form;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The floor for programs: what the page shows, by the same use cases. */
@RestController
class FloorApi {

    /**
     * The list of the open item.
     *
     * @param item its place on the agenda; null while none is open
     * @param speaking null while nobody has the floor
     * @param waiting in the order in which they will have it
     */
    record FloorAnswer(
            @Nullable Integer item,
            boolean closed,
            int minutes,
            @Nullable Integer organisationMinutes,
            @Nullable SpeechAnswer speaking,
            @Nullable Long secondsLeft,
            List<SpeechAnswer> waiting,
            List<SpeechAnswer> spoken) {}

    /** A request, or the speech that came of it. */
    record SpeechAnswer(
            UUID id,
            @Nullable String organisation,
            @Nullable String person,
            boolean observer,
            String kind,
            @Nullable String point,
            String note,
            Instant askedAt,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt) {

        /** @param people whether the reader may see who it is, and their note */
        static SpeechAnswer of(Speech speech, boolean people) {
            var organisation = speech.organisation();
            var point = speech.point();
            return new SpeechAnswer(
                    speech.id(),
                    organisation == null ? null : organisation.toString(),
                    people ? speech.person().toString() : null,
                    speech.observer(),
                    speech.kind().word(),
                    point == null ? null : point.word(),
                    people ? speech.note() : "",
                    speech.askedAt(),
                    speech.beganAt(),
                    speech.endedAt());
        }
    }

    /** A request for the floor. */
    record Asked(
            @Nullable String kind,
            @Nullable String point,
            @Nullable String note) {}

    private final Floor floor;
    private final Agenda agenda;
    private final SpeakersLists lists;
    private final SpeakingTime time;
    private final Asking asking;

    FloorApi(Floor floor, Agenda agenda, SpeakersLists lists, SpeakingTime time, Asking asking) {
        this.floor = floor;
        this.agenda = agenda;
        this.lists = lists;
        this.time = time;
        this.asking = asking;
    }

    @GetMapping("/api/sittings/{sitting}/speakers")
    FloorAnswer index(Onlooker onlooker) {
        var sitting = onlooker.sitting().id();
        var now = floor.now(sitting);
        var item = agenda.current(sitting).orElse(null);
        return new FloorAnswer(
                item == null ? null : item.position(),
                item != null && lists.of(item.id()).closed(),
                time.minutes(),
                item == null ? null : lists.of(item.id()).minutes(),
                now.map(each -> SpeechAnswer.of(each.speech(), onlooker.member()))
                        .orElse(null),
                now.map(Floor.Now::secondsLeft).orElse(null),
                item == null ? List.of() : answers(floor.waiting(item.id()), onlooker),
                item == null ? List.of() : answers(floor.held(item.id()), onlooker));
    }

    private static List<SpeechAnswer> answers(List<Speech> speeches, Onlooker onlooker) {
        return speeches.stream()
                .map(each -> SpeechAnswer.of(each, onlooker.member()))
                .toList();
    }

    @PostMapping("/api/sittings/{sitting}/speakers")
    @ResponseStatus(HttpStatus.CREATED)
    SpeechAnswer create(Speaker speaker, @RequestBody Asked asked) {
        var form = Form.of(asked);
        var wanted = FloorController.wanted(form);
        if (wanted == null) throw Refusal.invalid(form);
        return SpeechAnswer.of(asking.ask(speaker, wanted.kind(), wanted.point(), wanted.note()), true);
    }

    /** One's own request. */
    @DeleteMapping("/api/sittings/{sitting}/speakers/{speech}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID speech, Attending attending) {
        asking.withdraw(attending.sitting(), speech, attending.person());
    }
}
