package org.sironet.assembly.polls;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.Procedure;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** A delegate votes: for the own right, and for those given by proxy, in one action. */
@Controller
class BallotsController {

    private final Polls polls;
    private final PollRights rights;
    private final BallotBox box;
    private final PollsController page;
    private final Clock clock;

    BallotsController(Polls polls, PollRights rights, BallotBox box, PollsController page, Clock clock) {
        this.polls = polls;
        this.rights = rights;
        this.box = box;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/polls/{poll}/ballots")
    Object create(Delegate delegate, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var poll = reader.poll();
        if (poll.procedure() != Procedure.RECORDED) throw Refusal.conflict("refused.not-by-ballot");
        var held = held(poll, delegate);
        var number = BallotReading.form(form);
        var marks = BallotReading.read(form, poll, polls.choices(poll.id()), held);
        if (!form.sound()) return page.show(reader, form, frame);
        var at = now();
        var answers = new ArrayList<BallotBox.Answer>();
        marks.forEach((right, choices) -> answers.add(box.cast(new Handed(
                poll.id(),
                right,
                delegate.person(),
                choices,
                Way.ONLINE,
                BallotReading.form(number, right),
                Lots.receipt(),
                seen(form, right),
                at))));
        return answer(answers, poll, reader, form, frame, response);
    }

    private static @org.jspecify.annotations.Nullable String seen(Form form, OrganisationId right) {
        return form.optional("seen-" + right, 20).orElse(null);
    }

    private Object answer(
            List<BallotBox.Answer> answers,
            Poll poll,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        for (var answer : answers) {
            if (answer instanceof BallotBox.Answer.Refused(var key)) throw Refusal.conflict(key);
            if (answer instanceof BallotBox.Answer.Other) {
                form.refuse("choice", "error.voted-elsewhere");
                return page.show(reader, form, frame);
            }
        }
        return Confirmations.redirect(frame, response, frame.acting(poll.path()), "done.vote-counted");
    }

    /** @throws Refusal naming the rule when there is none */
    private List<OrganisationId> held(Poll poll, Delegate delegate) {
        var voting = delegate.with(Mandate.VOTE);
        var all = rights.heldBy(poll.id(), voting.organisation());
        if (all.isEmpty())
            throw Refusal.conflict(
                    rights.find(poll.id(), voting.organisation()).isPresent()
                            ? "refused.right-given"
                            : "refused.no-right");
        return all.stream().map(PollRights.Right::organisation).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
