package org.sironet.assembly.polls;

import jakarta.servlet.http.HttpServletResponse;
import org.sironet.assembly.polls.PollAuthority.Presiding;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The presiding officer has ballots counted again after the result, or hands before it. */
@Controller
class RecountsController {

    private static final int LONGEST = 1_000;

    private final Recounting recounting;
    private final PollsController page;

    RecountsController(Recounting recounting, PollsController page) {
        this.recounting = recounting;
        this.page = page;
    }

    @PostMapping("/polls/{poll}/recounts")
    Object order(Presiding presiding, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var reason = form.text("recount", LONGEST);
        if (!form.sound()) return page.show(reader, form, frame);
        recounting.order(presiding.over(), presiding.poll(), reason);
        return Confirmations.redirect(frame, response, presiding.poll().path() + "#recounts", "done.recounted");
    }

    @PostMapping("/polls/{poll}/counts/again")
    Object again(Presiding presiding, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var reason = form.text("again", LONGEST);
        if (!form.sound()) return page.show(reader, form, frame);
        recounting.countHandsAgain(presiding.over(), presiding.poll(), reason);
        return Confirmations.redirect(frame, response, presiding.poll().path(), "done.hands-again");
    }
}
