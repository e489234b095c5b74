package org.sironet.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sironet.network.MemberFigures;
import org.sironet.rules.Rules;
import org.sironet.setup.page.ConcernLine;
import org.sironet.setup.page.FrontPage;
import org.sironet.shell.Concern;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.SameForVisitors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front page: the network to a visitor, and what needs them to everybody else. */
@Controller
class FrontController {

    private final MemberFigures figures;
    private final List<Concern> concerns;
    private final Rules rules;
    private final FirstRun firstRun;

    FrontController(MemberFigures figures, List<Concern> concerns, Rules rules, FirstRun firstRun) {
        this.figures = figures;
        this.concerns = concerns;
        this.rules = rules;
        this.firstRun = firstRun;
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/")
    ModelAndView show(Frame frame) {
        if (firstRun.awaited()) return new ModelAndView("redirect:" + frame.to("/first-run"));
        var now = figures.today();
        return new ModelAndView(
                "setup/front/show",
                Map.of(
                        "page",
                        new FrontPage(
                                now.members(),
                                now.home(),
                                now.overseas(),
                                now.countries(),
                                frame.best(rules.value(SetupSettings.ABOUT)),
                                concerns(frame))));
    }

    List<ConcernLine> concerns(Frame frame) {
        return concerns.stream()
                .flatMap(module -> module.items(frame.viewer()).stream())
                .sorted(Comparator.comparing(Concern.Item::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(item ->
                        new ConcernLine(frame.text(item.key(), item.arguments().toArray()), item.path(), item.due()))
                .toList();
    }
}
