package org.sironet.network.applications;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.sironet.network.OrganisationAuthority.Principal;
import org.sironet.network.applications.page.EndorsementPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A member's principal speaks for an applicant. */
@Controller
class EndorsementsController {

    private final Endorsing endorsing;
    private final Applications applications;
    private final Applicants applicants;

    EndorsementsController(Endorsing endorsing, Applications applications, Applicants applicants) {
        this.endorsing = endorsing;
        this.applications = applications;
        this.applicants = applicants;
    }

    @GetMapping("/endorsements")
    ModelAndView index(Principal principal) {
        return new ModelAndView(
                "network/endorsements/index",
                Map.of(
                        "waiting",
                        endorsing.waitingFor(principal.organisation()).stream()
                                .map(EndorsementsController::line)
                                .toList()));
    }

    @GetMapping("/endorsements/{application}")
    ModelAndView show(@PathVariable ApplicationId application, Principal principal, Frame frame) {
        return show(application, principal, Form.empty(), frame);
    }

    /** Only who was asked sees the application; to others it does not exist. */
    Application asked(ApplicationId id, Principal principal) {
        if (!endorsing.asked(id).contains(principal.organisation())) throw Refusal.notFound();
        return applications.find(id).orElseThrow(Refusal::notFound);
    }

    static boolean open(Application application, Principal principal) {
        return application instanceof Application.Submitted submitted
                && submitted.endorsements().stream()
                        .noneMatch(endorsement -> endorsement.organisation().equals(principal.organisation()));
    }

    private ModelAndView show(ApplicationId id, Principal principal, Form form, Frame frame) {
        var application = asked(id, principal);
        var page = new ModelAndView(
                "network/endorsements/show",
                Map.of(
                        "page",
                        line(application),
                        "sheet",
                        publicLines(application, frame),
                        "open",
                        open(application, principal),
                        "form",
                        form));
        if (!form.sound()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<?> publicLines(Application application, Frame frame) {
        return applicants.sheet(application.file(), frame.language()).stream()
                .filter(line -> !List.of("applying.principal-mail", "applying.phone", "applying.more")
                        .contains(line.key()))
                .toList();
    }

    @PostMapping("/endorsements/{application}")
    Object endorse(
            @PathVariable ApplicationId application,
            Principal principal,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var note = form.text("note", 1000);
        if (!form.sound()) return show(application, principal, form, frame);
        asked(application, principal);
        endorsing.endorse(application, principal, note);
        return Confirmations.redirect(
                frame, response, "/endorsements?for=" + principal.organisation(), "done.endorsed");
    }

    private static EndorsementPage line(Application application) {
        return new EndorsementPage(
                application.file().id().toString(),
                Applying.name(application),
                application.file().language().tag(),
                application.state());
    }
}
