package org.sironet.assembly.floor;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.floor.FloorAuthority.Speaker;
import org.sironet.assembly.floor.Speech.Kind;
import org.sironet.assembly.floor.Speech.Point;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Live;
import org.sironet.assembly.sittings.Planning;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delegates and observers ask for the floor on the open item, and take it back. */
@Service
class Asking {

    private final Agenda agenda;
    private final Speeches speeches;
    private final SpeakingTime time;
    private final SpeakersLists lists;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    Asking(
            Agenda agenda,
            Speeches speeches,
            SpeakingTime time,
            SpeakersLists lists,
            Journal journal,
            Live live,
            Clock clock) {
        this.agenda = agenda;
        this.speeches = speeches;
        this.time = time;
        this.lists = lists;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /**
     * @param point for a point of order, and only then
     * @throws Refusal that names the rule
     */
    @Transactional
    public Speech ask(Speaker by, Kind kind, @Nullable Point point, String note) {
        var item = open(by.sitting());
        allowed(by, item, kind);
        var speech = new Speech(
                UUID.randomUUID(),
                by.sitting().id(),
                item.id(),
                by.organisation(),
                by.person(),
                by.observer(),
                kind,
                point,
                note,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null);
        if (speaks(by, kind) || !speeches.add(speech)) throw Refusal.conflict("refused.floor-waiting");
        var details = new HashMap<String, Object>(
                Map.of("speech", speech.id(), "item", item.position(), "kind", kind.word()));
        if (point != null) details.put("point", point.word());
        record("floor.asked", speech, actor(by), details);
        return speech;
    }

    private AgendaItem open(Sitting sitting) {
        if (!sitting.open()) throw Refusal.conflict("refused.floor-sitting");
        return agenda.current(sitting.id()).orElseThrow(() -> Refusal.conflict("refused.floor-no-item"));
    }

    private void allowed(Speaker by, AgendaItem item, Kind kind) {
        if (by.observer() && kind == Kind.POINT_OF_ORDER) throw Refusal.forbidden("refused.floor-point-member");
        if (kind.debate() && lists.of(item.id()).closed()) throw Refusal.conflict("refused.floor-list-closed");
        if (kind.debate())
            time.require(
                    item.id(),
                    by.organisation() == null
                            ? by.person().value()
                            : by.organisation().value());
    }

    private boolean speaks(Speaker by, Kind kind) {
        return kind != Kind.POINT_OF_ORDER
                && speeches.now(by.sitting().id())
                        .filter(now -> now.person().equals(by.person()))
                        .isPresent();
    }

    private static Actor actor(Speaker by) {
        return by.organisation() == null ? Actor.of(by.person()) : Actor.of(by.person(), by.organisation());
    }

    /** By the one who asked. */
    @Transactional
    public void withdraw(Sitting sitting, UUID id, PersonId by) {
        var speech = speeches.find(sitting.id(), id)
                .filter(each -> each.person().equals(by))
                .orElseThrow(Refusal::notFound);
        if (!speeches.withdraw(id, clock.instant(), null)) throw Refusal.conflict("refused.floor-gone");
        var actor = speech.organisation() == null ? Actor.of(by) : Actor.of(by, speech.organisation());
        record("floor.withdrawn", speech, actor, Map.of("speech", id));
    }

    private void record(String what, Speech speech, Actor by, Map<String, Object> details) {
        journal.record(new Entry(what, Planning.subject(speech.sitting()), by, Basis.OWN, details));
        live.changed(speech.sitting());
    }
}
