package org.sironet.bodies;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sironet.bodies.page.BodiesPage;
import org.sironet.kernel.Multilingual;
import org.sironet.network.Cells;
import org.sironet.network.Memberships;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Navigation;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.sironet.shell.SameForVisitors;
import org.sironet.shell.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The network's bodies, and each of them with its seats on any day. */
@Controller
class BodiesController implements Navigation {

    private final Bodies bodies;
    private final Seats seats;
    private final BodyViews views;
    private final Memberships memberships;

    BodiesController(Bodies bodies, Seats seats, BodyViews views, Memberships memberships) {
        this.bodies = bodies;
        this.seats = seats;
        this.views = views;
        this.memberships = memberships;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return List.of(new Entry("/bodies", "bodies.title", 35));
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/bodies")
    ModelAndView index(Frame frame) {
        var lines = bodies.all().stream().map(body -> views.line(body, frame)).toList();
        return new ModelAndView(
                "bodies/index",
                Map.of("page", new BodiesPage(lines, frame.viewer().is(Viewer.Role.SECRETARIAT))));
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/bodies/{body}")
    ModelAndView show(@PathVariable String body, Form form, Frame frame) {
        var found = bodies.find(body).orElseThrow(Refusal::notFound);
        var on = form.parsed("on", 10, LocalDate::parse, "error.date").orElse(memberships.today());
        var view = new ModelAndView("bodies/show", Map.of("page", views.page(found, on, frame), "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Every term that the body has had, for spreadsheets. */
    @OpenToAll
    @GetMapping("/bodies/{body}.csv")
    void csv(@PathVariable String body, Frame frame, HttpServletResponse response) throws IOException {
        var found = bodies.find(body).orElseThrow(Refusal::notFound);
        var terms = seats.terms(found.id());
        var called = views.called(terms);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.name() + ".csv\"");
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (var table = CsvWriter.builder().build(writer)) {
            table.writeRecord(
                    "body",
                    "seat",
                    "person_id",
                    "person",
                    "organization_id",
                    "organization",
                    "start_date",
                    "end_date",
                    "filled",
                    "ended");
            for (var term : terms)
                table.writeRecord(
                        cells(found, term, called, frame).map(Cells::guarded).toList());
        }
    }

    private static Stream<String> cells(Body body, Term term, Map<Object, Multilingual> called, Frame frame) {
        var organisation = term.organisation();
        var name = organisation == null ? null : called.get(organisation);
        return Stream.of(
                body.name(),
                Integer.toString(term.seat()),
                term.person().toString(),
                BodyViews.person(called.get(term.person()), frame).text(),
                Objects.toString(organisation, ""),
                name == null ? "" : frame.best(name).text(),
                term.from().toString(),
                Objects.toString(term.until(), ""),
                term.filled().word(),
                Objects.toString(term.ended(), ""));
    }
}
