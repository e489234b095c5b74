package org.sironet.assembly.polls;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.assembly.polls.PollAuthority.Presiding;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.Procedure;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** A roll call: each member in the drawn order answers by voice, and the answer is entered. */
@Controller
class CallsController {

    private final Polls polls;
    private final BallotBox box;
    private final PollsController page;
    private final Clock clock;

    CallsController(Polls polls, BallotBox box, PollsController page, Clock clock) {
        this.polls = polls;
        this.box = box;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/polls/{poll}/answers")
    Object create(Presiding presiding, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var poll = presiding.poll();
        if (poll.procedure() != Procedure.ROLL_CALL) throw Refusal.conflict("refused.not-roll-call");
        var organisation = form.parsed("organisation", 40, OrganisationId::of, "error.choice");
        if (organisation.isEmpty() && form.sound("organisation")) form.refuse("organisation", "error.required");
        var choice = polls.choices(poll.id()).stream()
                .filter(each -> each.key().equals(form.typed("answer")))
                .findFirst();
        if (choice.isEmpty()) form.refuse("answer", "error.vote");
        if (!form.sound()) return page.show(reader, form, frame);
        var answer = box.cast(new Handed(
                poll.id(),
                organisation.orElseThrow(),
                null,
                List.of(choice.orElseThrow().position()),
                Way.VOICE,
                BallotReading.form(form),
                Lots.receipt(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (answer instanceof BallotBox.Answer.Refused(var key)) throw Refusal.conflict(key);
        return Confirmations.redirect(frame, response, poll.path(), "done.answer-entered");
    }
}
