package org.sironet.assembly.texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.page.DifferencesPage;
import org.sironet.assembly.texts.page.VersionsPage;
import org.sironet.identity.Persons;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The versions of a text, and what differs between any two of them. */
@Controller
class VersionsController {

    private final Texts texts;
    private final Versions versions;
    private final TextViews views;
    private final Persons persons;

    VersionsController(Texts texts, Versions versions, TextViews views, Persons persons) {
        this.texts = texts;
        this.versions = versions;
        this.views = views;
        this.persons = persons;
    }

    @GetMapping("/texts/{text}/versions")
    ModelAndView index(Reader reader, Frame frame) {
        var text = reader.text();
        var all = texts.versions(text.id());
        var names = reader.edits()
                ? persons.names(all.stream()
                        .map(Version::by)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                : Map.<PersonId, Multilingual>of();
        var page = new VersionsPage(
                views.head(reader, versions.current(text), frame),
                all.stream().map(each -> line(each, text, names, frame)).toList(),
                views.languages(text, versions.current(text), frame));
        return new ModelAndView("assembly/texts/versions", Map.of("page", page));
    }

    private static VersionsPage.Line line(Version version, Text text, Map<PersonId, Multilingual> names, Frame frame) {
        return new VersionsPage.Line(
                version.number(),
                cause(version, frame),
                version.at(),
                name(version.by(), names, frame),
                text.sealed() != null && text.sealed() == version.number());
    }

    private static String cause(Version version, Frame frame) {
        var key = "text.cause-" + version.cause().name().toLowerCase(Locale.ROOT);
        var part = version.cause() == Version.Cause.EDITED && version.detail().isEmpty();
        return frame.text(part ? key + "-part" : key, version.detail());
    }

    private static @Nullable String name(@Nullable PersonId by, Map<PersonId, Multilingual> names, Frame frame) {
        if (by == null || !names.containsKey(by)) return null;
        return frame.best(names.getOrDefault(by, Multilingual.EMPTY)).text();
    }

    @GetMapping("/texts/{text}/differences")
    ModelAndView differences(Reader reader, Form form, Frame frame) {
        var text = reader.text();
        var to = form.whole("to", 1, text.current()).orElse(text.current());
        var from = form.whole("from", 1, text.current()).orElse(Math.max(1, to - 1));
        var before = versions.find(text.id(), from).orElseThrow(Refusal::notFound);
        var after = versions.find(text.id(), to).orElseThrow(Refusal::notFound);
        var language =
                TextViews.asked(form.typed("language"), after).orElseGet(() -> TextViews.reading(after, text, frame));
        var articles = views.changed(text, before, after, List.of(language));
        var page = new DifferencesPage(
                views.head(reader, after, frame),
                from,
                to,
                text.current(),
                views.line(text, after, language, frame),
                views.languages(text, after, frame),
                form.chosen("side", "yes"),
                articles);
        return new ModelAndView("assembly/texts/differences", Map.of("page", page));
    }
}
