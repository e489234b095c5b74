package org.sironet.network.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/** A request for membership. What can be done with it depends on its state, which is its type. */
sealed interface Application {

    File file();

    /**
     * What every application has.
     *
     * @param number null until it is sent
     * @param reviewer the officer to whom it is assigned; null for none
     * @param organisation what it became on admission; null before
     */
    record File(
            ApplicationId id,
            @Nullable String number,
            Language language,
            String mail,
            Answers answers,
            Instant startedAt,
            Instant savedAt,
            @Nullable Instant submittedAt,
            @Nullable PersonId reviewer,
            @Nullable OrganisationId organisation) {}

    /** @param person null when the secretariat entered a letter for the member */
    record Endorsement(
            OrganisationId organisation, @Nullable PersonId person, String note, Instant at, Basis basis) {}

    enum Outcome {
        ADMITTED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * How a round ended.
     *
     * @param round 1, or 2 for the decision on an appeal
     * @param by null for the applicant
     */
    record Decision(
            ApplicationId application,
            int round,
            Outcome outcome,
            String number,
            String reason,
            Instant at,
            @Nullable PersonId by,
            Basis basis) {}

    record Appeal(String grounds, Instant madeAt) {}

    /** Being written; nobody but the applicant sees it. */
    record Draft(File file) implements Application {}

    /** Waits for a decision; so does an appeal. */
    sealed interface Undecided extends Application {

        List<Endorsement> endorsements();

        int round();
    }

    /**
     * Sent, endorsed, reviewed.
     *
     * @param unansweredSince when the open question was put; null when none is open: the clock stops meanwhile
     * @param stoppedDays whole days for which the clock has stood still before
     */
    record Submitted(
            File file,
            List<Endorsement> endorsements,
            @Nullable Instant unansweredSince,
            long stoppedDays) implements Undecided {

        @Override
        public int round() {
            return 1;
        }

        LocalDate due(LocalDate sentOn, int months) {
            return sentOn.plusMonths(months).plusDays(stoppedDays);
        }
    }

    /** Refused, and the applicant has appealed. */
    record Appealed(File file, List<Endorsement> endorsements, Decision refusal, Appeal appeal) implements Undecided {

        @Override
        public int round() {
            return 2;
        }
    }

    record Admitted(File file, Decision decision) implements Application {}

    /** @param appeal null when there was none: then one may be made until {@code decision} and the rule's days */
    record Refused(File file, Decision decision, @Nullable Appeal appeal) implements Application {

        boolean mayAppeal(Instant now, int appeals, int days) {
            return appeal == null
                    && appeals > 0
                    && decision.round() == 1
                    && now.isBefore(decision.at().plus(java.time.Duration.ofDays(days)));
        }
    }

    record Withdrawn(File file, Decision decision) implements Application {}

    default Optional<Decision> decided() {
        return switch (this) {
            case Draft draft -> Optional.empty();
            case Submitted submitted -> Optional.empty();
            case Appealed appealed -> Optional.of(appealed.refusal());
            case Admitted admitted -> Optional.of(admitted.decision());
            case Refused refused -> Optional.of(refused.decision());
            case Withdrawn withdrawn -> Optional.of(withdrawn.decision());
        };
    }

    /** As messages name the state. */
    default String state() {
        return switch (this) {
            case Draft draft -> "draft";
            case Submitted submitted when submitted.unansweredSince() != null -> "waits-for-answer";
            case Submitted submitted -> "review";
            case Appealed appealed -> "appealed";
            case Admitted admitted -> "admitted";
            case Refused refused -> "refused";
            case Withdrawn withdrawn -> "withdrawn";
        };
    }
}
