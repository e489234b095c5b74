package org.sironet.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Viewer.Role;

/**
 * An officer proposes that somebody should hold an office, or should not any longer.
 *
 * @param approvals of other officers
 * @param outcome null while it is open
 */
record OfficeProposal(
        UUID id,
        Kind kind,
        PersonId person,
        Role role,
        String reason,
        PersonId proposedBy,
        Instant proposedAt,
        List<PersonId> approvals,
        @Nullable Outcome outcome) {

    enum Kind {
        APPOINTMENT,
        END
    }

    enum Outcome {
        CARRIED,
        WITHDRAWN
    }

    private static final int MOST_NEEDED = 2;

    /**
     * How many approvals it takes: two others, or as many as there are. An observer has no power over others, so one
     * officer is enough.
     *
     * @param officers of the secretariat, now
     */
    int needed(List<PersonId> officers) {
        if (role == Role.OBSERVER) return 0;
        var others = officers.stream()
                .filter(each -> !each.equals(proposedBy) && !each.equals(person))
                .count();
        return (int) Math.min(MOST_NEEDED, others);
    }

    boolean carriedBy(List<PersonId> officers) {
        return approvals.stream().filter(officers::contains).count() >= needed(officers);
    }

    boolean open() {
        return outcome == null;
    }

    boolean mayBeApprovedBy(PersonId officer) {
        return open() && !officer.equals(proposedBy) && !officer.equals(person) && !approvals.contains(officer);
    }
}
