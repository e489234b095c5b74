package org.sironet.network.applications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.FieldsOfWork;
import org.sironet.network.Memberships;
import org.sironet.network.applications.Application.Outcome;
import org.sironet.rules.Rules;
import org.sironet.shell.Form;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does. */
@Service
class Applying {

    private final Applications applications;
    private final ApplicantLinks links;
    private final Correspondence correspondence;
    private final Endorsing endorsing;
    private final FieldsOfWork fields;
    private final Memberships memberships;
    private final Rules rules;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    Applying(
            Applications applications,
            ApplicantLinks links,
            Correspondence correspondence,
            Endorsing endorsing,
            FieldsOfWork fields,
            Memberships memberships,
            Rules rules,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.applications = applications;
        this.links = links;
        this.correspondence = correspondence;
        this.endorsing = endorsing;
        this.fields = fields;
        this.memberships = memberships;
        this.rules = rules;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A new application and the token of its link, which also goes out by mail. */
    record Started(ApplicationId id, String token) {}

    @Transactional
    Started start(String mail, Language language) {
        var id = begin(mail, language, Actor.PROGRAM, Basis.OWN);
        var token = links.create(id);
        outbox.post(Letter.to(mail, language, "mail.application-started")
                .leadingTo(ApplicantLinks.path(token))
                .keptSecret());
        return new Started(id, token);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ApplicationId begin(String mail, Language language, Actor by, Basis basis) {
        var id = new ApplicationId(UUID.randomUUID());
        applications.start(id, language, mail);
        journal.record(Entry.of("application.started", subject(id), by, basis));
        return id;
    }

    /** Mails a new link to each open application of that address; nobody learns whether there is one. */
    @Transactional
    void sendLinks(String mail) {
        applications.openWithMail(mail).forEach(file -> {
            var token = links.create(file.id());
            outbox.post(Letter.to(file.mail(), file.language(), "mail.application-link")
                    .leadingTo(ApplicantLinks.path(token))
                    .keptSecret());
        });
    }

    /** What a part is checked against at this moment. */
    Part.Known known() {
        return new Part.Known(
                memberships.today().getYear(),
                fields.names().keySet(),
                endorsing.members().stream().map(OrganisationId::toString).collect(Collectors.toSet()));
    }

    /** Keeps a part as typed, right or wrong, and notes in the form what is wrong. */
    @Transactional
    void save(Application.Draft draft, Part part, Form form) {
        applications.save(draft.file().id(), draft.file().answers().with(part, form));
        part.check(form, known());
    }

    /** Whether a part is answered soundly. */
    boolean complete(Application.File file, Part part) {
        return part.check(file.answers().form(), known()).sound();
    }

    Optional<Part> firstIncomplete(Application.File file) {
        return java.util.Arrays.stream(Part.values())
                .filter(part -> !complete(file, part))
                .findFirst();
    }

    /** Sends the draft: it gets its number, and the members asked are told. */
    @Transactional
    void submit(ApplicationId id) {
        var sent = send(id, Actor.PROGRAM, Basis.OWN);
        outbox.post(Letter.to(sent.mail(), sent.language(), "mail.application-sent", name(sent))
                .leadingTo(ApplicantLinks.path(links.create(id)))
                .keptSecret());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Application.File send(ApplicationId id, Actor by, Basis basis) {
        var file = draft(id).file();
        firstIncomplete(file).ifPresent(part -> {
            throw Refusal.conflict("refused.part-incomplete");
        });
        var answers = file.answers();
        var registered = answers.one("kind").equals("registered");
        if (!applications.submit(
                id,
                memberships.today().getYear(),
                registered ? answers.one("register") : null,
                registered ? answers.one("identifier") : null))
            throw Refusal.conflict("refused.application-open-already");
        journal.record(Entry.of("application.sent", subject(id), by, basis));
        answers.asked().forEach(organisation -> endorsing.ask(id, OrganisationId.of(organisation)));
        return file;
    }

    @Transactional
    UUID answer(ApplicationId id, String text) {
        if (!(locked(id) instanceof Application.Submitted submitted)) throw Refusal.conflict("refused.not-in-review");
        if (submitted.unansweredSince() == null) throw Refusal.conflict("refused.no-question");
        journal.record(Entry.of("application.answered", subject(id), Actor.PROGRAM, Basis.OWN));
        return correspondence.write(id, Correspondence.Kind.ANSWER, null, text, null);
    }

    @Transactional
    void withdraw(ApplicationId id, String reason) {
        var application = locked(id);
        if (!(application instanceof Application.Draft) && !(application instanceof Application.Undecided))
            throw Refusal.conflict("refused.decided-already");
        var round = application instanceof Application.Undecided undecided ? undecided.round() : 1;
        record(new Application.Decision(
                id,
                round,
                Outcome.WITHDRAWN,
                applications.nextDecisionNumber(year()),
                reason,
                clock.instant(),
                null,
                Basis.OWN));
        journal.record(Entry.of("application.withdrawn", subject(id), Actor.PROGRAM, Basis.OWN));
    }

    private void record(Application.Decision decision) {
        if (!applications.record(decision, null)) throw Refusal.conflict("refused.decided-already");
    }

    /** Once, within the days that the rules give. */
    @Transactional
    void appeal(ApplicationId id, String grounds) {
        if (!(locked(id) instanceof Application.Refused refused)
                || !refused.mayAppeal(
                        clock.instant(),
                        rules.value(ApplicationSettings.APPEALS),
                        rules.value(ApplicationSettings.APPEAL_DAYS))
                || !applications.appeal(id, grounds)) throw Refusal.conflict("refused.no-appeal");
        journal.record(Entry.of("application.appealed", subject(id), Actor.PROGRAM, Basis.OWN));
    }

    Application.Draft draft(ApplicationId id) {
        if (locked(id) instanceof Application.Draft draft) return draft;
        throw Refusal.conflict("refused.sent-already");
    }

    private Application locked(ApplicationId id) {
        return applications.lock(id).orElseThrow(Refusal::notFound);
    }

    static String name(Application application) {
        return name(application.file());
    }

    static String name(Application.File file) {
        return file.answers().names().best(file.language()).text();
    }

    private int year() {
        return memberships.today().getYear();
    }

    LocalDate today() {
        return memberships.today();
    }

    static Subject subject(ApplicationId id) {
        return new Subject("application", id.value());
    }

    static Actor officer(PersonId person) {
        return Actor.of(person);
    }
}
