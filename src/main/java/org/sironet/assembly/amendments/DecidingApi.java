package org.sironet.assembly.amendments;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.Phases;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.TextAuthority.Presiding;
import org.sironet.assembly.texts.TextForm;
import org.sironet.kernel.Basis;
import org.sironet.shell.Form;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Editors take amendments in, and the presiding officer records what the assembly decides, by a program. */
@RestController
class DecidingApi {

    /** @param outcome {@code adopted} or {@code rejected} */
    record DecisionBody(@Nullable String outcome, @Nullable String result) {}

    /** @param binds the day from which the text binds; none for the next item */
    record AdoptionBody(@Nullable String result, @Nullable String binds) {}

    record OrderBody(
            @Nullable List<Integer> order, @Nullable String reason) {}

    private static final int LONGEST = 1_000;

    private final Amendments amendments;
    private final Deciding deciding;
    private final Sealing sealing;
    private final Phases phases;

    DecidingApi(Amendments amendments, Deciding deciding, Sealing sealing, Phases phases) {
        this.amendments = amendments;
        this.deciding = deciding;
        this.sealing = sealing;
        this.phases = phases;
    }

    @Operation(summary = "Takes an amendment into the text as friendly")
    @PostMapping("/api/texts/{text}/amendments/{number}/acceptance")
    AmendmentsApi.AmendmentAnswer accept(
            @PathVariable int number, Editor editor, @RequestBody ProposingApi.ReasonBody body) {
        var form = Form.of(body);
        var reason = form.text("reason", 2_000);
        if (!form.sound()) throw Refusal.invalid(form);
        deciding.accept(editor.text(), number, new Deciding.Decision(editor.person(), Basis.office("editor"), reason));
        return answer(editor.text(), number);
    }

    private AmendmentsApi.AmendmentAnswer answer(Text text, int number) {
        return AmendmentsApi.answer(amendments.find(text.id(), number).orElseThrow(Refusal::notFound));
    }

    @Operation(summary = "Records what the assembly decided on an amendment")
    @PostMapping("/api/texts/{text}/amendments/{number}/decision")
    AmendmentsApi.AmendmentAnswer decide(
            @PathVariable int number, Presiding presiding, @RequestBody DecisionBody body) {
        var form = Form.of(body);
        var outcome = form.text("outcome", 10);
        if (form.sound("outcome") && !List.of("adopted", "rejected").contains(outcome))
            form.refuse("outcome", "error.choice");
        var decision = new Deciding.Decision(presiding.person(), presiding.basis(), form.text("result", LONGEST));
        if (!form.sound()) throw Refusal.invalid(form);
        if (outcome.equals("adopted")) deciding.adopt(presiding.text(), number, decision);
        else deciding.reject(presiding.text(), number, decision);
        return answer(presiding.text(), number);
    }

    @Operation(summary = "Puts the amendments in another order")
    @PutMapping("/api/texts/{text}/voting-order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void order(Presiding presiding, @RequestBody OrderBody body) {
        var form = Form.of(body);
        if (body.order() == null) form.refuse("order", "error.required");
        var reason = form.text("reason", LONGEST);
        if (!form.sound() || body.order() == null) throw Refusal.invalid(form);
        deciding.order(presiding.text(), body.order(), reason, presiding.person(), presiding.basis());
    }

    @Operation(summary = "Records that the assembly adopted the text as a whole, which seals it")
    @PostMapping("/api/texts/{text}/adoption")
    AmendmentsApi.SealAnswer adopt(Presiding presiding, @RequestBody AdoptionBody body) {
        var form = Form.of(body);
        var result = form.text("result", LONGEST);
        var day = TextForm.binding(form, phases.today());
        if (!form.sound()) throw Refusal.invalid(form);
        return AmendmentsApi.SealAnswer.of(
                sealing.adopt(presiding.text(), result, day, presiding.person(), presiding.basis()));
    }
}
