package org.sironet.assembly.sittings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A sitting is planned: its days, its agenda, and who holds which office in it. */
@Service
public class Planning {

    private final Sittings sittings;
    private final Agenda agenda;
    private final SittingOffices offices;
    private final Journal journal;
    private final Live live;

    Planning(Sittings sittings, Agenda agenda, SittingOffices offices, Journal journal, Live live) {
        this.sittings = sittings;
        this.agenda = agenda;
        this.offices = offices;
        this.journal = journal;
        this.live = live;
    }

    public static Subject subject(UUID sitting) {
        return new Subject("sitting", sitting);
    }

    /** @return false when the name is taken; then nothing is changed */
    @Transactional
    public boolean plan(Sitting sitting, PersonId by) {
        if (!sittings.plan(sitting)) return false;
        record("sitting.planned", sitting.id(), by, Map.of("name", sitting.name(), "starts", sitting.starts()));
        return true;
    }

    /** @throws Refusal once the roll is drawn up and another record date is wanted */
    @Transactional
    public void change(Sitting changed, PersonId by) {
        var before = planned(changed.id());
        if (before.drawnAt() != null && !before.recordDate().equals(changed.recordDate()))
            throw Refusal.conflict("refused.record-date");
        sittings.change(changed);
        record("sitting.changed", changed.id(), by, Map.of("starts", changed.starts(), "ends", changed.ends()));
    }

    private Sitting planned(UUID id) {
        var sitting = sittings.lock(id);
        if (sitting.state() == Sitting.State.CLOSED) throw Refusal.conflict("refused.sitting-closed");
        return sitting;
    }

    @Transactional
    public void add(AgendaItem item, PersonId by) {
        planned(item.sitting());
        var last = agenda.of(item.sitting()).stream()
                .mapToInt(AgendaItem::position)
                .max()
                .orElse(0);
        agenda.add(new AgendaItem(
                item.id(),
                item.sitting(),
                last + 1,
                item.title(),
                item.minutes(),
                item.decision(),
                item.subject(),
                item.reference(),
                AgendaItem.State.WAITING,
                null,
                null));
        record("agenda.item-added", item.sitting(), by, Map.of("item", item.id()));
    }

    @Transactional
    public void remove(Sitting sitting, UUID item, PersonId by) {
        planned(sitting.id());
        if (!agenda.remove(sitting.id(), item)) throw Refusal.conflict("refused.item-begun");
        arrange(
                sitting.id(),
                agenda.of(sitting.id()).stream().map(AgendaItem::id).toList());
        record("agenda.item-removed", sitting.id(), by, Map.of("item", item));
    }

    /** @param to the item's new place, from 1 */
    @Transactional
    public void move(Sitting sitting, UUID item, int to, PersonId by) {
        planned(sitting.id());
        var order = new ArrayList<>(
                agenda.of(sitting.id()).stream().map(AgendaItem::id).toList());
        if (!order.remove(item)) throw Refusal.notFound();
        order.add(Math.clamp(to - 1, 0, order.size()), item);
        arrange(sitting.id(), order);
        record("agenda.item-moved", sitting.id(), by, Map.of("item", item, "place", to));
    }

    private void arrange(UUID sitting, List<UUID> order) {
        agenda.arrange(order);
        live.changed(sitting);
    }

    @Transactional
    public void give(Sitting sitting, PersonId person, SittingOffices.Office office, PersonId by) {
        if (offices.give(sitting.id(), person, office))
            record("sitting.office-given", sitting.id(), by, office(person, office));
    }

    @Transactional
    public void take(Sitting sitting, PersonId person, SittingOffices.Office office, PersonId by) {
        if (!offices.take(sitting.id(), person, office)) throw Refusal.notFound();
        record("sitting.office-ended", sitting.id(), by, office(person, office));
    }

    private static Map<String, Object> office(PersonId person, SittingOffices.Office office) {
        return Map.of("person", person.value(), "office", office.name());
    }

    private void record(String what, UUID sitting, PersonId by, Map<String, Object> details) {
        journal.record(new Entry(what, subject(sitting), Actor.of(by), Basis.office("secretariat"), details));
        live.changed(sitting);
    }
}
