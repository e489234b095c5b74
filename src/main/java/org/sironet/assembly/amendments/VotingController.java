package org.sironet.assembly.amendments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.sironet.assembly.texts.Phases;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Presiding;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.TextForm;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The presiding officer records what the assembly decides on amendments, and on the text as a whole. */
@Controller
class VotingController {

    private static final int LONGEST = 1_000;

    private final Deciding deciding;
    private final Sealing sealing;
    private final AmendmentController amendment;
    private final AmendmentsController amendments;
    private final Phases phases;

    VotingController(
            Deciding deciding,
            Sealing sealing,
            AmendmentController amendment,
            AmendmentsController amendments,
            Phases phases) {
        this.deciding = deciding;
        this.sealing = sealing;
        this.amendment = amendment;
        this.amendments = amendments;
        this.phases = phases;
    }

    @PostMapping("/texts/{text}/amendments/{number}/decision")
    Object decide(
            @PathVariable int number,
            Presiding presiding,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var outcome = form.text("outcome", 10);
        if (!outcome.isEmpty() && !List.of("adopted", "rejected").contains(outcome))
            form.refuse("outcome", "error.choice");
        var result = form.text("result", LONGEST);
        if (!form.sound()) return amendment.show(number, reader, form, frame);
        var decision = new Deciding.Decision(presiding.person(), presiding.basis(), result);
        if (outcome.equals("adopted")) deciding.adopt(presiding.text(), number, decision);
        else deciding.reject(presiding.text(), number, decision);
        return done(presiding.text(), "/amendments", frame, response, "done.amendment-" + outcome);
    }

    /** Numbers as somebody writes them: 7, 4, 2. */
    @PostMapping("/texts/{text}/amendments/order")
    Object order(Presiding presiding, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var numbers = form.parsed("order", 2_000, VotingController::numbers, "error.numbers");
        if (numbers.isEmpty() && form.sound("order")) form.refuse("order", "error.required");
        var reason = form.text("order-reason", LONGEST);
        if (!form.sound()) return amendments.index(reader, form, frame);
        try {
            deciding.order(presiding.text(), numbers.orElseThrow(), reason, presiding.person(), presiding.basis());
        } catch (Refusal incomplete) {
            if (!incomplete.key().equals("refused.order")) throw incomplete;
            form.refuse("order", "refused.order");
            return amendments.index(reader, form, frame);
        }
        return done(presiding.text(), "/amendments", frame, response, "done.voting-order");
    }

    private static List<Integer> numbers(String typed) {
        return Arrays.stream(typed.split("[\\s,;،、]+")).map(Integer::valueOf).toList();
    }

    @PostMapping("/texts/{text}/adoption")
    Object adopt(Presiding presiding, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var result = form.text("adoption", LONGEST);
        var day = TextForm.binding(form, phases.today());
        if (!form.sound()) return amendments.index(reader, form, frame);
        sealing.adopt(presiding.text(), result, day, presiding.person(), presiding.basis());
        return done(presiding.text(), "/seal", frame, response, "done.text-adopted");
    }

    private static Object done(Text text, String path, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, text.path() + path, key);
    }
}
