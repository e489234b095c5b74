package org.sironet.network.membership;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Persons;
import org.sironet.identity.Secretary;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Memberships;
import org.sironet.network.Organisation;
import org.sironet.network.Organisations;
import org.sironet.network.Standing;
import org.sironet.network.membership.page.StandingPage;
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

/** The secretariat records an organisation's standing, and who heads it. */
@Controller
class StandingController {

    private final Organisations organisations;
    private final Memberships memberships;
    private final MembershipForms forms;
    private final Persons persons;

    StandingController(Organisations organisations, Memberships memberships, MembershipForms forms, Persons persons) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.forms = forms;
        this.persons = persons;
    }

    @GetMapping("/secretariat/members/{organisation}")
    ModelAndView show(@PathVariable OrganisationId organisation, Secretary secretary, Frame frame) {
        return show(
                organisation,
                Form.filled(Map.of("from", java.util.List.of(memberships.today().toString()))),
                frame);
    }

    private ModelAndView show(OrganisationId id, Form form, Frame frame) {
        var organisation = organisations.find(id).orElseThrow(Refusal::notFound);
        var page = new ModelAndView("network/standing/show", Map.of("page", page(organisation, frame), "form", form));
        if (!form.sound()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private StandingPage page(Organisation organisation, Frame frame) {
        return new StandingPage(
                organisation.id().toString(),
                frame.best(organisation.profile().name()).text(),
                memberships.number(organisation.id()).orElse(""),
                memberships.steps(organisation.id()).stream()
                        .map(step -> new StandingPage.StepLine(
                                step.standing().name().toLowerCase(Locale.ROOT),
                                tone(step.standing()),
                                step.holdsFrom(),
                                step.reason(),
                                name(step.recordedBy(), frame)))
                        .toList(),
                memberships.today().toString());
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case MEMBER -> "good";
            case SUSPENDED -> "bad";
            case ENDED -> "rest";
            case OBSERVER -> "news";
        };
    }

    private String name(@Nullable PersonId person, Frame frame) {
        return person == null
                ? ""
                : persons.find(person)
                        .map(known -> frame.best(known.name()).text())
                        .orElse("");
    }

    @PostMapping("/secretariat/members/{organisation}/standing")
    Object record(
            @PathVariable OrganisationId organisation,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        forms.record(organisation, form, secretary);
        if (!form.sound()) return show(organisation, form, frame);
        return done(organisation, frame, response, "done.standing");
    }

    @PostMapping("/secretariat/members/{organisation}/principal")
    Object principal(
            @PathVariable OrganisationId organisation,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        forms.replacePrincipal(organisation, form, frame.language(), secretary);
        if (!form.sound()) return show(organisation, form, frame);
        return done(organisation, frame, response, "done.principal");
    }

    private static Object done(OrganisationId organisation, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, "/secretariat/members/" + organisation, key);
    }
}
