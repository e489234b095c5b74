package org.sironet.assembly.amendments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.wording.Change;
import org.sironet.assembly.wording.Proposal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * A change to a text that a member proposes.
 *
 * @param language in which it was written
 * @param corrects whether it only mends a translation
 * @param base the version of the text that its wording sets out from
 */
record Amendment(
        UUID id,
        UUID text,
        int number,
        Language language,
        boolean corrects,
        OrganisationId organisation,
        PersonId person,
        State state,
        int version,
        int base,
        Multilingual title,
        Multilingual reason,
        List<Change> changes,
        Instant tabledAt,
        List<OrganisationId> supporters) {

    /** What became of it. */
    enum State {
        TABLED,
        WITHDRAWN,
        /** taken into the text by its editors as friendly */
        ACCEPTED,
        ADOPTED,
        REJECTED,
        /** not put to the vote, because another one on the same words was adopted */
        FALLEN,
        /** its parts go on as amendments of their own */
        SPLIT,
        /** goes on together with another one */
        COMBINED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One step on its way.
     *
     * @param other the amendment that it concerns too; null for none
     */
    record Step(
            State state,
            Instant at,
            @Nullable PersonId by,
            @Nullable OrganisationId organisation,
            Basis basis,
            String reason,
            @Nullable Integer other) {}

    Proposal proposal() {
        return new Proposal(number, corrects, changes);
    }

    /** Whether any of its words are in that language. */
    boolean speaks(Language tongue) {
        return changes.stream().anyMatch(change -> switch (change) {
            case Change.Reworded it -> it.words().containsKey(tongue);
            case Change.Inserted it -> it.paragraph().words().languages().contains(tongue);
            case Change.ArticleInserted it -> it.article().heading().languages().contains(tongue);
            default -> false;
        });
    }

    boolean open() {
        return state == State.TABLED;
    }
}
