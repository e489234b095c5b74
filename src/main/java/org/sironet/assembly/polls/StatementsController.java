package org.sironet.assembly.polls;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.polls.PollAuthority.Teller;
import org.sironet.assembly.sittings.Live;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.Procedure;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;

/** What is said and counted without ballots: objections to a consensus, and what tellers see in the hall. */
@Controller
class StatementsController {

    private static final int LONGEST = 2_000;
    private static final int MOST = 1_000_000;

    private final Polls polls;
    private final Objecting objecting;
    private final HandCounts hands;
    private final PollsController page;
    private final TransactionTemplate transaction;
    private final Live live;
    private final Clock clock;

    StatementsController(
            Polls polls,
            Objecting objecting,
            HandCounts hands,
            PollsController page,
            TransactionTemplate transaction,
            Live live,
            Clock clock) {
        this.polls = polls;
        this.objecting = objecting;
        this.hands = hands;
        this.page = page;
        this.transaction = transaction;
        this.live = live;
        this.clock = clock;
    }

    @PostMapping("/polls/{poll}/statements")
    Object state(Delegate delegate, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var kind = form.parsed("kind", 20, Statements.Kind::valueOf, "error.choice");
        if (kind.isEmpty() && form.sound("kind")) form.refuse("kind", "error.required");
        var reason = form.text("reason", LONGEST);
        if (!form.sound()) return page.show(reader, form, frame);
        objecting.state(reader.poll(), delegate.with(Mandate.VOTE), kind.orElseThrow(), reason);
        return back(reader.poll(), frame, response, "done.stated");
    }

    @PostMapping("/polls/{poll}/statements/withdrawal")
    Object withdraw(Delegate delegate, Reader reader, Frame frame, HttpServletResponse response) {
        objecting.withdraw(reader.poll(), delegate.with(Mandate.VOTE));
        return back(reader.poll(), frame, response, "done.statement-withdrawn");
    }

    /** A teller's own figures; those of others are not shown until two have counted. */
    @PostMapping("/polls/{poll}/counts")
    Object count(Teller teller, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var poll = teller.poll();
        var yes = figure(form, "yes");
        var no = figure(form, "no");
        var abstain = figure(form, "abstain");
        if (!form.sound()) return page.show(reader, form, frame);
        transaction.executeWithoutResult(any -> {
            if (!polls.lock(poll.id()).open() || poll.procedure() != Procedure.SHOW_OF_HANDS)
                throw Refusal.conflict("refused.poll-closed");
            var round = hands.round(poll.id());
            var figures = new HandCounts.Figures(yes, no, abstain);
            if (!hands.add(poll.id(), round, teller.person(), figures, clock.instant()))
                throw Refusal.conflict("refused.counted");
            live.changed(teller.sitting().id());
        });
        return back(poll, frame, response, "done.counted");
    }

    private static int figure(Form form, String field) {
        var figure = form.whole(field, 0, MOST);
        if (figure.isEmpty() && form.sound(field)) form.refuse(field, "error.required");
        return figure.orElse(0);
    }

    private static Object back(Poll poll, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, frame.acting(poll.path()), key);
    }
}
