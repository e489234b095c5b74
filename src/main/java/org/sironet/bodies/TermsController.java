package org.sironet.bodies;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.bodies.page.AppointPage;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.network.Memberships;
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

/** The secretariat records who holds a seat, and that a term has ended before its time. */
@Controller
class TermsController {

    private final Bodies bodies;
    private final Seats seats;
    private final TermForm terms;
    private final BodyViews views;
    private final Memberships memberships;

    TermsController(Bodies bodies, Seats seats, TermForm terms, BodyViews views, Memberships memberships) {
        this.bodies = bodies;
        this.seats = seats;
        this.terms = terms;
        this.views = views;
        this.memberships = memberships;
    }

    @GetMapping("/bodies/{body}/terms/new")
    ModelAndView begin(@PathVariable String body, Secretary secretary, Frame frame) {
        var today = memberships.today().toString();
        return begin(find(body), Form.filled(Map.of("from", List.of(today))), frame);
    }

    private Body find(String name) {
        return bodies.find(name).orElseThrow(Refusal::notFound);
    }

    private ModelAndView begin(Body body, Form form, Frame frame) {
        var vacant = seats.vacant(body, memberships.today()).stream()
                .map(seat -> new Option(Integer.toString(seat.number()), label(seat, frame)))
                .toList();
        var page = new AppointPage(
                views.head(body, frame),
                vacant,
                TermForm.ways(frame),
                terms.organisations(form, frame),
                BasisForm.options(frame));
        var view = new ModelAndView("bodies/terms/new", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static String label(Seat seat, Frame frame) {
        var number = frame.text("seat.number", seat.number());
        return seat.title().isEmpty()
                ? number
                : number + " · " + frame.best(seat.title()).text();
    }

    @PostMapping("/bodies/{body}/terms")
    Object create(
            @PathVariable String body, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var found = find(body);
        if (!terms.fill(found, form, Actor.of(secretary.person()))) return begin(found, form, frame);
        return Confirmations.redirect(frame, response, found.path(), "done.term-begun");
    }

    @GetMapping("/bodies/{body}/terms/{term}")
    ModelAndView show(@PathVariable String body, @PathVariable UUID term, Secretary secretary, Frame frame) {
        var found = find(body);
        return show(found, term(found, term), Form.empty(), frame);
    }

    private Term term(Body body, UUID id) {
        return seats.term(body.id(), id).orElseThrow(Refusal::notFound);
    }

    private ModelAndView show(Body body, Term term, Form form, Frame frame) {
        var view = new ModelAndView(
                "bodies/terms/show",
                Map.of(
                        "head",
                        views.head(body, frame),
                        "term",
                        views.line(body, term, frame),
                        "form",
                        form,
                        "bases",
                        BasisForm.options(frame)));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/bodies/{body}/terms/{term}/end")
    Object end(
            @PathVariable String body,
            @PathVariable UUID term,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var found = find(body);
        var held = term(found, term);
        if (!terms.end(found, held, form, Actor.of(secretary.person()))) return show(found, held, form, frame);
        return Confirmations.redirect(frame, response, found.path(), "done.term-ended");
    }
}
