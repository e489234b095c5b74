package org.sironet.network.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.network.applications.page.CoursePage;
import org.sironet.network.applications.page.SimilarLine;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Applications as programs of the secretariat read them. */
@Component
class ApplicationJson {

    /**
     * An application in a list.
     *
     * @param state review, waits-for-answer, appealed, admitted, refused or withdrawn
     * @param due by when a decision is to be taken; null while no time runs
     * @param missing_endorsements how many the rules still ask for
     * @param reviewer_id the officer to whom it is assigned
     * @param organization_id what it became on admission
     */
    record Line(
            String id,
            @Nullable String number,
            Map<String, String> names,
            String language,
            String state,
            @Nullable Instant sent_at,
            @Nullable LocalDate due,
            int missing_endorsements,
            @Nullable String reviewer_id,
            @Nullable String organization_id) {}

    /** The whole: what was answered, what the rules ask, and everything that happened. */
    record Whole(
            Line application,
            Map<String, List<String>> answers,
            Map<String, Boolean> rules,
            boolean body_decides,
            List<Endorsed> endorsements,
            List<String> asked_organization_ids,
            List<Said> messages,
            List<Decided> decisions,
            List<SimilarLine> similar) {}

    /** A member's word for the applicant; {@code person_id} is null when the secretariat entered a letter. */
    record Endorsed(String organization_id, @Nullable String person_id, String note, Instant at, String basis) {}

    /** A contribution to the thread; {@code person_id} is null for the applicant. */
    record Said(
            String kind, @Nullable String advice, @Nullable String person_id, String text, Instant at) {}

    /** How a round ended; {@code person_id} is null for the applicant. */
    record Decided(
            int round,
            String outcome,
            String number,
            String reason,
            Instant at,
            @Nullable String person_id,
            String basis) {}

    private final Applications applications;
    private final Applicants applicants;
    private final Correspondence correspondence;
    private final Courses courses;
    private final Deciding deciding;
    private final Endorsing endorsing;

    ApplicationJson(
            Applications applications,
            Applicants applicants,
            Correspondence correspondence,
            Courses courses,
            Deciding deciding,
            Endorsing endorsing) {
        this.applications = applications;
        this.applicants = applicants;
        this.correspondence = correspondence;
        this.courses = courses;
        this.deciding = deciding;
        this.endorsing = endorsing;
    }

    Line line(Application application, Frame frame) {
        return line(application, courses.forSecretariat(application, frame));
    }

    private static Line line(Application application, CoursePage course) {
        var file = application.file();
        return new Line(
                file.id().toString(),
                file.number(),
                file.answers().names().byTag(),
                file.language().tag(),
                application.state(),
                file.submittedAt(),
                course.due(),
                course.missing(),
                text(file.reviewer()),
                text(file.organisation()));
    }

    Whole whole(Application application, Frame frame) {
        var id = application.file().id();
        var undecided = application instanceof Application.Undecided waiting
                ? Optional.of(waiting)
                : Optional.<Application.Undecided>empty();
        return new Whole(
                line(application, frame),
                new TreeMap<>(application.file().answers().typed()),
                undecided.map(this::rules).orElse(Map.of()),
                undecided.filter(deciding::bodyDecides).isPresent(),
                applications.endorsements(id).stream()
                        .map(ApplicationJson::endorsed)
                        .toList(),
                endorsing.asked(id).stream().map(Object::toString).toList(),
                correspondence.of(id).stream().map(ApplicationJson::said).toList(),
                applications.decisions(id).stream()
                        .map(ApplicationJson::decided)
                        .toList(),
                applicants.similar(application.file(), frame.language()));
    }

    private Map<String, Boolean> rules(Application.Undecided application) {
        var broken = deciding.obstacles(application);
        var rules = new TreeMap<String, Boolean>();
        Arrays.stream(AdmissionRule.values()).forEach(rule -> rules.put(rule.word(), !broken.contains(rule)));
        return rules;
    }

    private static Endorsed endorsed(Application.Endorsement endorsement) {
        return new Endorsed(
                endorsement.organisation().toString(),
                text(endorsement.person()),
                endorsement.note(),
                endorsement.at(),
                endorsement.basis().reference());
    }

    private static Said said(Correspondence.Message message) {
        return new Said(
                lower(message.kind()),
                message.advice() == null ? null : lower(message.advice()),
                text(message.author()),
                message.text(),
                message.at());
    }

    private static Decided decided(Application.Decision decision) {
        return new Decided(
                decision.round(),
                lower(decision.outcome()),
                decision.number(),
                decision.reason(),
                decision.at(),
                text(decision.by()),
                decision.basis().reference());
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
