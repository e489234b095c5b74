package org.sironet.assembly.polls;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sironet.kernel.OrganisationId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Spokespeople;
import org.sironet.rules.Rules;
import org.sironet.shell.Concern;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Members are told what their silence decides, and see it among what needs them until the deadline. */
@Component
class SilenceNotices implements Concern {

    private final Polls polls;
    private final PollRights rights;
    private final Statements statements;
    private final Spokespeople spokespeople;
    private final Outbox outbox;
    private final Rules rules;

    SilenceNotices(
            Polls polls,
            PollRights rights,
            Statements statements,
            Spokespeople spokespeople,
            Outbox outbox,
            Rules rules) {
        this.polls = polls;
        this.rights = rights;
        this.statements = statements;
        this.spokespeople = spokespeople;
        this.outbox = outbox;
        this.rules = rules;
    }

    /** In the transaction that opens the poll. */
    void tell(Poll poll) {
        rights.of(poll.id()).forEach(right -> tell(poll, right.organisation()));
    }

    private void tell(Poll poll, OrganisationId member) {
        spokespeople
                .answering(member)
                .ifPresent(person -> outbox.post(Letter.to(
                                String.valueOf(person.mail()),
                                person.reading(),
                                "mail.silence",
                                poll.question().best(person.reading()).text(),
                                ends(poll).toString())
                        .forPerson(person.id())
                        .leadingTo(poll.path() + "?for=" + member)));
    }

    private LocalDate ends(Poll poll) {
        return LocalDate.ofInstant(
                java.util.Objects.requireNonNull(poll.closesAt()), rules.value(NetworkSettings.ZONE));
    }

    @Override
    public List<Item> items(Viewer viewer) {
        return viewer.signedIn().stream()
                .flatMap(person -> person.organisations().stream())
                .flatMap(organisation -> polls.bySilence().stream()
                        .filter(Poll::open)
                        .filter(poll -> waits(poll, organisation.id()))
                        .flatMap(poll -> Stream.of(new Item(
                                "concern.silence",
                                List.of(poll.question().best(viewer.language()).text(), organisation.name()),
                                poll.path() + "?for=" + organisation.id(),
                                ends(poll)))))
                .toList();
    }

    private boolean waits(Poll poll, OrganisationId organisation) {
        return rights.find(poll.id(), organisation).isPresent()
                && statements.of(poll.id()).stream()
                        .noneMatch(each -> each.organisation().equals(organisation) && each.standing());
    }
}
