package org.sironet.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sironet.identity.SignIns;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Countries;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Option;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of an empty network. */
@Controller
class FirstRunController {

    private final FirstRun firstRun;
    private final Countries countries;
    private final SignIns signIns;

    FirstRunController(FirstRun firstRun, Countries countries, SignIns signIns) {
        this.firstRun = firstRun;
        this.countries = countries;
        this.signIns = signIns;
    }

    @OpenToAll
    @GetMapping("/first-run")
    ModelAndView show(Frame frame) {
        return page(
                Form.filled(Map.of(
                        "languages",
                                Language.OF_PAGES.stream().map(Language::tag).toList(),
                        "zone", List.of("UTC"),
                        "language", List.of(frame.language().tag()))),
                frame);
    }

    private ModelAndView page(Form form, Frame frame) {
        if (!firstRun.awaited()) throw Refusal.notFound();
        var page = new ModelAndView(
                "setup/first-run/show",
                Map.of(
                        "form", form,
                        "countries",
                                countries.sorted(frame.language()).stream()
                                        .map(named -> new Option(named.country().code(), named.name()))
                                        .toList(),
                        "zones",
                                ZoneId.getAvailableZoneIds().stream()
                                        .filter(zone ->
                                                zone.contains("/") && !zone.startsWith("Etc/") || zone.equals("UTC"))
                                        .sorted()
                                        .map(zone -> new Option(zone, zone))
                                        .toList()));
        if (!form.sound()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @OpenToAll
    @PostMapping("/first-run")
    Object set(Form form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        if (!firstRun.awaited()) throw Refusal.notFound();
        if (!firstRun.opens(form.text("code", 20)) && form.sound()) form.refuse("code", "error.first-run-code");
        var home = form.parsed("country", 2, Country::of, "error.choice");
        if (home.isEmpty() && form.sound("country")) form.refuse("country", "error.required");
        var zone = form.parsed("zone", 60, ZoneId::of, "error.choice");
        if (zone.isEmpty() && form.sound("zone")) form.refuse("zone", "error.required");
        var names = names(form);
        var languages = languages(form);
        var officer = form.text("officer", 120);
        var mail = form.mail("mail");
        if (!form.sound()) return page(form, frame);
        var person = firstRun.set(new FirstRun.Network(
                names, home.orElseThrow(), languages, zone.orElseThrow(), officer, mail, frame.language()));
        signIns.begin(person, request, response);
        return Confirmations.redirect(frame, response, "/secretariat", "done.first-run");
    }

    private static Multilingual names(Form form) {
        var names = new HashMap<Language, String>();
        for (var language : Language.OF_PAGES)
            form.optional("name_" + language, 200).ifPresent(name -> names.put(language, name));
        if (names.isEmpty()) form.refuse("name_en", "error.one-language");
        return new Multilingual(names);
    }

    private static List<Language> languages(Form form) {
        var languages = new ArrayList<Language>();
        for (var tag : form.all("languages")) {
            if (Language.OF_PAGES.stream().anyMatch(known -> known.tag().equals(tag))) languages.add(Language.of(tag));
            else form.refuse("languages", "error.choice");
        }
        if (languages.isEmpty()) form.refuse("languages", "error.choose-one");
        return languages;
    }
}
