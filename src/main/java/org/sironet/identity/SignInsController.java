package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sironet.identity.page.SignInsPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Where one is signed in; each can be ended from any other. */
@Controller
class SignInsController {

    private static final String PATH = "/me/sign-ins";

    private final SignIns signIns;

    SignInsController(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping(PATH)
    ModelAndView index(SignedIn me, HttpServletRequest request) {
        return Pages.of(
                "identity/me/sign-ins",
                new SignInsPage(signIns.of(me.person(), request).stream()
                        .map(each -> new SignInsPage.Row(
                                each.id(),
                                UserAgents.words(each.agent()),
                                each.since(),
                                each.lastSeen(),
                                each.thisOne()))
                        .toList()));
    }

    @PostMapping("/me/sign-ins/{id}/end")
    View end(@PathVariable String id, SignedIn me, Frame frame, HttpServletResponse response) {
        if (!signIns.end(me.person(), id)) throw Refusal.notFound();
        return Confirmations.redirect(frame, response, PATH, "done.sign-in-ended");
    }

    @PostMapping("/me/sign-ins/end")
    View endOthers(SignedIn me, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        signIns.endOthers(me.person(), request);
        return Confirmations.redirect(frame, response, PATH, "done.sign-ins-ended");
    }
}
