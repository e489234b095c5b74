package org.sironet.assembly.texts;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.identity.Persons;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members comment on a text, and its editors answer each comment. */
@Service
class Commenting {

    private static final Basis MEMBER = Basis.office("delegate");

    private final Comments comments;
    private final Versions versions;
    private final Phases phases;
    private final Standings standings;
    private final Persons persons;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Commenting(
            Comments comments,
            Versions versions,
            Phases phases,
            Standings standings,
            Persons persons,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.comments = comments;
        this.versions = versions;
        this.phases = phases;
        this.standings = standings;
        this.persons = persons;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param place a paragraph or heading of the current version */
    @Transactional
    public void comment(Text text, UUID place, Language language, String body, Delegate by) {
        phases.require(text, Phase.COMMENTS, Phase.AMENDMENTS);
        standings.require(by.with(Mandate.SPEAK).organisation());
        if (versions.current(text).words(place).isEmpty()) throw Refusal.notFound();
        var comment = new Comment(
                UUID.randomUUID(),
                text.id(),
                text.current(),
                place,
                language,
                body,
                by.organisation(),
                by.person(),
                clock.instant(),
                null);
        comments.write(comment);
        journal.record(new Entry(
                "text.commented",
                Drafting.subject(text.id()),
                Actor.of(by.person(), by.organisation()),
                MEMBER,
                Map.of("comment", comment.id())));
    }

    /** The member learns the answer by mail. */
    @Transactional
    public void answer(Editor editor, UUID id, Comment.Outcome outcome, String reason) {
        var comment = comments.find(editor.text().id(), id).orElseThrow(Refusal::notFound);
        if (!comments.answer(id, outcome, reason, editor.person())) throw Refusal.conflict("refused.comment-answered");
        journal.record(new Entry(
                "text.comment-answered",
                Drafting.subject(comment.text()),
                Actor.of(editor.person()),
                Basis.office("editor"),
                Map.of("comment", id, "outcome", outcome.name())));
        persons.active(comment.person())
                .filter(person -> person.mail() != null)
                .ifPresent(person -> outbox.post(
                        Letter.to(String.valueOf(person.mail()), person.reading(), "mail.comment-answered", reason)
                                .forPerson(person.id())
                                .leadingTo(editor.text().path() + "/comments#c-" + id)));
    }

    /** The member has nothing to add in this phase. */
    @Transactional
    public void assent(Text text, Delegate by) {
        phases.require(text, Phase.COMMENTS, Phase.AMENDMENTS);
        var phase = phases.now(text);
        standings.require(by.with(Mandate.ANSWER).organisation());
        if (!comments.assent(text.id(), phase, by.organisation(), by.person())) return;
        journal.record(new Entry(
                "text.assented",
                Drafting.subject(text.id()),
                Actor.of(by.person(), by.organisation()),
                MEMBER,
                Map.of("phase", phase.word())));
    }
}
