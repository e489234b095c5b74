package org.sironet.assembly.elections;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.elections.ElectionAuthority.Nominee;
import org.sironet.assembly.elections.page.NomineePage;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.sironet.store.Installation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody nominated answers, makes a statement, and may withdraw. */
@Controller
class NomineeController {

    static final int LONGEST_STATEMENT = 3_000;

    private final Elections elections;
    private final Nominating nominating;
    private final NomineeLinks links;
    private final ElectionViews views;
    private final NomineeViews nominees;
    private final Installation installation;
    private final Clock clock;

    NomineeController(
            Elections elections,
            Nominating nominating,
            NomineeLinks links,
            ElectionViews views,
            NomineeViews nominees,
            Installation installation,
            Clock clock) {
        this.elections = elections;
        this.nominating = nominating;
        this.links = links;
        this.views = views;
        this.nominees = nominees;
        this.installation = installation;
        this.clock = clock;
    }

    /** Keeps the link's secret for the way through the pages, out of their addresses. */
    @OpenToAll
    @GetMapping("/elections/link/{token}")
    Object link(@PathVariable String token, Frame frame, HttpServletResponse response) {
        var nomination = links.nomination(token).orElseThrow(Refusal::notFound);
        var election = elections.find(nomination.election()).orElseThrow();
        var cookie = ResponseCookie.from(ElectionAuthority.COOKIE, token)
                .path("/")
                .httpOnly(true)
                .secure(installation.secure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(30))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Confirmations.redirect(frame, path(election, nomination));
    }

    private static String path(Election election, Nomination nomination) {
        return election.path() + "/nominations/" + nomination.number();
    }

    @GetMapping("/elections/{election}/nominations/{number}")
    ModelAndView show(Nominee nominee, Frame frame) {
        var values = new LinkedHashMap<String, List<String>>();
        nominee.nomination()
                .statement()
                .forEach((language, text) -> values.put("statement-" + language, List.of(text)));
        return show(nominee, Form.filled(Map.copyOf(values)), frame);
    }

    private ModelAndView show(Nominee nominee, Form form, Frame frame) {
        var election = nominee.election();
        var nomination = nominee.nomination();
        var stage = election.stage(clock.instant());
        var open = stage.beforePoll() && nomination.state().open();
        var page = new NomineePage(
                views.head(election, frame),
                views.facts(election, frame),
                nominees.lines(election, List.of(nomination), List.of(), frame).apply(nomination),
                nomination.state() == Nomination.State.NOMINATED
                        && (stage == Election.Stage.NOMINATIONS || stage == Election.Stage.ACCEPTANCE),
                open,
                open,
                path(election, nomination));
        var view = new ModelAndView("assembly/elections/nominations/show", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** With the statement, so that both are one step. */
    @PostMapping("/elections/{election}/nominations/{number}/acceptance")
    Object accept(Nominee nominee, Form form, Frame frame, HttpServletResponse response) {
        var statement = statement(form);
        if (!form.sound()) return show(nominee, form, frame);
        NominationsController.refuse(nominating.accept(nominee, statement));
        return done(nominee, frame, response, "done.nomination-accepted");
    }

    private static Multilingual statement(Form form) {
        return ElectionForm.words(form, "statement-", LONGEST_STATEMENT);
    }

    @PostMapping("/elections/{election}/nominations/{number}/statement")
    Object say(Nominee nominee, Form form, Frame frame, HttpServletResponse response) {
        var statement = statement(form);
        if (!form.sound()) return show(nominee, form, frame);
        NominationsController.refuse(nominating.say(nominee, statement));
        return done(nominee, frame, response, "done.nomination-statement");
    }

    /** Declines before it is accepted, withdraws after. */
    @PostMapping("/elections/{election}/nominations/{number}/withdrawal")
    Object leave(Nominee nominee, Form form, Frame frame, HttpServletResponse response) {
        var reason = form.optional("reason", 500);
        if (!form.sound()) return show(nominee, form, frame);
        NominationsController.refuse(nominating.leave(nominee, reason.orElse("")));
        return done(nominee, frame, response, "done.nomination-left");
    }

    private static Object done(Nominee nominee, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, path(nominee.election(), nominee.nomination()), key);
    }
}
