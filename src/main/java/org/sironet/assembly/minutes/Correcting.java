package org.sironet.assembly.minutes;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.sittings.Planning;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.assembly.texts.Standings;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members propose corrections until the approval; the secretariat answers each. */
@Service
class Correcting {

    private final Sittings sittings;
    private final Corrections corrections;
    private final Approvals approvals;
    private final Standings standings;
    private final Journal journal;
    private final Clock clock;

    Correcting(
            Sittings sittings,
            Corrections corrections,
            Approvals approvals,
            Standings standings,
            Journal journal,
            Clock clock) {
        this.sittings = sittings;
        this.corrections = corrections;
        this.approvals = approvals;
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param section one that the minutes have */
    @Transactional
    public void propose(Sitting sitting, String section, Language language, String body, Delegate by) {
        open(sitting);
        standings.require(by.with(Mandate.ANSWER).organisation());
        var correction = new Correction(
                UUID.randomUUID(),
                sitting.id(),
                section,
                language,
                by.organisation(),
                body,
                clock.instant(),
                null,
                null);
        corrections.add(correction, by.person());
        journal.record(new Entry(
                "minutes.correction-proposed",
                Planning.subject(sitting.id()),
                Actor.of(by.person(), by.organisation()),
                Basis.OWN,
                Map.of("correction", correction.id(), "section", section)));
    }

    @Transactional
    public void answer(Sitting sitting, UUID correction, Correction.Outcome outcome, String answer, Secretary by) {
        open(sitting);
        if (!corrections.answer(sitting.id(), correction, outcome, answer, by.person()))
            throw Refusal.conflict("refused.minutes-correction-answered");
        journal.record(new Entry(
                "minutes.correction-answered",
                Planning.subject(sitting.id()),
                Actor.of(by.person()),
                Basis.office("secretariat"),
                Map.of("correction", correction, "outcome", outcome.name())));
    }

    private void open(Sitting sitting) {
        sittings.lock(sitting.id());
        if (approvals.of(sitting.id()).isPresent()) throw Refusal.conflict("refused.minutes-approved");
    }
}
