package org.sironet.assembly.roll;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.sironet.assembly.sittings.SittingAuthority.Desk;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sitting's desk: delegations arrive and leave, several in one action. */
@Controller
class DeskController {

    private final RollPages pages;
    private final Presence presence;
    private final Roll roll;
    private final TransactionTemplate transaction;

    DeskController(RollPages pages, Presence presence, Roll roll, TransactionTemplate transaction) {
        this.pages = pages;
        this.presence = presence;
        this.roll = roll;
        this.transaction = transaction;
    }

    @GetMapping("/sittings/{sitting}/desk")
    ModelAndView show(Desk desk, Onlooker looking, Form form, Frame frame) {
        var find = form.optional("find", 100).orElse("");
        return new ModelAndView("assembly/roll/desk", Map.of("page", pages.page(looking, find, frame), "form", form));
    }

    @PostMapping("/sittings/{sitting}/arrivals")
    Object arrive(Desk desk, Form form, Frame frame, HttpServletResponse response) {
        transaction.executeWithoutResult(any -> form.all("organisation")
                .forEach(
                        each -> presence.arrived(desk.sitting().id(), voting(desk, each), null, Presence.Source.DESK)));
        return back(desk, frame, response, "done.arrived");
    }

    @PostMapping("/sittings/{sitting}/departures")
    Object leave(Desk desk, Form form, Frame frame, HttpServletResponse response) {
        transaction.executeWithoutResult(any -> form.all("organisation").forEach(each -> {
            for (var source : Presence.Source.values())
                presence.left(desk.sitting().id(), voting(desk, each), source);
        }));
        return back(desk, frame, response, "done.left");
    }

    /** Of those on the roll, or who will be. */
    private OrganisationId voting(Desk desk, String written) {
        try {
            var organisation = OrganisationId.of(written);
            if (roll.votes(desk.sitting(), organisation)) return organisation;
            throw Refusal.conflict("refused.no-right");
        } catch (IllegalArgumentException notOne) {
            throw Refusal.badRequest("error.choice");
        }
    }

    private static Object back(Desk desk, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, desk.sitting().path() + "/desk", key);
    }
}
