package org.sironet.network.applications;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.sironet.kernel.Language;
import org.sironet.rules.Rules;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.SameForVisitors;
import org.sironet.store.Installation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The beginning of an application, and the way back to it. */
@Controller
class ApplicationsController {

    private final Applying applying;
    private final ApplicantLinks links;
    private final Rules rules;
    private final Installation installation;

    ApplicationsController(Applying applying, ApplicantLinks links, Rules rules, Installation installation) {
        this.applying = applying;
        this.links = links;
        this.rules = rules;
        this.installation = installation;
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/applications/new")
    ModelAndView begin(Frame frame, HttpServletRequest request) {
        return begin(
                Form.filled(
                        Map.of("language", java.util.List.of(frame.language().tag()))),
                request);
    }

    private ModelAndView begin(Form form, HttpServletRequest request) {
        var mine = Applicant.known(request, links).map(ApplicationId::toString).orElse("");
        var page = new ModelAndView(
                "network/applications/new",
                Map.of("form", form, "mine", mine, "endorsements", rules.value(ApplicationSettings.ENDORSEMENTS)));
        if (!form.sound()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @OpenToAll
    @PostMapping("/applications")
    Object start(Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var mail = form.mail("mail");
        var language = form.parsed("language", 5, Language::of, "error.choice").orElse(frame.language());
        if (!language.ofPages()) form.refuse("language", "error.choice");
        if (!form.sound()) return begin(form, request);
        var started = applying.start(mail, language);
        return enter(
                started.token(),
                Confirmations.redirect(
                        frame,
                        response,
                        "/applications/" + started.id() + "/parts/organisation",
                        "done.application-started"),
                response);
    }

    private <T> T enter(String token, T onward, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, Applicant.cookie(token, installation).toString());
        return onward;
    }

    /** The link in a mail: keeps its secret on this device and goes on without it in the address. */
    @OpenToAll
    @GetMapping("/applications/link/{token}")
    Object link(@PathVariable String token, Frame frame, HttpServletResponse response) {
        return links.application(token)
                .<Object>map(id -> enter(token, Confirmations.redirect(frame, "/applications/" + id), response))
                .orElseGet(() -> lost(Form.empty(), true));
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/applications/links/new")
    ModelAndView lost() {
        return lost(Form.empty(), false);
    }

    private static ModelAndView lost(Form form, boolean ended) {
        var page = new ModelAndView("network/applications/links/new", Map.of("form", form, "ended", ended));
        if (ended) page.setStatus(HttpStatus.NOT_FOUND);
        if (!form.sound()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same answer whether or not there is an application of that address. */
    @OpenToAll
    @PostMapping("/applications/links")
    Object sendLinks(Frame frame, Form form, HttpServletResponse response) {
        var mail = form.mail("mail");
        if (!form.sound()) return lost(form, false);
        applying.sendLinks(mail);
        return Confirmations.redirect(frame, response, "/applications/links/new", "done.application-links");
    }
}
