package org.sironet.assembly.presiding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.sironet.assembly.polls.Putting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the presiding officer would rule on, or has ruled, is put to the vote. */
@Controller
class RulingsController {

    private static final int LONGEST = 500;

    private final RulingMotions motions;
    private final Putting putting;
    private final ConsoleController console;

    RulingsController(RulingMotions motions, Putting putting, ConsoleController console) {
        this.motions = motions;
        this.putting = putting;
        this.console = console;
    }

    @PostMapping("/sittings/{sitting}/challenges/{challenge}/poll")
    Object challenge(@PathVariable UUID challenge, Presiding presiding, Frame frame, HttpServletResponse response) {
        putting.prepare(presiding, motions.challenge(presiding.sitting(), challenge));
        return prepared(presiding, frame, response);
    }

    /** Somebody appeals against a ruling. */
    @PostMapping("/sittings/{sitting}/rulings")
    Object ruling(Presiding presiding, Onlooker looking, Form form, Frame frame, HttpServletResponse response) {
        var ruling = form.text("ruling", LONGEST);
        if (!form.sound()) return console.show(presiding, looking, form, frame);
        putting.prepare(presiding, motions.ruling(Multilingual.of(frame.language(), ruling)));
        return prepared(presiding, frame, response);
    }

    private static Object prepared(Presiding presiding, Frame frame, HttpServletResponse response) {
        var path = presiding.sitting().path() + "/console";
        return Confirmations.redirect(frame, response, path, "done.poll-prepared");
    }
}
