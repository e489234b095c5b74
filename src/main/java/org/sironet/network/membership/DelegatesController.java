package org.sironet.network.membership;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sironet.identity.Persons;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations.Delegation;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.Delegations.Office;
import org.sironet.network.OrganisationAuthority.Principal;
import org.sironet.network.membership.page.DelegateLine;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The principal's page of delegates. */
@Controller
class DelegatesController {

    private final Delegating delegating;
    private final MembershipForms forms;
    private final Persons persons;

    DelegatesController(Delegating delegating, MembershipForms forms, Persons persons) {
        this.delegating = delegating;
        this.forms = forms;
        this.persons = persons;
    }

    @GetMapping("/delegates")
    ModelAndView index(Principal principal, Frame frame) {
        return page(
                principal,
                Form.filled(Map.of("language", List.of(frame.language().tag()))),
                frame);
    }

    private ModelAndView page(Principal principal, Form form, Frame frame) {
        var page = new ModelAndView(
                "network/delegates/index",
                Map.of(
                        "delegates",
                                delegating.of(principal.organisation()).stream()
                                        .map(held -> line(held, frame))
                                        .toList(),
                        "mandates",
                                List.of(Mandate.values()).stream()
                                        .map(DelegatesController::word)
                                        .toList(),
                        "form", form));
        if (!form.sound()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private DelegateLine line(Delegation held, Frame frame) {
        return new DelegateLine(
                held.person().toString(),
                persons.find(held.person())
                        .map(person -> frame.best(person.name()).text())
                        .orElse(""),
                held.office() == Office.PRINCIPAL,
                held.mandates().stream().map(DelegatesController::word).toList());
    }

    private static String word(Mandate mandate) {
        return mandate.name().toLowerCase(Locale.ROOT);
    }

    @PostMapping("/delegates")
    Object invite(Principal principal, Form form, Frame frame, HttpServletResponse response) {
        forms.invite(principal, form, frame.language());
        if (!form.sound()) return page(principal, form, frame);
        return done(principal, frame, response, "done.delegate-invited");
    }

    @PostMapping("/delegates/{person}/mandates")
    Object change(
            @PathVariable PersonId person, Principal principal, Form form, Frame frame, HttpServletResponse response) {
        var mandates = MembershipForms.mandates(form);
        if (!form.sound()) return page(principal, form, frame);
        delegating.change(principal, person, mandates);
        return done(principal, frame, response, "done.delegate-changed");
    }

    @PostMapping("/delegates/{person}/end")
    Object end(@PathVariable PersonId person, Principal principal, Frame frame, HttpServletResponse response) {
        delegating.end(principal, person);
        return done(principal, frame, response, "done.delegate-ended");
    }

    private static Object done(Principal principal, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, "/delegates?for=" + principal.organisation(), key);
    }
}
