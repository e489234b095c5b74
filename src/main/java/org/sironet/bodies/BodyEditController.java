package org.sironet.bodies;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
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

/** The secretariat founds a body, changes what is said of it, and records what it is from a day on. */
@Controller
class BodyEditController {

    private final Bodies bodies;
    private final BodyViews views;
    private final Memberships memberships;

    BodyEditController(Bodies bodies, BodyViews views, Memberships memberships) {
        this.bodies = bodies;
        this.views = views;
        this.memberships = memberships;
    }

    @GetMapping("/bodies/new")
    ModelAndView begin(Secretary secretary, Frame frame) {
        return page("bodies/new", null, today(), frame);
    }

    private Form today() {
        return Form.filled(Map.of("from", List.of(memberships.today().toString())));
    }

    private ModelAndView page(String template, @Nullable Body body, Form form, Frame frame) {
        var model = new LinkedHashMap<String, Object>();
        if (body != null) model.put("head", views.head(body, frame));
        model.put("form", form);
        model.put("states", BodyForm.states(frame));
        model.put("groups", BodyForm.groups(frame));
        model.put("bases", BasisForm.options(frame));
        var view = new ModelAndView(template, model);
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/bodies")
    Object create(Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var name = form.text("name", 60);
        if (form.sound("name") && !name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.equals("new"))
            form.refuse("name", "error.body-name");
        var profile = BodyForm.profile(form, null);
        var step = BodyForm.step(form, frame.language());
        var basis = BasisForm.read(form);
        if (!form.sound()) return page("bodies/new", null, form, frame);
        var founded = bodies.found(
                UUID.randomUUID(),
                name,
                profile.orElseThrow(),
                step.orElseThrow(),
                basis.orElseThrow(),
                Actor.of(secretary.person()));
        if (founded.isEmpty()) {
            form.refuse("name", "error.body-name-taken");
            return page("bodies/new", null, form, frame);
        }
        return Confirmations.redirect(frame, response, founded.get().path() + "/seats", "done.body-founded");
    }

    @GetMapping("/bodies/{body}/edit")
    ModelAndView edit(@PathVariable String body, Secretary secretary, Frame frame) {
        var found = bodies.find(body).orElseThrow(Refusal::notFound);
        return page("bodies/edit", found, BodyForm.filled(found), frame);
    }

    @PostMapping("/bodies/{body}/edit")
    Object change(
            @PathVariable String body, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var found = bodies.find(body).orElseThrow(Refusal::notFound);
        var profile = BodyForm.profile(form, found.profile());
        var basis = BasisForm.read(form);
        var seen = form.whole("seen", 1, Integer.MAX_VALUE);
        if (!form.sound()) return page("bodies/edit", found, form, frame);
        if (!bodies.change(
                found.id(), seen.orElse(0), profile.orElseThrow(), basis.orElseThrow(), Actor.of(secretary.person()))) {
            form.refuse("title-en", "error.body-moved-on");
            return page("bodies/edit", found, form, frame);
        }
        return Confirmations.redirect(frame, response, found.path(), "done.body-changed");
    }

    @GetMapping("/bodies/{body}/steps/new")
    ModelAndView step(@PathVariable String body, Secretary secretary, Frame frame) {
        var found = bodies.find(body).orElseThrow(Refusal::notFound);
        return page("bodies/step", found, today(), frame);
    }

    @PostMapping("/bodies/{body}/steps")
    Object record(
            @PathVariable String body, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var found = bodies.find(body).orElseThrow(Refusal::notFound);
        var step = BodyForm.step(form, frame.language());
        var basis = BasisForm.read(form);
        if (!form.sound()) return page("bodies/step", found, form, frame);
        bodies.record(found.id(), step.orElseThrow(), basis.orElseThrow(), Actor.of(secretary.person()));
        return Confirmations.redirect(frame, response, found.path(), "done.body-step");
    }
}
