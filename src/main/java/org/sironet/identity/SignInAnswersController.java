package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.sironet.identity.SignInRequest.Answer;
import org.sironet.identity.page.SentPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a sign-in mail brings: a code to type on the device that asked, or a link for any device. */
@Controller
class SignInAnswersController {

    private final SignInRequests requests;
    private final SignIns signIns;
    private final Devices devices;
    private final Persons persons;
    private final Limits limits;

    SignInAnswersController(SignInRequests requests, SignIns signIns, Devices devices, Persons persons, Limits limits) {
        this.requests = requests;
        this.signIns = signIns;
        this.devices = devices;
        this.persons = persons;
        this.limits = limits;
    }

    @OpenToAll
    @GetMapping("/sign-in/requests/{id}")
    ModelAndView show(@PathVariable UUID id, Form form, HttpServletRequest request) {
        return sent(find(id, request), form, HttpStatus.OK);
    }

    /** Another device gets the same answer as a request that never was. */
    private SignInRequest find(UUID id, HttpServletRequest request) {
        return devices.of(request).flatMap(device -> requests.find(id, device)).orElseThrow(Refusal::notFound);
    }

    private static ModelAndView sent(SignInRequest asked, Form form, HttpStatus status) {
        return Pages.of(
                "identity/sign-in/sent",
                "page",
                new SentPage(asked.id().toString(), asked.address(), asked.onward()),
                form,
                status);
    }

    @OpenToAll
    @PostMapping("/sign-in/requests/{id}")
    Object useCode(
            @PathVariable UUID id, Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var asked = find(id, request);
        var typed = form.text("code", 20);
        if (!form.sound()) return sent(asked, form, HttpStatus.UNPROCESSABLE_CONTENT);
        var device = devices.ensure(request, response);
        limits.count(Limit.TRIES_OF_DEVICE, device.key());
        switch (requests.tryCode(id, device, Secrets.plain(typed))) {
            case Answer.Right(var person, var onward) -> {
                signIns.begin(person, request, response);
                return Confirmations.redirect(frame, response, onward, "done.signed-in");
            }
            case Answer.Wrong(var left) when left > 0 -> form.refuse("code", "error.code", left);
            case Answer.Wrong wrong -> form.refuse("code", "error.code-over");
            case Answer.Over over -> form.refuse("code", "error.code-over");
        }
        return sent(asked, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Only shows who would sign in: mail scanners follow links, and must not use this one up. */
    @OpenToAll
    @GetMapping("/sign-in/links/{token}")
    ModelAndView confirm(@PathVariable String token, Frame frame) {
        return requests.withLink(token)
                .flatMap(asked -> java.util.Optional.ofNullable(asked.person()))
                .flatMap(persons::find)
                .map(person -> new ModelAndView(
                        "identity/sign-in/link",
                        java.util.Map.of("token", token, "name", person.name().best(frame.language()))))
                .orElseGet(SignInAnswersController::over);
    }

    private static ModelAndView over() {
        var view = new ModelAndView("identity/sign-in/over");
        view.setStatus(HttpStatus.GONE);
        return view;
    }

    @OpenToAll
    @PostMapping("/sign-in/links/{token}")
    Object useLink(@PathVariable String token, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        var asked = requests.withLink(token).orElse(null);
        if (asked == null || asked.person() == null || !requests.useLink(token)) return over();
        signIns.begin(asked.person(), request, response);
        return Confirmations.redirect(frame, response, asked.onward(), "done.signed-in");
    }
}
