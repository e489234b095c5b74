package org.sironet.assembly.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sironet.assembly.polls.PollAuthority.Presiding;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.polls.PollAuthority.Teller;
import org.sironet.assembly.polls.PollRights;
import org.sironet.assembly.polls.Polls;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Called;
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

/** The paper desk of a poll. */
@Controller
class PaperController {

    private static final int REASON = 400;

    private final Papers papers;
    private final PaperPages pages;
    private final Polls polls;
    private final PollRights rights;
    private final Called called;

    PaperController(Papers papers, PaperPages pages, Polls polls, PollRights rights, Called called) {
        this.papers = papers;
        this.pages = pages;
        this.polls = polls;
        this.rights = rights;
        this.called = called;
    }

    @GetMapping("/polls/{poll}/paper")
    ModelAndView show(Reader reader, Form form, Frame frame) {
        if (!Papers.onPaper(reader.poll())) throw Refusal.notFound();
        var view =
                new ModelAndView("assembly/paper/show", Map.of("page", pages.page(reader, form, frame), "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/polls/{poll}/paper")
    Object open(Presiding presiding, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        if (!Papers.onPaper(presiding.poll())) throw Refusal.conflict("refused.not-on-paper");
        var reason = form.text("reason", REASON);
        if (!form.sound()) return show(reader, form, frame);
        papers.open(presiding, reason);
        return back(reader, frame, response, "done.paper-desk");
    }

    @PostMapping("/polls/{poll}/paper/readings")
    Object read(Teller teller, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var poll = teller.poll();
        var members = rights.of(poll.id()).stream()
                .map(PollRights.Right::organisation)
                .toList();
        var readings = PaperReading.read(form, poll, polls.choices(poll.id()), members);
        if (!form.sound()) return show(reader, form, frame);
        var through = form.typed("then").equals("through");
        papers.enter(teller, readings, through);
        return back(reader, frame, response, through ? "done.papers-through" : "done.papers-kept");
    }

    @PostMapping("/polls/{poll}/paper/piles/{number}/setting-aside")
    Object setAside(
            Presiding presiding,
            Reader reader,
            @PathVariable int number,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var reason = form.text("reason-" + number, REASON);
        if (!form.sound()) return show(reader, form, frame);
        papers.setAside(presiding, number, reason);
        return back(reader, frame, response, "done.pile-set-aside");
    }

    @PostMapping("/polls/{poll}/paper/voters")
    Object tick(Teller teller, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var members = members(form);
        if (members.isEmpty()) form.refuse("organisation", "error.which-member");
        if (form.sound()) {
            var voted = papers.tickOff(teller, members);
            if (!voted.isEmpty()) form.refuse("organisation", "error.voted-already", names(voted, frame));
        }
        return form.sound() ? back(reader, frame, response, "done.ticked-off") : show(reader, form, frame);
    }

    private static List<OrganisationId> members(Form form) {
        try {
            return form.all("organisation").stream().map(OrganisationId::of).toList();
        } catch (IllegalArgumentException notOne) {
            throw Refusal.badRequest("error.choice");
        }
    }

    private String names(List<OrganisationId> members, Frame frame) {
        return called.organisations(members, frame).values().stream().sorted().collect(Collectors.joining(" · "));
    }

    private static Object back(Reader reader, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, reader.poll().path() + "/paper", key);
    }
}
