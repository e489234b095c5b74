package org.sironet.network.membership;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.network.Organisations;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One click when nothing has changed. */
@Controller
class ConfirmationController {

    private final DataConfirmations confirmations;
    private final Organisations organisations;

    ConfirmationController(DataConfirmations confirmations, Organisations organisations) {
        this.confirmations = confirmations;
        this.organisations = organisations;
    }

    @GetMapping("/confirmation")
    ModelAndView show(Delegate delegate, Frame frame) {
        delegate.with(Mandate.ANSWER);
        var organisation = organisations.find(delegate.organisation()).orElseThrow(Refusal::notFound);
        return new ModelAndView(
                "network/confirmations/show",
                Map.of(
                        "organisation", organisation.id().toString(),
                        "name", frame.best(organisation.profile().name()),
                        "due",
                                confirmations
                                        .due(organisation.id())
                                        .map(frame::date)
                                        .orElse("")));
    }

    @PostMapping("/confirmation")
    Object confirm(Delegate delegate, Frame frame, HttpServletResponse response) {
        confirmations.confirm(delegate.with(Mandate.ANSWER));
        return Confirmations.redirect(frame, response, "/members/" + delegate.organisation(), "done.data-confirmed");
    }
}
