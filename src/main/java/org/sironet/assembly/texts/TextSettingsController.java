package org.sironet.assembly.texts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sironet.assembly.texts.page.TextSettingsPage;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.identity.Persons;
import org.sironet.identity.Secretary;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;
import org.sironet.shell.Option;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The secretariat begins a text, sets its phases, and names who edits it and who presides. */
@Controller
class TextSettingsController {

    private final Texts texts;
    private final Versions versions;
    private final Drafting drafting;
    private final Planning planning;
    private final Phases phases;
    private final Offices offices;
    private final Persons persons;
    private final TextViews views;

    TextSettingsController(
            Texts texts,
            Versions versions,
            Drafting drafting,
            Planning planning,
            Phases phases,
            Offices offices,
            Persons persons,
            TextViews views) {
        this.texts = texts;
        this.versions = versions;
        this.drafting = drafting;
        this.planning = planning;
        this.phases = phases;
        this.offices = offices;
        this.persons = persons;
        this.views = views;
    }

    @GetMapping("/texts/new")
    ModelAndView begin(Secretary secretary, Frame frame) {
        return begin(Form.empty(), frame);
    }

    private static ModelAndView begin(Form form, Frame frame) {
        var kinds = Arrays.stream(Text.Kind.values())
                .map(kind -> new Option(
                        kind.name(), frame.text("text.kind-" + kind.name().toLowerCase(Locale.ROOT))))
                .toList();
        var languages = Stream.of("en", "zh", "ar", "fr", "ru", "es")
                .map(tag -> new Option(tag, LanguageNames.name(Language.of(tag), frame.language())))
                .toList();
        var view = new ModelAndView("assembly/texts/new", Map.of("form", form, "kinds", kinds, "languages", languages));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/texts")
    Object create(Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var title = form.text("title", 500);
        var name = form.text("name", 60);
        if (form.sound("name") && !name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.equals("new"))
            form.refuse("name", "error.text-name");
        var kind = form.parsed("kind", 20, Text.Kind::valueOf, "error.choice");
        if (kind.isEmpty() && form.sound("kind")) form.refuse("kind", "error.required");
        var language = form.parsed("language", 35, Language::of, "error.choice");
        if (language.isEmpty() && form.sound("language")) form.refuse("language", "error.required");
        if (!form.sound()) return begin(form, frame);
        var begun = drafting.begin(
                UUID.randomUUID(),
                name,
                kind.orElseThrow(),
                language.orElseThrow(),
                Provisions.titled(Words.of(language.orElseThrow(), title)),
                secretary.person());
        if (begun.isEmpty()) {
            form.refuse("name", "error.text-name-taken");
            return begin(form, frame);
        }
        return Confirmations.redirect(frame, response, begun.get().path() + "/settings", "done.text-begun");
    }

    @GetMapping("/texts/{text}/settings")
    ModelAndView settings(@PathVariable String text, Secretary secretary, Frame frame) {
        var found = texts.find(text).orElseThrow(Refusal::notFound);
        return settings(found, TextForm.filled(phases.of(found.id()), found.bindsFrom()), frame);
    }

    private ModelAndView settings(Text text, Form form, Frame frame) {
        var page = new TextSettingsPage(
                views.head(text, versions.current(text), frame, true, true),
                TextForm.PHASES.stream().map(Phase::word).toList(),
                holders(text, Offices.Office.EDITOR, frame),
                holders(text, Offices.Office.PRESIDING, frame));
        var view = new ModelAndView("assembly/texts/settings", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<TextSettingsPage.Holder> holders(Text text, Offices.Office office, Frame frame) {
        return offices.holders(text.id(), office).stream()
                .flatMap(id -> persons.find(id).stream())
                .map(person -> new TextSettingsPage.Holder(
                        person.id().toString(), frame.best(person.name()).text()))
                .toList();
    }

    @PostMapping("/texts/{text}/phases")
    Object phases(
            @PathVariable String text, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var found = texts.find(text).orElseThrow(Refusal::notFound);
        var spans = TextForm.phases(form);
        if (!form.sound()) return settings(found, form, frame);
        planning.phases(found, spans, secretary);
        return Confirmations.redirect(frame, response, found.path() + "/settings", "done.text-phases");
    }

    @PostMapping("/texts/{text}/binding")
    Object binding(
            @PathVariable String text, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var found = texts.find(text).orElseThrow(Refusal::notFound);
        var day = TextForm.binding(form, phases.today());
        if (!form.sound()) return settings(found, form, frame);
        planning.binding(found, day, secretary);
        return Confirmations.redirect(frame, response, found.path() + "/settings", "done.text-binding");
    }

    /** By mail address, so that anybody with an account can be named. */
    @PostMapping("/texts/{text}/offices")
    Object name(@PathVariable String text, Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var found = texts.find(text).orElseThrow(Refusal::notFound);
        var office = form.parsed("office", 10, Offices.Office::valueOf, "error.choice");
        if (office.isEmpty() && form.sound("office")) form.refuse("office", "error.required");
        var address = form.mail("mail");
        var person = persons.withMail(address);
        if (form.sound("mail") && person.isEmpty()) form.refuse("mail", "error.no-account");
        if (!form.sound()) return settings(found, form, frame);
        planning.give(found, person.orElseThrow().id(), office.orElseThrow(), secretary);
        return Confirmations.redirect(frame, response, found.path() + "/settings", "done.text-office");
    }

    @PostMapping("/texts/{text}/offices/{person}/end")
    Object end(
            @PathVariable String text,
            @PathVariable UUID person,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var found = texts.find(text).orElseThrow(Refusal::notFound);
        var office = form.parsed("office", 10, Offices.Office::valueOf, "error.choice");
        if (office.isEmpty()) throw Refusal.badRequest("error.choice");
        planning.take(found, new PersonId(person), office.get(), secretary);
        return Confirmations.redirect(frame, response, found.path() + "/settings", "done.text-office-ended");
    }
}
