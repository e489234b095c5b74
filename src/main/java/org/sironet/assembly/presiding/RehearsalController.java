package org.sironet.assembly.presiding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.polls.BallotBox;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.assembly.polls.Choice;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollRights;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Rehearsing;
import org.sironet.assembly.roll.Credential;
import org.sironet.assembly.roll.Credentials;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.identity.DemonstrationAccounts;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.rules.Procedure;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** In a demonstration only: the invented members, whom nobody plays, arrive and vote as they are told to. */
@Controller
@ConditionalOnProperty(name = "sironet.demo", havingValue = "true")
class RehearsalController {

    /** How the others vote: of a hundred so many in favour, then so many against; the rest abstain. */
    private enum Mood {
        AGREED(92, 4),
        DIVIDED(55, 40),
        OPPOSED(20, 72);

        private final int yes;
        private final int no;

        Mood(int yes, int no) {
            this.yes = yes;
            this.no = no;
        }

        /** The same member votes alike each time it is asked the same question. */
        int choice(OrganisationId member, String poll) {
            var place = Math.floorMod((member + poll).hashCode(), 100);
            return place < yes ? Choice.YES : place < yes + no ? Choice.NO : Choice.ABSTAIN;
        }
    }

    private final Credentials credentials;
    private final Presence presence;
    private final Polls polls;
    private final PollRights rights;
    private final BallotBox box;
    private final List<Rehearsing> others;
    private final List<DemonstrationAccounts> accounts;
    private final Clock clock;

    RehearsalController(
            Credentials credentials,
            Presence presence,
            Polls polls,
            PollRights rights,
            BallotBox box,
            List<Rehearsing> others,
            List<DemonstrationAccounts> accounts,
            Clock clock) {
        this.credentials = credentials;
        this.presence = presence;
        this.polls = polls;
        this.rights = rights;
        this.box = box;
        this.others = others;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/sittings/{sitting}/rehearsal")
    ModelAndView show(Presiding presiding, Frame frame) {
        var sitting = presiding.sitting();
        return new ModelAndView(
                "assembly/presiding/rehearsal",
                Map.of(
                        "path",
                        sitting.path(),
                        "title",
                        frame.best(sitting.title()).text()));
    }

    /** Nine in ten of those who hold a credential. */
    @PostMapping("/sittings/{sitting}/rehearsal/arrivals")
    Object arrive(Presiding presiding, Frame frame, HttpServletResponse response) {
        var sitting = presiding.sitting();
        for (var held : credentials.of(sitting.id()))
            if (held.exercises()
                    && !played(held)
                    && Math.floorMod(held.organisation().hashCode(), 10) > 0)
                presence.arrived(sitting.id(), held.organisation(), held.person(), Presence.Source.DESK);
        return back(presiding, frame, response, "done.arrived");
    }

    private boolean played(Credential held) {
        return played(held.person());
    }

    private boolean played(PersonId person) {
        return accounts.stream()
                .flatMap(each -> each.accounts().stream())
                .anyMatch(each -> each.person().equals(person));
    }

    @PostMapping("/sittings/{sitting}/rehearsal/ballots")
    Object vote(Presiding presiding, Form form, Frame frame, HttpServletResponse response) {
        var mood = form.parsed("mood", 10, Mood::valueOf, "error.choice")
                .orElseThrow(() -> Refusal.badRequest("error.choice"));
        var poll = polls.open(presiding.sitting().id()).orElseThrow(() -> Refusal.conflict("refused.no-recorded-poll"));
        var voters = rights.of(poll.id()).stream()
                .filter(right -> right.present() && right.person() != null && !played(right.person()))
                .toList();
        var knowing = others.stream().filter(each -> each.knows(poll)).findFirst();
        if (knowing.isPresent()) knowing.get().vote(poll, voters);
        else recorded(poll, voters, mood);
        return back(presiding, frame, response, "done.others-voted");
    }

    private void recorded(Poll poll, List<PollRights.Right> voters, Mood mood) {
        if (poll.procedure() != Procedure.RECORDED || poll.rule() != null)
            throw Refusal.conflict("refused.no-recorded-poll");
        for (var right : voters) {
            var _ = box.cast(new Handed(
                    poll.id(),
                    right.organisation(),
                    right.person(),
                    List.of(mood.choice(right.organisation(), poll.name())),
                    Way.ONLINE,
                    UUID.randomUUID(),
                    BallotBox.receipt(),
                    null,
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private static Object back(Presiding presiding, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, presiding.sitting().path() + "/console", key);
    }
}
