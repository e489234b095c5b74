package org.sironet.network.applications;

import java.util.UUID;
import org.sironet.identity.Persons;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer of the secretariat does before the decision. */
@Service
class Reviewing {

    private static final Basis OFFICE = Basis.office("secretariat");

    private final Applications applications;
    private final Correspondence correspondence;
    private final ApplicantLinks links;
    private final Persons persons;
    private final Journal journal;
    private final Outbox outbox;

    Reviewing(
            Applications applications,
            Correspondence correspondence,
            ApplicantLinks links,
            Persons persons,
            Journal journal,
            Outbox outbox) {
        this.applications = applications;
        this.correspondence = correspondence;
        this.links = links;
        this.persons = persons;
        this.journal = journal;
        this.outbox = outbox;
    }

    @Transactional
    void assign(ApplicationId id, PersonId reviewer, Secretary by) {
        undecided(id);
        if (persons.find(reviewer)
                .filter(person -> person.roles().contains(Role.SECRETARIAT))
                .isEmpty()) throw Refusal.conflict("refused.reviewer");
        applications.assign(id, reviewer);
        journal("application.assigned", id, by);
    }

    /** Puts a question; the clock stops until the answer. */
    @Transactional
    void ask(ApplicationId id, String question, Secretary by) {
        var application = undecided(id);
        correspondence.write(id, Correspondence.Kind.QUESTION, by.person(), question, null);
        journal("application.questioned", id, by);
        var file = application.file();
        outbox.post(Letter.to(
                        file.mail(), file.language(), "mail.application-question", Applying.name(application), question)
                .leadingTo(ApplicantLinks.path(links.create(id)))
                .keptSecret());
    }

    /** An answer that came by letter or call. */
    @Transactional
    UUID answerOnBehalf(ApplicationId id, String text, String letter, Secretary by) {
        undecided(id);
        journal.record(
                Entry.of("application.answered", Applying.subject(id), Actor.of(by.person()), Basis.onBehalf(letter)));
        return correspondence.write(id, Correspondence.Kind.ANSWER, by.person(), text, null);
    }

    @Transactional
    void note(ApplicationId id, String text, Secretary by) {
        undecided(id);
        correspondence.write(id, Correspondence.Kind.NOTE, by.person(), text, null);
        journal("application.noted", id, by);
    }

    @Transactional
    void recommend(ApplicationId id, Correspondence.Advice advice, String reason, Secretary by) {
        undecided(id);
        correspondence.write(id, Correspondence.Kind.RECOMMENDATION, by.person(), reason, advice);
        journal("application.recommended", id, by);
    }

    private Application.Undecided undecided(ApplicationId id) {
        if (applications.lock(id).orElseThrow(Refusal::notFound) instanceof Application.Undecided undecided)
            return undecided;
        throw Refusal.conflict("refused.not-in-review");
    }

    private void journal(String what, ApplicationId id, Secretary by) {
        journal.record(Entry.of(what, Applying.subject(id), Actor.of(by.person()), OFFICE));
    }
}
