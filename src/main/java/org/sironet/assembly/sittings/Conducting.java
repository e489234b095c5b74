package org.sironet.assembly.sittings;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The presiding officer opens, suspends, adjourns and closes a sitting, and goes from item to item. */
@Service
public class Conducting {

    private final Sittings sittings;
    private final Agenda agenda;
    private final Voting voting;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    Conducting(Sittings sittings, Agenda agenda, Voting voting, Journal journal, Live live, Clock clock) {
        this.sittings = sittings;
        this.agenda = agenda;
        this.voting = voting;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /**
     * @param present voting rights that are present or represented at this moment
     * @throws Refusal when the sitting cannot go there from where it is
     */
    @Transactional
    public void step(Presiding by, Sitting.State to, String reason, int present) {
        var sitting = sittings.lock(by.sitting().id());
        if (!sitting.state().next().contains(to))
            throw Refusal.conflict("refused.sitting-" + sitting.state().word());
        if (to != Sitting.State.OPEN) withoutPoll(sitting);
        if (to == Sitting.State.CLOSED) agenda.current(sitting.id()).ifPresent(item -> close(item, by));
        sittings.step(sitting.id(), new Sittings.Step(to, clock.instant(), by.person(), by.basis(), reason, present));
        record("sitting." + (to == Sitting.State.OPEN ? "opened" : to.word()), by, detail(reason, present));
    }

    /** What is being voted on is finished first, or annulled: it would be lost from sight. */
    private void withoutPoll(Sitting sitting) {
        if (voting.waits(sitting.id())) throw Refusal.conflict("refused.poll-goes-on");
    }

    private static Map<String, Object> detail(String reason, int present) {
        var detail = new HashMap<String, Object>(Map.of("present", present));
        if (!reason.isEmpty()) detail.put("reason", reason);
        return detail;
    }

    /** Opens an item; the one before is closed. */
    @Transactional
    public void open(Presiding by, UUID item) {
        var sitting = sittings.lock(by.sitting().id());
        if (!sitting.open()) throw Refusal.conflict("refused.sitting-not-open");
        withoutPoll(sitting);
        var next = agenda.find(item)
                .filter(each -> each.sitting().equals(sitting.id()))
                .orElseThrow(Refusal::notFound);
        agenda.current(sitting.id()).filter(each -> !each.id().equals(item)).ifPresent(each -> close(each, by));
        agenda.state(item, AgendaItem.State.OPEN, clock.instant());
        record("agenda.item-opened", by, Map.of("item", item, "place", next.position()));
    }

    @Transactional
    public void closeItem(Presiding by, boolean postponed) {
        var sitting = sittings.lock(by.sitting().id());
        withoutPoll(sitting);
        var item = agenda.current(sitting.id()).orElseThrow(() -> Refusal.conflict("refused.no-item"));
        if (postponed) {
            agenda.state(item.id(), AgendaItem.State.POSTPONED, clock.instant());
            record("agenda.item-postponed", by, Map.of("item", item.id(), "place", item.position()));
        } else close(item, by);
    }

    private void close(AgendaItem item, Presiding by) {
        agenda.state(item.id(), AgendaItem.State.CLOSED, clock.instant());
        record("agenda.item-closed", by, Map.of("item", item.id(), "place", item.position()));
    }

    private void record(String what, Presiding by, Map<String, Object> details) {
        var sitting = by.sitting().id();
        journal.record(new Entry(what, Planning.subject(sitting), Actor.of(by.person()), by.basis(), details));
        live.changed(sitting);
    }
}
