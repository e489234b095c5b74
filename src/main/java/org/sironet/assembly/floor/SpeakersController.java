package org.sironet.assembly.floor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The presiding officer's actions on the list; they lead back to where the form stood: the floor, or the console. */
@Controller
class SpeakersController {

    private static final int LONGEST = 240;

    private final GivingFloor giving;
    private final Arranging arranging;
    private final FloorController floor;

    SpeakersController(GivingFloor giving, Arranging arranging, FloorController floor) {
        this.giving = giving;
        this.arranging = arranging;
        this.floor = floor;
    }

    @PostMapping("/sittings/{sitting}/speakers/{speech}/floor")
    Object give(@PathVariable UUID speech, Presiding by, Form form, Frame frame, HttpServletResponse response) {
        giving.give(by, speech);
        return back(by, form, frame, response, "done.floor-given");
    }

    @PostMapping("/sittings/{sitting}/speakers/{speech}/end")
    Object end(@PathVariable UUID speech, Presiding by, Form form, Frame frame, HttpServletResponse response) {
        giving.end(by, speech);
        return back(by, form, frame, response, "done.floor-ended");
    }

    @PostMapping("/sittings/{sitting}/speakers/{speech}/place")
    Object move(@PathVariable UUID speech, Presiding by, Form form, Frame frame, HttpServletResponse response) {
        arranging.move(by, speech, form.chosen("to", "up"));
        return back(by, form, frame, response, "done.floor-moved");
    }

    @PostMapping("/sittings/{sitting}/speakers/{speech}/strike")
    Object strike(@PathVariable UUID speech, Presiding by, Form form, Frame frame, HttpServletResponse response) {
        arranging.strike(by, speech);
        return back(by, form, frame, response, "done.floor-struck");
    }

    @PostMapping("/sittings/{sitting}/speakers-order")
    Object release(Presiding by, Form form, Frame frame, HttpServletResponse response) {
        arranging.release(by);
        return back(by, form, frame, response, "done.floor-moved");
    }

    @PostMapping("/sittings/{sitting}/speakers-list")
    Object close(Presiding by, Form form, Frame frame, HttpServletResponse response) {
        var closed = form.chosen("state", "closed");
        arranging.close(by, closed);
        return back(by, form, frame, response, closed ? "done.floor-list-closed" : "done.floor-list-reopened");
    }

    @PostMapping("/sittings/{sitting}/speakers-limit")
    Object limit(Presiding by, Onlooker onlooker, Form form, Frame frame, HttpServletResponse response) {
        var minutes = form.whole("minutes", 1, LONGEST).orElse(null);
        if (!form.sound()) return floor.show(onlooker, form, frame);
        arranging.limit(by, minutes);
        return back(by, form, frame, response, "done.floor-limited");
    }

    private static Object back(Presiding by, Form form, Frame frame, HttpServletResponse response, String done) {
        var page = form.chosen("back", "console") ? "/console" : "/floor";
        return Confirmations.redirect(frame, response, by.sitting().path() + page, done);
    }
}
