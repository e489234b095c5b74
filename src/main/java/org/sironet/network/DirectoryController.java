package org.sironet.network;

import java.util.List;
import java.util.Map;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Navigation;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.sironet.shell.SameForVisitors;
import org.sironet.shell.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The directory of members, for everybody. */
@Controller
class DirectoryController implements Navigation {

    private final DirectorySearch search;
    private final DirectoryPresentation presentation;

    DirectoryController(DirectorySearch search, DirectoryPresentation presentation) {
        this.search = search;
        this.presentation = presentation;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return List.of(new Entry("/members", "menu.members", 10));
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/members")
    ModelAndView index(Form form, Frame frame) {
        var query = asked(form, frame.viewer());
        var view = new ModelAndView("network/members/index");
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var found = form.sound()
                ? search.find(query, frame.language(), DirectoryPresentation.SIZE)
                : new DirectorySearch.Found(query, List.of(), List.of(), search.counts(query));
        view.addAllObjects(Map.of("form", form, "page", presentation.page(found, frame)));
        return view;
    }

    /** Organisations that never were anything in the network are for the secretariat. */
    static DirectoryQuery asked(Form form, Viewer viewer) {
        var query = DirectoryQuery.of(form);
        if (query.standings().contains("none") && !viewer.is(Viewer.Role.SECRETARIAT))
            throw Refusal.badRequest("refused.filter");
        return query;
    }
}
