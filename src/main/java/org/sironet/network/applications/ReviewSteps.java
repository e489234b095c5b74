package org.sironet.network.applications;

import java.util.List;
import java.util.Locale;
import org.sironet.identity.Secretary;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Form;
import org.springframework.stereotype.Component;

/** The steps of a review as they are asked for, by a page or by a program; none is taken unless its form is sound. */
@Component
class ReviewSteps {

    private final Applications applications;
    private final Reviewing reviewing;
    private final Endorsing endorsing;
    private final Deciding deciding;

    ReviewSteps(Applications applications, Reviewing reviewing, Endorsing endorsing, Deciding deciding) {
        this.applications = applications;
        this.reviewing = reviewing;
        this.endorsing = endorsing;
        this.deciding = deciding;
    }

    void assign(ApplicationId application, Form form, Secretary secretary) {
        var reviewer = form.parsed("reviewer", 36, PersonId::of, "error.choice");
        if (reviewer.isEmpty() && form.sound()) form.refuse("reviewer", "error.required");
        if (form.sound()) reviewing.assign(application, reviewer.orElseThrow(), secretary);
    }

    /** A question, an answer that came by letter, a note or a recommendation: one form, one contribution. */
    void write(ApplicationId application, Form form, Secretary secretary) {
        var text = form.text("text", 5000);
        var kind = form.text("kind", 30);
        var letter = kind.equals("answer") ? form.text("letter", 200) : "";
        if (form.sound("kind")
                && !List.of("question", "answer", "note", "admission", "refusal")
                        .contains(kind)) form.refuse("kind", "error.choice");
        if (!form.sound()) return;
        switch (kind) {
            case "question" -> reviewing.ask(application, text, secretary);
            case "answer" -> reviewing.answerOnBehalf(application, text, letter, secretary);
            case "note" -> reviewing.note(application, text, secretary);
            default ->
                reviewing.recommend(
                        application, Correspondence.Advice.valueOf(kind.toUpperCase(Locale.ROOT)), text, secretary);
        }
    }

    void endorse(ApplicationId application, Form form, Secretary secretary) {
        var member = form.parsed("member", 36, OrganisationId::of, "error.choice");
        if (member.isEmpty() && form.sound("member")) form.refuse("member", "error.required");
        var letter = form.text("letter", 200);
        var note = form.optional("note", 1000).orElse("");
        if (form.sound())
            endorsing.endorseOnBehalf(application, member.orElseThrow(), note, secretary.person(), letter);
    }

    void decide(ApplicationId application, Form form, Secretary secretary) {
        var reason = form.text("reason", 2000);
        var decision = form.text("decision", 20);
        if (!decision.isEmpty() && !List.of("admission", "refusal").contains(decision))
            form.refuse("decision", "error.choice");
        var body = form.optional("body", 200);
        applications.find(application).ifPresent(found -> obstacles(found, decision, body.isPresent(), form));
        if (!form.sound()) return;
        var basis = body.map(Basis::onBehalf).orElse(Basis.office("secretariat"));
        if (decision.equals("admission")) deciding.admit(application, reason, basis, secretary.person());
        else deciding.refuse(application, reason, basis, secretary.person());
    }

    /** Said next to the decision, so that the reason typed is not lost; the use case checks again. */
    private void obstacles(Application application, String decision, boolean body, Form form) {
        if (!(application instanceof Application.Undecided undecided)) return;
        if (!body && deciding.bodyDecides(undecided)) form.refuse("body", "error.required");
        if (decision.equals("admission"))
            deciding.obstacles(undecided).stream()
                    .findFirst()
                    .ifPresent(rule -> form.refuse("decision", rule.refusal()));
    }
}
