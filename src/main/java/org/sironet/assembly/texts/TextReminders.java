package org.sironet.assembly.texts;

import java.util.List;
import java.util.stream.Stream;
import org.sironet.kernel.OrganisationId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Memberships;
import org.sironet.network.Spokespeople;
import org.sironet.shell.Concern;
import org.sironet.shell.Viewer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds members that have said nothing when a phase ends in three days; once each time, by whichever process. */
@Service
class TextReminders implements Concern {

    private static final int DAYS_BEFORE = 3;

    private final Texts texts;
    private final Versions versions;
    private final Phases phases;
    private final Comments comments;
    private final Memberships memberships;
    private final Spokespeople spokespeople;
    private final Outbox outbox;

    TextReminders(
            Texts texts,
            Versions versions,
            Phases phases,
            Comments comments,
            Memberships memberships,
            Spokespeople spokespeople,
            Outbox outbox) {
        this.texts = texts;
        this.versions = versions;
        this.phases = phases;
        this.comments = comments;
        this.memberships = memberships;
        this.spokespeople = spokespeople;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT25S")
    @Transactional
    public void remind() {
        for (var text : texts.all()) running(text).filter(this::ending).forEach(span -> remind(text, span));
    }

    private Stream<Phases.Span> running(Text text) {
        var now = phases.now(text);
        if (now != Phase.COMMENTS && now != Phase.AMENDMENTS) return Stream.empty();
        return phases.of(text.id()).stream()
                .filter(span -> span.phase() == now && !span.ends().isBefore(phases.today()));
    }

    private boolean ending(Phases.Span span) {
        return !phases.today().isBefore(span.ends().minusDays(DAYS_BEFORE));
    }

    private void remind(Text text, Phases.Span span) {
        var answered = comments.answered(text.id(), span.phase());
        memberships.inGoodStanding(phases.today()).stream()
                .filter(member -> !answered.contains(member))
                .filter(member -> comments.reminded(text.id(), span.phase(), member))
                .forEach(member -> remind(text, span, member));
    }

    private void remind(Text text, Phases.Span span, OrganisationId member) {
        spokespeople
                .answering(member)
                .ifPresent(person -> outbox.post(Letter.to(
                                String.valueOf(person.mail()),
                                person.reading(),
                                "mail.text-" + span.phase().word() + "-ending",
                                TextViews.title(versions.current(text), person.reading(), text),
                                span.ends().toString())
                        .forPerson(person.id())
                        .leadingTo(text.path() + "?for=" + member)));
    }

    @Override
    public List<Item> items(Viewer viewer) {
        return viewer.signedIn().stream()
                .flatMap(person -> person.organisations().stream())
                .flatMap(organisation -> texts.all().stream()
                        .flatMap(text -> running(text)
                                .filter(span -> !comments.answered(text.id(), span.phase())
                                        .contains(organisation.id()))
                                .map(span -> new Item(
                                        "concern.text-" + span.phase().word(),
                                        List.of(
                                                TextViews.title(versions.current(text), viewer.language(), text),
                                                organisation.name()),
                                        text.path() + "?for=" + organisation.id(),
                                        span.ends()))))
                .toList();
    }
}
