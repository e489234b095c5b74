package org.sironet.assembly.elections;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sironet.assembly.elections.page.NominatePage;
import org.sironet.identity.Persons;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Delegations;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.network.Organisations;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Option;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A member nominates: first the organisation, then one of those who act for it; and supports others' nominations. */
@Controller
class NominationsController {

    private final Elections elections;
    private final Nominating nominating;
    private final NominationForm forms;
    private final ElectionViews views;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Delegations delegations;
    private final Persons persons;

    NominationsController(
            Elections elections,
            Nominating nominating,
            NominationForm forms,
            ElectionViews views,
            Memberships memberships,
            Organisations organisations,
            Delegations delegations,
            Persons persons) {
        this.elections = elections;
        this.nominating = nominating;
        this.forms = forms;
        this.views = views;
        this.memberships = memberships;
        this.organisations = organisations;
        this.delegations = delegations;
        this.persons = persons;
    }

    @GetMapping("/elections/{election}/nominations/new")
    ModelAndView begin(@PathVariable String election, Delegate delegate, Form form, Frame frame) {
        var found = find(election);
        refuse(nominating.inTheWay(found, delegate));
        return begin(found, form, frame);
    }

    private Election find(String name) {
        return elections.find(name).orElseThrow(Refusal::notFound);
    }

    private ModelAndView begin(Election election, Form form, Frame frame) {
        var members = memberships.inGoodStanding(memberships.today());
        var chosen = form.parsed("organisation", 36, OrganisationId::of, "error.choice")
                .filter(members::contains);
        var names = organisations.find(members).stream()
                .map(each -> new Option(
                        each.id().toString(), frame.best(each.profile().name()).text()))
                .sorted(Comparator.comparing(
                        Option::label,
                        java.text.Collator.getInstance(frame.language().locale())))
                .toList();
        var page = new NominatePage(
                views.head(election, frame),
                names,
                chosen.map(id -> people(id, frame)).orElse(List.of()),
                chosen.map(OrganisationId::toString).orElse(""),
                names.stream()
                        .filter(each -> chosen.filter(id -> id.toString().equals(each.value()))
                                .isPresent())
                        .map(Option::label)
                        .findFirst()
                        .orElse(""));
        var view = new ModelAndView("assembly/elections/nominations/new", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<Option> people(OrganisationId organisation, Frame frame) {
        var held = delegations.of(organisation);
        var names =
                persons.names(held.stream().map(Delegations.Delegation::person).toList());
        return held.stream()
                .map(each -> new Option(
                        each.person().toString(),
                        frame.best(Objects.requireNonNullElse(names.get(each.person()), Multilingual.EMPTY))
                                .text()))
                .filter(each -> !each.label().isEmpty())
                .toList();
    }

    @PostMapping("/elections/{election}/nominations")
    Object create(
            @PathVariable String election, Delegate delegate, Form form, Frame frame, HttpServletResponse response) {
        var found = find(election);
        forms.nominate(found, delegate, form);
        if (!form.sound()) return begin(found, form, frame);
        return Confirmations.redirect(frame, response, found.path(), "done.nomination");
    }

    @PostMapping("/elections/{election}/nominations/{number}/seconds")
    Object second(
            @PathVariable String election,
            @PathVariable int number,
            Delegate delegate,
            Frame frame,
            HttpServletResponse response) {
        var found = find(election);
        refuse(nominating.second(found.id(), number, delegate));
        return Confirmations.redirect(frame, response, found.path(), "done.nomination-seconded");
    }

    static void refuse(Optional<NominationRule> broken) {
        broken.ifPresent(rule -> {
            throw Refusal.conflict(rule.key());
        });
    }
}
