package org.sironet.network;

import java.util.Map;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.SameForVisitors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** An organisation's page. */
@Controller
class OrganisationController {

    private final OrganisationSight sight;
    private final OrganisationPresentation presentation;
    private final OrganisationJson json;

    OrganisationController(OrganisationSight sight, OrganisationPresentation presentation, OrganisationJson json) {
        this.sight = sight;
        this.presentation = presentation;
        this.json = json;
    }

    /** The description in the language that the address asks for, else in the reader's. */
    @OpenToAll
    @SameForVisitors
    @GetMapping("/members/{id}")
    ModelAndView show(@PathVariable OrganisationId id, Form form, Frame frame) {
        var organisation = sight.known(id, frame.viewer());
        var asked = form.parsed("description", 35, Language::of, "error.choice").orElse(frame.language());
        return new ModelAndView("network/members/show", Map.of("page", presentation.page(organisation, asked, frame)));
    }

    /** The page's own address answers a program that asks for JSON with the same as the API. */
    @OpenToAll
    @ResponseBody
    @GetMapping(
            value = {"/api/organisations/{id}", "/members/{id}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> api(@PathVariable OrganisationId id, Frame frame) {
        return json.one(sight.known(id, frame.viewer()), frame);
    }
}
