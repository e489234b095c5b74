package org.sironet.assembly.roll;

import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.sittings.Planning;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Memberships;
import org.sironet.network.Organisations;
import org.sironet.rules.Rules;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the roll of a sitting, once, from the record date on. */
@Service
public class Roll {

    private final Sittings sittings;
    private final VotingRights rights;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Rules rules;
    private final Journal journal;

    Roll(
            Sittings sittings,
            VotingRights rights,
            Memberships memberships,
            Organisations organisations,
            Rules rules,
            Journal journal) {
        this.sittings = sittings;
        this.rights = rights;
        this.memberships = memberships;
        this.organisations = organisations;
        this.rules = rules;
        this.journal = journal;
    }

    /**
     * Nothing is done when it was drawn up before.
     *
     * @throws Refusal before the record date: standing could still change
     */
    @Transactional
    public void draw(UUID sitting, PersonId by, Basis basis) {
        var found = sittings.lock(sitting);
        if (memberships.today().isBefore(found.recordDate()))
            throw Refusal.conflict(
                    "refused.record-date-to-come", found.recordDate().toString());
        if (!sittings.drawn(sitting)) return;
        rights.add(sitting, standing(found));
        journal.record(new Entry(
                "roll.drawn",
                Planning.subject(sitting),
                Actor.of(by),
                basis,
                Map.of("rights", rights.count(sitting), "record-date", found.recordDate())));
    }

    /** Whether the organisation votes in the sitting: by its roll, or before it is drawn by today's standing. */
    public boolean votes(Sitting sitting, OrganisationId organisation) {
        return sitting.drawnAt() == null
                ? memberships.inGoodStanding(organisation)
                : rights.has(sitting.id(), organisation);
    }

    private java.util.List<VotingRights.Right> standing(Sitting sitting) {
        var home = rules.value(NetworkSettings.HOME);
        return organisations.find(memberships.inGoodStanding(sitting.recordDate())).stream()
                .map(each -> new VotingRights.Right(
                        each.id(), !each.profile().country().equals(home)))
                .toList();
    }
}
