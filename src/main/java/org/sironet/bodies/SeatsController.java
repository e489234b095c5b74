package org.sironet.bodies;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.kernel.Multilingual;
import org.sironet.network.Memberships;
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

/** The secretariat adds seats to a body and abolishes those that nobody holds. */
@Controller
class SeatsController {

    private final Bodies bodies;
    private final SeatKeeping keeping;
    private final BodyViews views;
    private final Memberships memberships;

    SeatsController(Bodies bodies, SeatKeeping keeping, BodyViews views, Memberships memberships) {
        this.bodies = bodies;
        this.keeping = keeping;
        this.views = views;
        this.memberships = memberships;
    }

    @GetMapping("/bodies/{body}/seats")
    ModelAndView index(@PathVariable String body, Secretary secretary, Frame frame) {
        var form = Form.filled(Map.of("since", List.of(memberships.today().toString()), "more", List.of("1")));
        return index(find(body), form, frame);
    }

    private Body find(String name) {
        return bodies.find(name).orElseThrow(Refusal::notFound);
    }

    private ModelAndView index(Body body, Form form, Frame frame) {
        var view = new ModelAndView(
                "bodies/seats",
                Map.of(
                        "page",
                        views.page(body, memberships.today(), frame),
                        "form",
                        form,
                        "bases",
                        BasisForm.options(frame)));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/bodies/{body}/seats")
    Object add(@PathVariable String body, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var found = find(body);
        var more = form.whole("more", 1, 99);
        if (more.isEmpty() && form.sound("more")) form.refuse("more", "error.required");
        var title = BodyForm.words(form, "title-", 200, Multilingual.EMPTY);
        var since = BodyForm.day(form, "since");
        var basis = BasisForm.read(form);
        if (!form.sound()) return index(found, form, frame);
        keeping.add(
                found.id(),
                more.orElseThrow(),
                title,
                since.orElseThrow(),
                basis.orElseThrow(),
                Actor.of(secretary.person()));
        return Confirmations.redirect(frame, response, found.path() + "/seats", "done.seat-added");
    }

    @GetMapping("/bodies/{body}/seats/{number}")
    ModelAndView show(@PathVariable String body, @PathVariable int number, Secretary secretary, Frame frame) {
        return show(find(body), number, Form.empty(), frame);
    }

    private ModelAndView show(Body body, int number, Form form, Frame frame) {
        var line = views.page(body, memberships.today(), frame).seats().stream()
                .filter(seat -> seat.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var view = new ModelAndView(
                "bodies/seat",
                Map.of("head", views.head(body, frame), "seat", line, "form", form, "bases", BasisForm.options(frame)));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/bodies/{body}/seats/{number}/end")
    Object abolish(
            @PathVariable String body,
            @PathVariable int number,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var found = find(body);
        var last = BodyForm.day(form, "last");
        var basis = BasisForm.read(form);
        if (!form.sound()) return show(found, number, form, frame);
        keeping.abolish(found.id(), number, last.orElseThrow(), basis.orElseThrow(), Actor.of(secretary.person()));
        return Confirmations.redirect(frame, response, found.path() + "/seats", "done.seat-abolished");
    }
}
