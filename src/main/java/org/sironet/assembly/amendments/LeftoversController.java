package org.sironet.assembly.amendments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.amendments.page.LeftoversPage;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Words;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Editors bring in by hand what could not be merged. */
@Controller
class LeftoversController {

    private static final int LONGEST = 10_000;

    private final Leftovers leftovers;
    private final Resolving resolving;
    private final Versions versions;
    private final TextViews views;

    LeftoversController(Leftovers leftovers, Resolving resolving, Versions versions, TextViews views) {
        this.leftovers = leftovers;
        this.resolving = resolving;
        this.versions = versions;
        this.views = views;
    }

    @GetMapping("/texts/{text}/unmerged")
    ModelAndView index(Editor editor, Frame frame) {
        return index(editor, null, frame);
    }

    private ModelAndView index(Editor editor, @org.jspecify.annotations.Nullable Form refused, Frame frame) {
        var text = editor.text();
        var present = versions.current(text);
        var numbering = Numbering.of(present);
        var values = new LinkedHashMap<String, List<String>>();
        var lines = leftovers.open(text.id()).stream()
                .map(each -> {
                    var words = each.words();
                    var now = present.words(words.at()).orElse(Words.NONE).in(words.language());
                    values.put(field(each), List.of(now));
                    return new LeftoversPage.Line(
                            each.amendment(),
                            numbering
                                    .place(words.at())
                                    .map(Numbering.Place::written)
                                    .orElse(""),
                            words.at().toString(),
                            words.language().tag(),
                            words.language().direction(),
                            now,
                            TextViews.pieces(words.base(), words.wanted()),
                            field(each));
                })
                .toList();
        var page = new LeftoversPage(views.head(text, present, frame, true, false), text.current(), lines);
        var view = new ModelAndView(
                "assembly/amendments/unmerged",
                Map.of("page", page, "form", refused == null ? Form.filled(values) : refused));
        if (refused != null) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static String field(Leftovers.Leftover leftover) {
        return "words-" + leftover.amendment() + "-" + leftover.words().at() + "-"
                + leftover.words().language();
    }

    /** Every field on the page at once. */
    @PostMapping("/texts/{text}/unmerged")
    Object resolve(Editor editor, Form form, Frame frame, HttpServletResponse response) {
        var open = leftovers.open(editor.text().id());
        var written = new LinkedHashMap<Leftovers.Leftover, String>();
        for (var each : open) if (!form.all(field(each)).isEmpty()) written.put(each, form.text(field(each), LONGEST));
        if (!form.sound()) return index(editor, form, frame);
        var seen = form.whole("seen", 1, Integer.MAX_VALUE).orElse(0);
        resolving.resolve(editor, seen, written);
        return Confirmations.redirect(frame, response, editor.text().path() + "/amendments", "done.unmerged-resolved");
    }
}
