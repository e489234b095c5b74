package org.sironet.assembly.polls;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.polls.page.PollsPage;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Votes: all of them, and each with what it states, one's own ballot, and its result. */
@Controller
class PollsController {

    private final Polls polls;
    private final Results results;
    private final ResultWords words;
    private final Sittings sittings;
    private final PollPages pages;
    private final Outcomes outcomes;
    private final VoteLines votes;

    PollsController(
            Polls polls,
            Results results,
            ResultWords words,
            Sittings sittings,
            PollPages pages,
            Outcomes outcomes,
            VoteLines votes) {
        this.polls = polls;
        this.results = results;
        this.words = words;
        this.sittings = sittings;
        this.pages = pages;
        this.outcomes = outcomes;
        this.votes = votes;
    }

    @OpenToAll
    @GetMapping("/polls")
    ModelAndView index(Viewer viewer, Frame frame) {
        var groups = new java.util.ArrayList<PollsPage.Group>();
        for (var sitting : sittings.all())
            groups.add(new PollsPage.Group(
                    frame.best(sitting.title()).text(), sitting.path(), lines(polls.of(sitting.id()), frame)));
        groups.add(new PollsPage.Group(frame.text("polls.by-silence"), null, lines(polls.bySilence(), frame)));
        groups.removeIf(each -> each.polls().isEmpty());
        return new ModelAndView(
                "assembly/polls/index", Map.of("page", new PollsPage(groups, viewer.is(Viewer.Role.SECRETARIAT))));
    }

    private List<PollsPage.Line> lines(List<Poll> all, Frame frame) {
        return all.stream()
                .map(poll -> new PollsPage.Line(
                        poll.path(),
                        poll.number(),
                        frame.best(poll.question()),
                        poll.state().word(),
                        results.of(poll.id())
                                .map(result -> words.sentence(poll, result, frame.language()))
                                .orElse("")))
                .toList();
    }

    @GetMapping("/polls/{poll}")
    ModelAndView show(Reader reader, Form form, Frame frame) {
        var view =
                new ModelAndView("assembly/polls/show", Map.of("page", pages.page(reader, form, frame), "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** What the result rests on, byte for byte as it is sealed in the record. */
    @GetMapping("/polls/{poll}/record.json")
    ResponseEntity<byte[]> record(Reader reader) {
        var record = results.record(reader.poll().id()).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(record.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/polls/{poll}/votes.csv")
    void votes(Reader reader, Frame frame, HttpServletResponse response) throws java.io.IOException {
        var poll = reader.poll();
        var choices = polls.choices(poll.id());
        var result = results.of(poll.id()).orElseThrow(Refusal::notFound);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + poll.name() + ".csv\"");
        VotesCsv.write(
                votes.votes(poll, choices, frame),
                outcomes.of(poll, result, choices, frame),
                frame,
                response.getOutputStream());
    }
}
