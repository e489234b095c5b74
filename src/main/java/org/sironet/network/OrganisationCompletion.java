package org.sironet.network;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to what an organisation says of itself where it says nothing; what it says stays. */
@Component
public class OrganisationCompletion {

    private final Organisations organisations;
    private final OrganisationChanges changes;
    private final OrganisationLetters letters;

    OrganisationCompletion(Organisations organisations, OrganisationChanges changes, OrganisationLetters letters) {
        this.organisations = organisations;
        this.changes = changes;
        this.letters = letters;
    }

    /** Keys of the fields to which this would add something. */
    public List<String> gaps(Organisation known, OrganisationProfile more) {
        return ProfileField.changed(known.profile(), ProfileGaps.filled(known.profile(), more)).stream()
                .map(ProfileField::key)
                .toList();
    }

    /** @return the version that it made; empty when there was nothing to add, or the organisation is gone */
    @Transactional(propagation = Propagation.MANDATORY)
    public OptionalInt complete(OrganisationId id, OrganisationProfile more, Actor by, Basis basis) {
        var before = organisations.claim(id);
        if (before.isEmpty() || gaps(before.get(), more).isEmpty()) return OptionalInt.empty();
        return OptionalInt.of(
                change(before.get(), ProfileGaps.filled(before.get().profile(), more), by, basis));
    }

    /** @return whether this version is still the last one, and was taken back by another */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(OrganisationId id, int version, Actor by, Basis basis) {
        var now = organisations.claim(id).filter(current -> current.version() == version);
        if (now.isEmpty()) return false;
        var before = changes.since(id, version - 1).stream()
                .findFirst()
                .map(OrganisationChanges.Change::before)
                .orElse(Map.of());
        change(now.get(), ProfileGaps.emptied(now.get().profile(), before), by, basis);
        return true;
    }

    private int change(Organisation before, OrganisationProfile wanted, Actor by, Basis basis) {
        var after = organisations.replace(before, wanted);
        changes.record(before, after, by, basis);
        letters.toPrincipal(before, "mail.changed-on-behalf", basis.reference());
        return after.version();
    }
}
