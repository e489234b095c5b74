package org.sironet.assembly.elections;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.sironet.assembly.elections.ElectionAuthority.Keeper;
import org.sironet.bodies.Filling;
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

/** The secretariat or the presiding officer opens an election, draws the order of hearing, and gives one up. */
@Controller
class ElectionKeepingController {

    private final Elections elections;
    private final ElectionPlanning planning;
    private final ElectionForm forms;
    private final ElectionViews views;

    ElectionKeepingController(Elections elections, ElectionPlanning planning, ElectionForm forms, ElectionViews views) {
        this.elections = elections;
        this.planning = planning;
        this.forms = forms;
        this.views = views;
    }

    @GetMapping("/elections/new")
    ModelAndView begin(Keeper keeper, Frame frame) {
        return begin(forms.fresh(), frame);
    }

    private ModelAndView begin(Form form, Frame frame) {
        var view = new ModelAndView(
                "assembly/elections/new",
                Map.of(
                        "form",
                        form,
                        "bodies",
                        forms.bodies(frame),
                        "rules",
                        ElectionForm.rules(frame),
                        "ties",
                        ElectionForm.ties(frame)));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/elections")
    Object create(Keeper keeper, Form form, Frame frame, HttpServletResponse response) {
        var election = forms.read(form, keeper.basis());
        if (election.isPresent() && !planning.open(election.get(), keeper.actor()))
            form.refuse("name", "error.election-name-taken");
        if (!form.sound()) return begin(form, frame);
        return Confirmations.redirect(frame, response, election.orElseThrow().path(), "done.election-opened");
    }

    private Election find(String name) {
        return elections.find(name).orElseThrow(Refusal::notFound);
    }

    /** The order of hearing. */
    @PostMapping("/elections/{election}/order")
    Object draw(@PathVariable String election, Keeper keeper, Form form, Frame frame, HttpServletResponse response) {
        var found = find(election);
        var seed = form.optional("seed", 200);
        if (!form.sound())
            throw Refusal.badRequest("error.too-long", 200, form.typed("seed").length());
        planning.drawOrder(found.id(), seed, keeper);
        return Confirmations.redirect(frame, response, found.path(), "done.election-order");
    }

    /** By the result that stands. */
    @PostMapping("/elections/{election}/seats")
    Object fill(@PathVariable String election, Keeper keeper, Frame frame, HttpServletResponse response) {
        var found = find(election);
        if (elections.fill(found.id(), keeper.actor()) instanceof Filling.Obstacle(var rule))
            throw Refusal.conflict(rule.key());
        return Confirmations.redirect(frame, response, found.path(), "done.election-filled");
    }

    @GetMapping("/elections/{election}/annulment")
    ModelAndView annul(@PathVariable String election, Keeper keeper, Frame frame) {
        return annul(find(election), Form.empty(), frame);
    }

    private ModelAndView annul(Election election, Form form, Frame frame) {
        if (!election.counted()) throw Refusal.conflict("refused.election-not-counted");
        return page("annul", election, form, frame);
    }

    @PostMapping("/elections/{election}/annulment")
    Object annul(@PathVariable String election, Keeper keeper, Form form, Frame frame, HttpServletResponse response) {
        var found = find(election);
        var reason = form.text("reason", 500);
        if (!form.sound()) return annul(found, form, frame);
        elections.annul(found.id(), reason, keeper.basis(), keeper.actor());
        return Confirmations.redirect(frame, response, found.path(), "done.election-annulled");
    }

    @GetMapping("/elections/{election}/end")
    ModelAndView end(@PathVariable String election, Keeper keeper, Frame frame) {
        return end(find(election), Form.empty(), frame);
    }

    private ModelAndView end(Election election, Form form, Frame frame) {
        return page("end", election, form, frame);
    }

    private ModelAndView page(String name, Election election, Form form, Frame frame) {
        var view = new ModelAndView(
                "assembly/elections/" + name, Map.of("head", views.head(election, frame), "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/elections/{election}/end")
    Object end(@PathVariable String election, Keeper keeper, Form form, Frame frame, HttpServletResponse response) {
        var found = find(election);
        var reason = form.text("reason", 500);
        if (!form.sound()) return end(found, form, frame);
        planning.end(found.id(), reason, keeper);
        return Confirmations.redirect(frame, response, found.path(), "done.election-ended");
    }
}
