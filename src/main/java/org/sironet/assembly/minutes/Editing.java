package org.sironet.assembly.minutes;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.sittings.Live;
import org.sironet.assembly.sittings.Planning;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat words a section of the minutes. */
@Service
class Editing {

    /** What became of it. */
    enum Outcome {
        SAVED,
        UNCHANGED,
        /** somebody was first; what was written is kept aside */
        CONFLICT
    }

    private final Sittings sittings;
    private final Drafting drafting;
    private final Editions editions;
    private final Approvals approvals;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    Editing(
            Sittings sittings,
            Drafting drafting,
            Editions editions,
            Approvals approvals,
            Journal journal,
            Live live,
            Clock clock) {
        this.sittings = sittings;
        this.drafting = drafting;
        this.editions = editions;
        this.approvals = approvals;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /**
     * @param base the version that the writer saw; 0 for none
     * @param seen what the facts gave then
     */
    @Transactional
    public Outcome write(Editions.Place place, int base, String seen, String body, Secretary by) {
        var sitting = sittings.lock(place.sitting());
        if (approvals.of(sitting.id()).isPresent()) throw Refusal.conflict("refused.minutes-approved");
        var generated = drafting.of(sitting, place.language()).stream()
                .filter(each -> each.key().equals(place.section()))
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .text();
        var before = editions.latest(place);
        var unedited = before.isEmpty() && body.equals(generated);
        if (unedited
                || before.filter(each ->
                                each.body().equals(body) && each.generated().equals(generated))
                        .isPresent()) return Outcome.UNCHANGED;
        var aside = before.map(Edition::version).orElse(0) != base;
        var version =
                editions.of(place).stream().mapToInt(Edition::version).max().orElse(0) + 1;
        var known = seen.equals(generated) ? generated : "";
        editions.add(place, new Edition(version, aside, body, known, by.person(), clock.instant()));
        record(place, version, by, sitting.id());
        return aside ? Outcome.CONFLICT : Outcome.SAVED;
    }

    private void record(Editions.Place place, int version, Secretary by, UUID sitting) {
        journal.record(new Entry(
                "minutes.edited",
                Planning.subject(sitting),
                Actor.of(by.person()),
                Basis.office("secretariat"),
                Map.of("section", place.section(), "language", place.language().tag(), "version", version)));
        live.changed(sitting);
    }
}
