package org.sironet.assembly.elections;

import java.util.List;
import java.util.Map;
import org.sironet.assembly.elections.page.ElectionsPage;
import org.sironet.shell.Frame;
import org.sironet.shell.Navigation;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.sironet.shell.SameForVisitors;
import org.sironet.shell.Viewer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The elections of the network, each with its candidates and, once there is one, its result. */
@Controller
class ElectionsController implements Navigation {

    private final Elections elections;
    private final Candidates candidates;
    private final ElectionViews views;
    private final ResultRows results;

    ElectionsController(Elections elections, Candidates candidates, ElectionViews views, ResultRows results) {
        this.elections = elections;
        this.candidates = candidates;
        this.views = views;
        this.results = results;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return List.of(new Entry("/elections", "elections.title", 36));
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/elections")
    ModelAndView index(Frame frame) {
        var lines = elections.all().stream().map(each -> line(each, frame)).toList();
        return new ModelAndView(
                "assembly/elections/index", Map.of("page", new ElectionsPage(lines, views.keeps(frame))));
    }

    private ElectionsPage.Line line(Election election, Frame frame) {
        var head = views.head(election, frame);
        return new ElectionsPage.Line(
                head.path(),
                head.title(),
                head.stage(),
                head.tone(),
                election.terms().seats(),
                candidates.standing(election).size());
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/elections/{election}")
    ModelAndView show(@PathVariable String election, Frame frame) {
        return new ModelAndView("assembly/elections/show", Map.of("page", views.page(find(election), frame)));
    }

    private Election find(String name) {
        return elections.find(name).orElseThrow(Refusal::notFound);
    }

    /** The record of the count, from which everybody can follow each step. */
    @OpenToAll
    @ResponseBody
    @GetMapping(value = "/elections/{election}/count.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String count(@PathVariable String election) {
        return result(election).count();
    }

    @OpenToAll
    @ResponseBody
    @GetMapping(value = "/elections/{election}/count.svg", produces = "image/svg+xml")
    String chart(@PathVariable String election) {
        return result(election).chart();
    }

    private ElectionResult result(String election) {
        return results.of(find(election).id()).orElseThrow(Refusal::notFound);
    }
}
