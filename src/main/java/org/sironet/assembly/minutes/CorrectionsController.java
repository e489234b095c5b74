package org.sironet.assembly.minutes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.identity.Secretary;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Members propose corrections; the secretariat answers; the next sitting approves. */
@Controller
class CorrectionsController {

    private static final int LONGEST = 5_000;

    private final MinutesController minutes;
    private final Wording wording;
    private final Correcting correcting;
    private final Approving approving;

    CorrectionsController(MinutesController minutes, Wording wording, Correcting correcting, Approving approving) {
        this.minutes = minutes;
        this.wording = wording;
        this.correcting = correcting;
        this.approving = approving;
    }

    @PostMapping("/sittings/{sitting}/minutes/corrections")
    Object create(Delegate delegate, Onlooker onlooker, Form form, Frame frame, HttpServletResponse response) {
        var sitting = onlooker.sitting();
        if (sitting.state() == Sitting.State.PLANNED) throw Refusal.notFound();
        var language = MinutesController.language(form, frame);
        var section = form.text("section", 36);
        if (form.sound("section")
                && wording.of(sitting, language).stream()
                        .noneMatch(each -> each.key().equals(section))) form.refuse("section", "error.choice");
        var body = form.text("correction", LONGEST);
        if (!form.sound()) return minutes.show(onlooker, form, frame);
        correcting.propose(sitting, section, language, body, delegate);
        return back(sitting, "done.minutes-correction", frame, response);
    }

    @PostMapping("/sittings/{sitting}/minutes/corrections/{correction}/answer")
    Object answer(
            @PathVariable UUID correction,
            Secretary secretary,
            Onlooker onlooker,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var outcome = form.parsed(
                "outcome-" + correction,
                20,
                word -> Correction.Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')),
                "error.choice");
        if (outcome.isEmpty() && form.sound("outcome-" + correction))
            form.refuse("outcome-" + correction, "error.required");
        var answer = form.text("answer-" + correction, LONGEST);
        if (!form.sound()) return minutes.show(onlooker, form, frame);
        correcting.answer(onlooker.sitting(), correction, outcome.orElseThrow(), answer, secretary);
        return back(onlooker.sitting(), "done.minutes-answered", frame, response);
    }

    @PostMapping("/sittings/{sitting}/minutes/approval")
    Object approve(
            MinutesAuthority.Approver approver,
            Onlooker onlooker,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var poll = form.optional("poll", 80).orElse(null);
        if (!form.sound()) return minutes.show(onlooker, form, frame);
        approving.approve(onlooker.sitting(), approver.presiding(), poll);
        return back(onlooker.sitting(), "done.minutes-approved", frame, response);
    }

    private static Object back(Sitting sitting, String done, Frame frame, HttpServletResponse response) {
        return Confirmations.redirect(frame, response, sitting.path() + "/minutes", done);
    }
}
