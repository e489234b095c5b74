package org.sironet.assembly.amendments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.amendments.page.TranslationPage;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Amending;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
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

/** An amendment is put into another language version, beside what it changes in the one in which it was written. */
@Controller
class TranslationController {

    private static final int LONGEST = 10_000;

    private final Translating translating;
    private final Versions versions;
    private final TextViews views;

    TranslationController(Translating translating, Versions versions, TextViews views) {
        this.translating = translating;
        this.versions = versions;
        this.views = views;
    }

    @GetMapping("/texts/{text}/amendments/{number}/translations/{language}")
    ModelAndView write(@PathVariable String language, Translator by, Frame frame) {
        var target = target(language, by);
        if (!translating.possible(by.text(), by.amendment(), target))
            throw Refusal.conflict("refused.amendment-translation");
        return page(by, target, Form.filled(known(by, target)), frame);
    }

    /** One of the text's languages, other than the one in which it was written. */
    private Language target(String tag, Translator by) {
        return TextViews.asked(tag, versions.current(by.text()))
                .filter(language -> !language.equals(by.amendment().language()))
                .orElseThrow(Refusal::notFound);
    }

    private Map<String, List<String>> known(Translator by, Language target) {
        var amendment = by.amendment();
        var values = new LinkedHashMap<String, List<String>>();
        var after = Amending.applied(base(by), amendment.proposal(), by.text().authoritative());
        for (var place : InLanguage.places(amendment.changes()))
            values.put(
                    "words-" + place,
                    List.of(after.words(place).orElse(Words.NONE).in(target)));
        amendment.title().in(target).ifPresent(title -> values.put("title", List.of(title)));
        amendment.reason().in(target).ifPresent(reason -> values.put("reason", List.of(reason)));
        return values;
    }

    private Provisions base(Translator by) {
        return versions.get(by.text().id(), by.amendment().base());
    }

    private ModelAndView page(Translator by, Language target, Form form, Frame frame) {
        var text = by.text();
        var amendment = by.amendment();
        var base = base(by);
        var page = new TranslationPage(
                views.head(text, base, frame, false, false),
                amendment.number(),
                amendment.version(),
                views.line(text, base, amendment.language(), frame),
                views.line(text, base, target, frame),
                amendment.title().in(amendment.language()).orElse(""),
                amendment.reason().in(amendment.language()).orElse(""),
                places(by, base, target));
        var view = new ModelAndView("assembly/amendments/translation", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static List<TranslationPage.Place> places(Translator by, Provisions base, Language target) {
        var amendment = by.amendment();
        var after = Amending.applied(base, amendment.proposal(), by.text().authoritative());
        var numbering = Numbering.of(after);
        var places = new ArrayList<TranslationPage.Place>();
        for (var place : InLanguage.places(amendment.changes())) {
            var was = base.words(place).orElse(Words.NONE);
            var becomes = after.words(place).orElse(Words.NONE);
            places.add(new TranslationPage.Place(
                    place.toString(),
                    numbering.place(place).map(Numbering.Place::written).orElse(""),
                    TextViews.pieces(was.in(amendment.language()), becomes.in(amendment.language())),
                    was.in(target)));
        }
        return places;
    }

    @PostMapping("/texts/{text}/amendments/{number}/translations/{language}")
    Object save(@PathVariable String language, Translator by, Form form, Frame frame, HttpServletResponse response) {
        var target = target(language, by);
        var rendered = rendered(form, by.amendment(), target);
        if (!form.sound()) return page(by, target, form, frame);
        translating.translate(by, rendered);
        return Confirmations.redirect(
                frame,
                response,
                by.text().path() + "/amendments/" + by.amendment().number() + "?language=" + target.tag(),
                "done.amendment-translated");
    }

    /** Every place has to be said, so that nothing is half in another language. */
    static Translating.Rendered rendered(Form form, Amendment amendment, Language target) {
        var words = new LinkedHashMap<UUID, String>();
        for (var place : InLanguage.places(amendment.changes())) words.put(place, form.text("words-" + place, LONGEST));
        var title = form.text("title", 300);
        var reason = form.text("reason", 5_000);
        var seen = form.whole("seen", 1, Integer.MAX_VALUE).orElse(0);
        return new Translating.Rendered(target, seen, title, reason, words);
    }
}
