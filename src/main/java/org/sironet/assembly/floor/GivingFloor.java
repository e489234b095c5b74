package org.sironet.assembly.floor;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.floor.Speech.Kind;
import org.sironet.assembly.sittings.Agenda;
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

/** The presiding officer gives the floor and ends a speech. */
@Service
class GivingFloor {

    private final Sittings sittings;
    private final Agenda agenda;
    private final Speeches speeches;
    private final SpeakingTime time;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    GivingFloor(
            Sittings sittings,
            Agenda agenda,
            Speeches speeches,
            SpeakingTime time,
            Journal journal,
            Live live,
            Clock clock) {
        this.sittings = sittings;
        this.agenda = agenda;
        this.speeches = speeches;
        this.time = time;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Whoever speaks is ended by it. When a point of order interrupts, what is left of the time waits right behind.
     *
     * @throws Refusal when the sitting or the item does not go on, or the request is gone
     */
    @Transactional
    public void give(Presiding by, UUID id) {
        if (!sittings.lock(by.sitting().id()).open()) throw Refusal.conflict("refused.floor-sitting");
        var speech = speeches.find(by.sitting().id(), id).orElseThrow(Refusal::notFound);
        if (agenda.current(by.sitting().id())
                .filter(item -> item.id().equals(speech.item()))
                .isEmpty()) throw Refusal.conflict("refused.floor-other-item");
        var seconds = time.of(speech);
        var now = clock.instant();
        speeches.now(by.sitting().id()).ifPresent(before -> interrupt(before, speech, now, by));
        if (!speeches.begin(id, now, seconds, by.person())) throw Refusal.conflict("refused.floor-gone");
        record("floor.given", by, Map.of("speech", id, "seconds", seconds));
    }

    private void interrupt(Speech before, Speech by, Instant now, Presiding presiding) {
        end(before, now, presiding);
        var left = (int) before.secondsLeft(now);
        if (by.kind() == Kind.POINT_OF_ORDER && before.kind() != Kind.POINT_OF_ORDER && left > 0)
            speeches.add(rest(before, left, now));
    }

    private static Speech rest(Speech before, int left, Instant now) {
        return new Speech(
                UUID.randomUUID(),
                before.sitting(),
                before.item(),
                before.organisation(),
                before.person(),
                before.observer(),
                before.kind(),
                null,
                before.note(),
                now,
                before.id(),
                0,
                left,
                null,
                null,
                null);
    }

    /** @throws Refusal when it is over already */
    @Transactional
    public void end(Presiding by, UUID id) {
        var speech = speeches.find(by.sitting().id(), id).orElseThrow(Refusal::notFound);
        end(speech, clock.instant(), by);
    }

    private void end(Speech speech, Instant now, Presiding by) {
        if (!speeches.end(speech.id(), now)) throw Refusal.conflict("refused.floor-gone");
        record("floor.ended", by, Map.of("speech", speech.id()));
    }

    private void record(String what, Presiding by, Map<String, Object> details) {
        var sitting = by.sitting().id();
        journal.record(new Entry(what, Planning.subject(sitting), Actor.of(by.person()), by.basis(), details));
        live.changed(sitting);
    }
}
