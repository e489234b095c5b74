package org.sironet.network;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sironet.identity.Secretary;
import org.sironet.identity.SignedIn;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.page.ChangesPage;
import org.sironet.network.page.ProposalPage;
import org.sironet.seal.History;
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
import org.springframework.web.servlet.View;

/** The record of an organisation's changes, and the new names and countries that the secretariat decides. */
@Controller
class OrganisationChangesController {

    private static final Set<String> SHOWN_ABOVE = Set.of("organisation.changed");

    private final Organisations organisations;
    private final OrganisationSight sight;
    private final OrganisationEditing editing;
    private final OrganisationProposals proposals;
    private final OrganisationDifferences differences;
    private final History history;

    OrganisationChangesController(
            Organisations organisations,
            OrganisationSight sight,
            OrganisationEditing editing,
            OrganisationProposals proposals,
            OrganisationDifferences differences,
            History history) {
        this.organisations = organisations;
        this.sight = sight;
        this.editing = editing;
        this.proposals = proposals;
        this.differences = differences;
        this.history = history;
    }

    @GetMapping("/members/{id}/changes")
    ModelAndView changes(@PathVariable OrganisationId id, SignedIn reader, Frame frame) {
        var organisation = sight.known(id, frame.viewer());
        if (!sight.of(id, frame.viewer()).seesRecord()) throw Refusal.forbidden("refused.changes");
        var page = new ChangesPage(
                OrganisationPresentation.plain(frame.best(organisation.profile().name())),
                "/members/" + id,
                differences.show(editing.history(id), frame),
                history.without(SHOWN_ABOVE, Memberships.subject(id), frame));
        return new ModelAndView("network/members/changes", Map.of("page", page));
    }

    @GetMapping("/secretariat/changes")
    ModelAndView proposals(Secretary secretary, Frame frame) {
        return waiting(Form.empty(), "", frame);
    }

    @PostMapping("/secretariat/changes/{id}/confirmation")
    View confirm(@PathVariable UUID id, Secretary secretary, Frame frame, HttpServletResponse response) {
        editing.confirm(id, secretary.person());
        return Confirmations.redirect(frame, response, "/secretariat/changes", "done.name-confirmed");
    }

    @PostMapping("/secretariat/changes/{id}/refusal")
    ModelAndView decline(
            @PathVariable UUID id, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var reason = form.text("reason", 1000);
        if (!form.sound()) {
            var view = waiting(form, id.toString(), frame);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        editing.decline(id, secretary.person(), reason);
        return new ModelAndView(Confirmations.redirect(frame, response, "/secretariat/changes", "done.name-declined"));
    }

    /** @param wrong id of the proposal whose form was sent; empty for none */
    private ModelAndView waiting(Form form, String wrong, Frame frame) {
        var open = proposals.open();
        var named =
                organisations
                        .find(open.stream()
                                .map(OrganisationProposals.Proposal::organisation)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        var people = differences.names(open.stream()
                .map(OrganisationProposals.Proposal::by)
                .filter(Objects::nonNull)
                .toList());
        List<ProposalPage> pages = open.stream()
                .map(each -> {
                    var profile = Objects.requireNonNull(named.get(each.organisation()))
                            .profile();
                    return new ProposalPage(
                            each.id().toString(),
                            OrganisationPresentation.plain(frame.best(profile.name())),
                            "/members/" + each.organisation(),
                            Optional.ofNullable(each.by())
                                    .map(by -> frame.best(people.apply(by)).text())
                                    .orElse(""),
                            frame.moment(each.at()),
                            each.at().toString(),
                            differences.between(profile, profile.based(each.name(), each.country()), frame));
                })
                .toList();
        return new ModelAndView("network/changes/index", Map.of("proposals", pages, "form", form, "wrong", wrong));
    }
}
