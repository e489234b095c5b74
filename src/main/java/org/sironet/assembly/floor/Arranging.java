package org.sironet.assembly.floor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.floor.SpeakersLists.SpeakersList;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Live;
import org.sironet.assembly.sittings.Planning;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The presiding officer arranges the list of the open item, closes it, and limits its time. */
@Service
class Arranging {

    private final Sittings sittings;
    private final Agenda agenda;
    private final Floor floor;
    private final Speeches speeches;
    private final SpeakersLists lists;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    Arranging(
            Sittings sittings,
            Agenda agenda,
            Floor floor,
            Speeches speeches,
            SpeakersLists lists,
            Journal journal,
            Live live,
            Clock clock) {
        this.sittings = sittings;
        this.agenda = agenda;
        this.floor = floor;
        this.speeches = speeches;
        this.lists = lists;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /** One place up or down; from then on the order stands as it is, and later requests come behind. */
    @Transactional
    public void move(Presiding by, UUID id, boolean up) {
        var item = open(by);
        var order = new ArrayList<>(
                floor.waiting(item.id()).stream().map(Speech::id).toList());
        var at = order.indexOf(id);
        if (at < 0) throw Refusal.conflict("refused.floor-gone");
        order.remove(at);
        order.add(Math.clamp(up ? at - 1L : at + 1L, 0, order.size()), id);
        speeches.place(order);
        record("floor.moved", by, Map.of("speech", id, "up", up));
    }

    /** The rule decides again. */
    @Transactional
    public void release(Presiding by) {
        var item = open(by);
        speeches.release(item.id());
        record("floor.order-restored", by, Map.of("item", item.position()));
    }

    @Transactional
    public void strike(Presiding by, UUID id) {
        var speech = speeches.find(by.sitting().id(), id).orElseThrow(Refusal::notFound);
        if (!speeches.withdraw(speech.id(), clock.instant(), by.person())) throw Refusal.conflict("refused.floor-gone");
        record("floor.struck", by, Map.of("speech", id));
    }

    /** Who waits is still heard; points of order and replies can be asked for all the same. */
    @Transactional
    public void close(Presiding by, boolean closed) {
        var item = open(by);
        var before = lists.of(item.id());
        if (before.closed() == closed) return;
        lists.set(item.id(), new SpeakersList(closed ? clock.instant() : null, before.minutes()));
        record(closed ? "floor.list-closed" : "floor.list-reopened", by, Map.of("item", item.position()));
    }

    /** @param minutes for each organisation in the debate on this item; null for no limit */
    @Transactional
    public void limit(Presiding by, @Nullable Integer minutes) {
        var item = open(by);
        lists.set(item.id(), new SpeakersList(lists.of(item.id()).closedAt(), minutes));
        var details = new HashMap<String, Object>(Map.of("item", item.position()));
        if (minutes != null) details.put("minutes", minutes);
        record("floor.limited", by, details);
    }

    private AgendaItem open(Presiding by) {
        sittings.lock(by.sitting().id());
        return agenda.current(by.sitting().id()).orElseThrow(() -> Refusal.conflict("refused.floor-no-item"));
    }

    private void record(String what, Presiding by, Map<String, Object> details) {
        var sitting = by.sitting().id();
        journal.record(new Entry(what, Planning.subject(sitting), Actor.of(by.person()), by.basis(), details));
        live.changed(sitting);
    }
}
