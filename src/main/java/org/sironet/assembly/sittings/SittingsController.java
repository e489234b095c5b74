package org.sironet.assembly.sittings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.page.SettingsPage;
import org.sironet.assembly.sittings.page.SittingsPage;
import org.sironet.identity.Persons;
import org.sironet.identity.Secretary;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Option;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All sittings; the secretariat plans one, its agenda and its officers. */
@Controller
class SittingsController {

    private final Sittings sittings;
    private final Agenda agenda;
    private final SittingOffices offices;
    private final Planning planning;
    private final Persons persons;
    private final Live live;

    SittingsController(
            Sittings sittings, Agenda agenda, SittingOffices offices, Planning planning, Persons persons, Live live) {
        this.sittings = sittings;
        this.agenda = agenda;
        this.offices = offices;
        this.planning = planning;
        this.persons = persons;
        this.live = live;
    }

    @OpenToAll
    @GetMapping("/sittings")
    ModelAndView index(Viewer viewer, Frame frame) {
        var lines = sittings.all().stream()
                .map(each -> new SittingsPage.Line(
                        each.path(),
                        frame.best(each.title()),
                        frame.best(each.place()),
                        each.starts(),
                        each.state().word()))
                .toList();
        var page = new SittingsPage(lines, viewer.is(Viewer.Role.SECRETARIAT));
        return new ModelAndView("assembly/sittings/index", Map.of("page", page));
    }

    /** Says that something changed; carries nothing else. */
    @GetMapping(path = "/sittings/{sitting}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Onlooker looking, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return live.stream(looking.sitting().id());
    }

    @GetMapping("/sittings/new")
    ModelAndView begin(Secretary secretary, Form form, Frame frame) {
        var view = new ModelAndView("assembly/sittings/new", Map.of("form", form, "languages", Language.OF_PAGES));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/sittings")
    Object create(Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var name = form.text("name", 60);
        if (form.sound("name") && !name.matches(Sitting.NAME) || name.equals("new") || name.startsWith("silence"))
            form.refuse("name", "error.text-name");
        var sitting = SittingForm.read(form, UUID.randomUUID(), name, frame.zone());
        if (form.sound() && !planning.plan(sitting, secretary.person())) form.refuse("name", "error.text-name-taken");
        if (!form.sound()) return begin(secretary, form, frame);
        return back(sitting, frame, response, "done.sitting-planned");
    }

    @GetMapping("/sittings/{sitting}/settings")
    ModelAndView settings(Secretary secretary, Onlooker looking, Frame frame) {
        var sitting = looking.sitting();
        return settings(sitting, Form.empty(), SittingForm.filled(sitting, frame.zone()), frame);
    }

    /** What was refused beside the plan as it stands: each of the page's forms keeps its own. */
    private ModelAndView beside(Sitting sitting, Form form, Frame frame) {
        return settings(sitting, form, SittingForm.filled(sitting, frame.zone()), frame);
    }

    private ModelAndView settings(Sitting sitting, Form form, Form plan, Frame frame) {
        var page = new SettingsPage(
                sitting.path(),
                frame.best(sitting.title()),
                Language.OF_PAGES,
                agenda.of(sitting.id()).stream()
                        .map(each -> new SettingsPage.Item(
                                each.id().toString(),
                                each.position(),
                                frame.best(each.title()),
                                each.minutes(),
                                each.state().word(),
                                each.state() == AgendaItem.State.WAITING))
                        .toList(),
                holders(sitting, frame));
        var view = new ModelAndView(
                "assembly/sittings/settings",
                Map.of(
                        "page",
                        page,
                        "form",
                        form,
                        "plan",
                        plan,
                        "decisions",
                        decisions(frame),
                        "subjects",
                        words("sitting.subject-", AgendaItem.Subject.values(), frame),
                        "offices",
                        words("sitting.office-", SittingOffices.Office.values(), frame)));
        if (!form.sound() || !plan.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static List<Option> decisions(Frame frame) {
        return Arrays.stream(Decision.values())
                .map(each -> new Option(each.name(), frame.text("decision." + word(each))))
                .toList();
    }

    private static List<Option> words(String prefix, Enum<?>[] values, Frame frame) {
        return Arrays.stream(values)
                .map(each -> new Option(each.name(), frame.text(prefix + word(each))))
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<SettingsPage.Holder> holders(Sitting sitting, Frame frame) {
        return offices.holders(sitting.id()).stream()
                .flatMap(held -> persons.find(held.person()).stream()
                        .map(person -> new SettingsPage.Holder(
                                person.id().toString(),
                                frame.best(person.name()).text(),
                                held.office().word())))
                .toList();
    }

    @PostMapping("/sittings/{sitting}/settings")
    Object change(Secretary secretary, Onlooker looking, Form form, Frame frame, HttpServletResponse response) {
        var before = looking.sitting();
        var changed = SittingForm.read(form, before.id(), before.name(), frame.zone());
        if (!form.sound()) return settings(before, Form.empty(), form, frame);
        planning.change(changed, secretary.person());
        return back(before, frame, response, "done.sitting-changed");
    }

    @PostMapping("/sittings/{sitting}/agenda")
    Object add(Secretary secretary, Onlooker looking, Form form, Frame frame, HttpServletResponse response) {
        var item = SittingForm.item(form, UUID.randomUUID(), looking.sitting().id());
        if (!form.sound()) return beside(looking.sitting(), form, frame);
        planning.add(item, secretary.person());
        return back(looking.sitting(), frame, response, "done.agenda");
    }

    @PostMapping("/sittings/{sitting}/agenda/{item}/place")
    Object move(
            @PathVariable UUID item,
            Secretary secretary,
            Onlooker looking,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var to = form.whole("to", 0, 1_000).orElseThrow(() -> Refusal.badRequest("error.required"));
        planning.move(looking.sitting(), item, to, secretary.person());
        return back(looking.sitting(), frame, response, "done.agenda");
    }

    @PostMapping("/sittings/{sitting}/agenda/{item}/removal")
    Object remove(
            @PathVariable UUID item, Secretary secretary, Onlooker looking, Frame frame, HttpServletResponse response) {
        planning.remove(looking.sitting(), item, secretary.person());
        return back(looking.sitting(), frame, response, "done.agenda");
    }

    @PostMapping("/sittings/{sitting}/offices")
    Object give(Secretary secretary, Onlooker looking, Form form, Frame frame, HttpServletResponse response) {
        var office = form.parsed("office", 10, SittingOffices.Office::valueOf, "error.choice");
        if (office.isEmpty() && form.sound("office")) form.refuse("office", "error.required");
        var person = persons.withMail(form.mail("mail"));
        if (form.sound("mail") && person.isEmpty()) form.refuse("mail", "error.no-account");
        if (!form.sound()) return beside(looking.sitting(), form, frame);
        planning.give(looking.sitting(), person.orElseThrow().id(), office.orElseThrow(), secretary.person());
        return back(looking.sitting(), frame, response, "done.office");
    }

    @PostMapping("/sittings/{sitting}/offices/{person}/end")
    Object take(
            @PathVariable UUID person,
            Secretary secretary,
            Onlooker looking,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var office = form.parsed("office", 10, SittingOffices.Office::valueOf, "error.choice")
                .orElseThrow(() -> Refusal.badRequest("error.choice"));
        planning.take(looking.sitting(), new PersonId(person), office, secretary.person());
        return back(looking.sitting(), frame, response, "done.office");
    }

    private static Object back(Sitting sitting, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, sitting.path() + "/settings", key);
    }
}
