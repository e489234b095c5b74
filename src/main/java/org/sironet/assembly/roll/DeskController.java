package org.sironet.assembly.roll;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.sittings.SittingAuthority.Desk;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.identity.Secretary;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sitting's desk: delegations arrive and leave, several in one action; the secretariat prints their cards. */
@Controller
class DeskController {

    private final RollPages pages;
    private final Receiving receiving;
    private final HallCards cards;

    DeskController(RollPages pages, Receiving receiving, HallCards cards) {
        this.pages = pages;
        this.receiving = receiving;
        this.cards = cards;
    }

    @GetMapping("/sittings/{sitting}/desk")
    ModelAndView show(Desk desk, Onlooker looking, Form form, Frame frame) {
        var find = form.optional("find", 100).orElse("");
        return new ModelAndView("assembly/roll/desk", Map.of("page", pages.page(looking, find, frame), "form", form));
    }

    @PostMapping("/sittings/{sitting}/arrivals")
    Object arrive(Desk desk, Form form, Frame frame, HttpServletResponse response) {
        receiving.arrive(desk.sitting(), marked(form));
        return back(desk, form, frame, response, "done.arrived");
    }

    @PostMapping("/sittings/{sitting}/departures")
    Object leave(Desk desk, Form form, Frame frame, HttpServletResponse response) {
        receiving.leave(desk.sitting(), marked(form));
        return back(desk, form, frame, response, "done.left");
    }

    /** Cards with which those marked get in, as PDF. */
    @PostMapping("/sittings/{sitting}/hall-cards")
    Object print(Desk desk, Secretary secretary, Onlooker looking, Form form, Frame frame) {
        var marked = marked(form);
        if (marked.isEmpty()) form.refuse("organisation", "error.hall-cards");
        if (!form.sound()) {
            var view = show(desk, looking, form, frame);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"hall-cards-" + desk.sitting().name() + ".pdf\"")
                .body(cards.print(desk.sitting(), marked, secretary, frame));
    }

    private static List<OrganisationId> marked(Form form) {
        try {
            return form.all("organisation").stream().map(OrganisationId::of).toList();
        } catch (IllegalArgumentException notOne) {
            throw Refusal.badRequest("error.choice");
        }
    }

    private static Object back(Desk desk, Form form, Frame frame, HttpServletResponse response, String key) {
        var find = form.optional("find", 100)
                .map(typed -> "?find=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .orElse("");
        return Confirmations.redirect(frame, response, desk.sitting().path() + "/desk" + find, key);
    }
}
