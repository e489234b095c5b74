package org.sironet.assembly.presiding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.floor.FloorPages;
import org.sironet.assembly.roll.Credential;
import org.sironet.assembly.roll.Credentials;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.sittings.Onlookers;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.shell.Frame;
import org.sironet.shell.Navigation;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is going on: for everybody, for who votes, and on the big screen. */
@Controller
class SittingController implements Navigation {

    private final Sittings sittings;
    private final Onlookers onlookers;
    private final SittingPages pages;
    private final Credentials credentials;
    private final Presence presence;
    private final FloorPages floor;

    SittingController(
            Sittings sittings,
            Onlookers onlookers,
            SittingPages pages,
            Credentials credentials,
            Presence presence,
            FloorPages floor) {
        this.sittings = sittings;
        this.onlookers = onlookers;
        this.pages = pages;
        this.credentials = credentials;
        this.presence = presence;
        this.floor = floor;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return List.of(new Entry("/assembly", "assembly.title", 28));
    }

    /** What is going on now, and what can I do. */
    @OpenToAll
    @GetMapping("/assembly")
    ModelAndView now(Viewer viewer, Frame frame) {
        return now("assembly/presiding/now", viewer, frame);
    }

    /** The part of it that changes. */
    @OpenToAll
    @GetMapping("/assembly/now")
    ModelAndView part(Viewer viewer, Frame frame) {
        return now("assembly/presiding/now-part", viewer, frame);
    }

    private ModelAndView now(String template, Viewer viewer, Frame frame) {
        var sitting = sittings.now();
        var model = new HashMap<String, Object>();
        sitting.ifPresent(each -> {
            model.put("page", pages.page(onlookers.of(viewer, each), frame));
            viewer.signedIn().ifPresent(person -> {
                var held = credentials.of(each.id(), person.id());
                model.put("credentials", held.size());
                model.put("rights", credentials.exercised(each.id(), person.id()));
                if (each.running())
                    presence.online(
                            each.id(),
                            held.stream().map(Credential::organisation).toList(),
                            person.id());
            });
        });
        return new ModelAndView(template, model);
    }

    @GetMapping("/sittings/{sitting}")
    ModelAndView show(Onlooker looking, Frame frame) {
        return new ModelAndView(
                "assembly/presiding/sitting",
                Map.of("page", pages.page(looking, frame), "decisions", pages.decisions(looking.sitting(), frame)));
    }

    @GetMapping("/sittings/{sitting}/screen")
    ModelAndView screen(Onlooker looking, Frame frame) {
        return screen("assembly/presiding/screen", looking, frame);
    }

    /** The part of the screen that changes. */
    @GetMapping("/sittings/{sitting}/screen/now")
    ModelAndView screenPart(Onlooker looking, Frame frame) {
        return screen("assembly/presiding/screen-part", looking, frame);
    }

    private ModelAndView screen(String template, Onlooker looking, Frame frame) {
        var speaking = floor.of(looking, frame);
        return new ModelAndView(template, Map.of("page", pages.page(looking, frame), "floor", speaking));
    }
}
