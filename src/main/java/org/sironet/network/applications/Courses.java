package org.sironet.network.applications;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Persons;
import org.sironet.kernel.PersonId;
import org.sironet.network.Memberships;
import org.sironet.network.applications.Application.Decision;
import org.sironet.network.applications.page.CoursePage;
import org.sironet.network.applications.page.CoursePage.Event;
import org.sironet.rules.Rules;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Tells the course of an application: what happened, and what comes next. */
@Component
class Courses {

    private final Applications applications;
    private final Correspondence correspondence;
    private final Attachments attachments;
    private final Applicants applicants;
    private final Memberships memberships;
    private final Persons persons;
    private final Rules rules;
    private final java.time.Clock clock;

    Courses(
            Applications applications,
            Correspondence correspondence,
            Attachments attachments,
            Applicants applicants,
            Memberships memberships,
            Persons persons,
            Rules rules,
            java.time.Clock clock) {
        this.applications = applications;
        this.correspondence = correspondence;
        this.attachments = attachments;
        this.applicants = applicants;
        this.memberships = memberships;
        this.persons = persons;
        this.rules = rules;
        this.clock = clock;
    }

    /** Officers appear as the secretariat; what they write to each other does not appear. */
    CoursePage forApplicant(Application application, Frame frame) {
        return page(application, frame, false);
    }

    CoursePage forSecretariat(Application application, Frame frame) {
        return page(application, frame, true);
    }

    private CoursePage page(Application application, Frame frame, boolean inside) {
        var file = application.file();
        var due = due(application, frame);
        return new CoursePage(
                file.id().toString(),
                file.number(),
                Applying.name(application),
                file.language().tag(),
                application.state(),
                tone(application),
                file.submittedAt(),
                due,
                due == null ? 0 : ChronoUnit.DAYS.between(memberships.today(), due),
                missing(application),
                application instanceof Application.Submitted submitted && submitted.unansweredSince() != null,
                mayAppeal(application, frame),
                application instanceof Application.Draft || application instanceof Application.Undecided,
                course(application, frame, inside),
                attachments.of(file.id(), null));
    }

    private @Nullable LocalDate due(Application application, Frame frame) {
        return application instanceof Application.Submitted submitted && submitted.unansweredSince() == null
                ? submitted.due(
                        LocalDate.ofInstant(
                                Objects.requireNonNull(submitted.file().submittedAt()), frame.zone()),
                        rules.value(ApplicationSettings.DECISION_MONTHS))
                : null;
    }

    int missing(Application application) {
        return application instanceof Application.Submitted submitted
                ? Math.max(
                        0,
                        rules.value(ApplicationSettings.ENDORSEMENTS)
                                - submitted.endorsements().size())
                : 0;
    }

    private @Nullable LocalDate mayAppeal(Application application, Frame frame) {
        var days = rules.value(ApplicationSettings.APPEAL_DAYS);
        return application instanceof Application.Refused refused
                        && refused.mayAppeal(clock.instant(), rules.value(ApplicationSettings.APPEALS), days)
                ? LocalDate.ofInstant(refused.decision().at(), frame.zone()).plusDays(days)
                : null;
    }

    static String tone(Application application) {
        return switch (application) {
            case Application.Draft draft -> "rest";
            case Application.Submitted submitted -> "busy";
            case Application.Appealed appealed -> "busy";
            case Application.Admitted admitted -> "good";
            case Application.Refused refused -> "bad";
            case Application.Withdrawn withdrawn -> "rest";
        };
    }

    private List<Event> course(Application application, Frame frame, boolean inside) {
        var file = application.file();
        var events = new ArrayList<Event>();
        events.add(new Event("done", "course.started", "", "", file.startedAt(), List.of()));
        if (file.submittedAt() != null)
            events.add(new Event("done", "course.sent", "", "", file.submittedAt(), List.of()));
        endorsed(applications.endorsements(file.id()), frame, events);
        correspondence.of(file.id()).stream()
                .filter(message -> inside || shownOutside(message))
                .map(message -> event(file.id(), message, frame, inside))
                .forEach(events::add);
        appeal(application)
                .ifPresent(appeal -> events.add(
                        new Event("done", "course.appealed", "", appeal.grounds(), appeal.madeAt(), List.of())));
        applications.decisions(file.id()).forEach(decision -> events.add(event(decision, frame, inside)));
        events.sort(Comparator.comparing(Event::at, Comparator.nullsLast(Comparator.naturalOrder())));
        events.add(new Event(
                "now",
                "course.next-" + application.state() + (missing(application) > 0 ? "-endorsement" : ""),
                "",
                "",
                null,
                List.of()));
        return events;
    }

    private static java.util.Optional<Application.Appeal> appeal(Application application) {
        return switch (application) {
            case Application.Appealed appealed -> java.util.Optional.of(appealed.appeal());
            case Application.Refused refused -> java.util.Optional.ofNullable(refused.appeal());
            default -> java.util.Optional.empty();
        };
    }

    private void endorsed(List<Application.Endorsement> endorsements, Frame frame, List<Event> events) {
        endorsements.forEach(endorsement -> events.add(new Event(
                "done",
                "course.endorsed",
                applicants.name(endorsement.organisation(), frame.language()),
                endorsement.note(),
                endorsement.at(),
                List.of())));
    }

    private static boolean shownOutside(Correspondence.Message message) {
        return message.kind() == Correspondence.Kind.QUESTION || message.kind() == Correspondence.Kind.ANSWER;
    }

    private Event event(ApplicationId id, Correspondence.Message message, Frame frame, boolean inside) {
        var key = message.advice() == null
                ? "course." + message.kind().name().toLowerCase(java.util.Locale.ROOT)
                : "course.recommended-" + message.advice().name().toLowerCase(java.util.Locale.ROOT);
        return new Event(
                "done",
                key,
                by(message.author(), frame, inside),
                message.text(),
                message.at(),
                attachments.of(id, message.id()));
    }

    private Event event(Decision decision, Frame frame, boolean inside) {
        return new Event(
                "done",
                "course." + decision.outcome().name().toLowerCase(java.util.Locale.ROOT),
                by(decision.by(), frame, inside),
                decision.reason(),
                decision.at(),
                List.of());
    }

    private String by(@Nullable PersonId person, Frame frame, boolean inside) {
        if (person == null) return "";
        if (!inside) return frame.text("course.by-secretariat");
        return persons.find(person)
                .map(known -> frame.best(known.name()).text())
                .orElse("");
    }
}
