package org.sironet.assembly.minutes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.minutes.Editing.Outcome;
import org.sironet.assembly.minutes.Editions.Place;
import org.sironet.assembly.minutes.page.SectionPage;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.identity.Secretary;
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

/** The secretariat words a section; when somebody was first, both versions are shown and kept. */
@Controller
class SectionController {

    private static final int LONGEST = 20_000;

    private final Drafting drafting;
    private final Editions editions;
    private final Editing editing;
    private final Called called;

    SectionController(Drafting drafting, Editions editions, Editing editing, Called called) {
        this.drafting = drafting;
        this.editions = editions;
        this.editing = editing;
        this.called = called;
    }

    @GetMapping("/sittings/{sitting}/minutes/{section}")
    ModelAndView edit(@PathVariable String section, Secretary secretary, Onlooker onlooker, Form asked, Frame frame) {
        var place = new Place(onlooker.sitting().id(), section, MinutesController.language(asked, frame));
        var drafted = drafted(onlooker.sitting(), place);
        var body = editions.latest(place).map(Edition::body).orElse(drafted.text());
        return page(onlooker.sitting(), place, drafted, Form.filled(Map.of("body", List.of(body))), null, frame);
    }

    private Section drafted(Sitting sitting, Place place) {
        if (sitting.state() == Sitting.State.PLANNED) throw Refusal.notFound();
        return drafting.of(sitting, place.language()).stream()
                .filter(each -> each.key().equals(place.section()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @PostMapping("/sittings/{sitting}/minutes/{section}")
    Object update(
            @PathVariable String section,
            Secretary secretary,
            Onlooker onlooker,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var sitting = onlooker.sitting();
        var place = new Place(sitting.id(), section, MinutesController.language(form, frame));
        var drafted = drafted(sitting, place);
        var base = form.whole("base", 0, Integer.MAX_VALUE).orElse(0);
        var body = form.optional("body", LONGEST).orElse("");
        if (body.isEmpty() && form.sound("body") && !section.equals(Section.REMARKS))
            form.refuse("body", "error.required");
        if (!form.sound()) return page(sitting, place, drafted, form, null, frame);
        var seen = form.typed("seen").replace("\r\n", "\n").strip();
        return switch (editing.write(place, base, seen, body, secretary)) {
            case SAVED -> back(sitting, place, "done.minutes-saved", frame, response);
            case UNCHANGED -> back(sitting, place, "done.minutes-unchanged", frame, response);
            case CONFLICT -> page(sitting, place, drafted, form, Outcome.CONFLICT, frame);
        };
    }

    private static Object back(Sitting sitting, Place place, String done, Frame frame, HttpServletResponse response) {
        return Confirmations.redirect(
                frame,
                response,
                sitting.path() + "/minutes?language=" + place.language() + "#s-" + place.section(),
                done);
    }

    private ModelAndView page(
            Sitting sitting, Place place, Section drafted, Form form, @Nullable Outcome conflict, Frame frame) {
        var versions = editions.of(place);
        var latest = versions.stream().filter(each -> !each.aside()).findFirst();
        var page = new SectionPage(
                sitting.path(),
                MinutesPages.title(sitting.title(), frame),
                place.section(),
                drafted.heading(),
                place.language().tag(),
                place.language().direction(),
                form.sound() || conflict != null
                        ? latest.map(Edition::version).orElse(0)
                        : form.whole("base", 0, Integer.MAX_VALUE).orElse(0),
                form.sound() || conflict != null ? drafted.text() : form.typed("seen"),
                MinutesPages.lines(drafted.text()),
                conflict == null
                        ? null
                        : latest.map(each -> MinutesPages.lines(each.body())).orElse(List.of()),
                versions(versions, frame));
        var view = new ModelAndView("assembly/minutes/edit", Map.of("page", page, "form", form));
        if (conflict != null) view.setStatus(HttpStatus.CONFLICT);
        else if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<SectionPage.Version> versions(List<Edition> versions, Frame frame) {
        var people = called.people(versions.stream().map(Edition::by).distinct().toList(), frame);
        return versions.stream()
                .map(each -> new SectionPage.Version(
                        each.version(),
                        each.aside(),
                        people.getOrDefault(each.by(), ""),
                        each.at(),
                        MinutesPages.lines(each.body())))
                .toList();
    }
}
