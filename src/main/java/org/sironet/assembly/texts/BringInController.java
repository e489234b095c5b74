package org.sironet.assembly.texts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.formats.Alignment;
import org.sironet.assembly.formats.Disagreement;
import org.sironet.assembly.formats.Read;
import org.sironet.assembly.formats.Reading;
import org.sironet.assembly.formats.Unreadable;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.page.ArticleView;
import org.sironet.assembly.texts.page.BringInPage;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;
import org.sironet.shell.Option;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Editors bring in a file in one language: first what it would change is shown, then it is decided. */
@Controller
class BringInController {

    /** What is shown of a file that was read. */
    private record Seen(
            List<String> problems,
            List<String> warnings,
            List<ArticleView> preview,
            String language,
            boolean decidable) {

        static final Seen NOTHING = new Seen(List.of(), List.of(), List.of(), "", false);

        static Seen refused(List<String> problems, List<String> warnings) {
            return new Seen(problems, warnings, List.of(), "", false);
        }
    }

    private static final int LARGEST = 10 << 20;

    private final Versions versions;
    private final Drafting drafting;
    private final Uploads uploads;
    private final TextViews views;

    BringInController(Versions versions, Drafting drafting, Uploads uploads, TextViews views) {
        this.versions = versions;
        this.drafting = drafting;
        this.uploads = uploads;
        this.views = views;
    }

    @GetMapping("/texts/{text}/import")
    ModelAndView choose(Editor editor, Frame frame) {
        return page(editor, Form.empty(), frame, Seen.NOTHING);
    }

    private ModelAndView page(Editor editor, Form form, Frame frame, Seen seen) {
        var text = editor.text();
        var provisions = versions.current(text);
        var page = new BringInPage(
                views.head(text, provisions, frame, true, false),
                text.current(),
                languages(provisions, frame),
                seen.problems(),
                seen.warnings(),
                seen.preview(),
                seen.language(),
                seen.decidable());
        var view = new ModelAndView("assembly/texts/import", Map.of("page", page, "form", form));
        if (!form.sound() || !seen.problems().isEmpty()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static List<Option> languages(Provisions provisions, Frame frame) {
        var all = new LinkedHashSet<>(provisions.languages());
        Stream.of("en", "zh", "ar", "fr", "ru", "es").map(Language::of).forEach(all::add);
        return all.stream()
                .map(language -> new Option(language.tag(), LanguageNames.name(language, frame.language())))
                .toList();
    }

    @PostMapping("/texts/{text}/import")
    ModelAndView read(
            Editor editor, @RequestParam(required = false) @Nullable MultipartFile file, Form form, Frame frame)
            throws IOException {
        var language = form.parsed("language", 35, Language::of, "error.choice");
        if (language.isEmpty() && form.sound("language")) form.refuse("language", "error.required");
        if (file == null || file.isEmpty()) form.refuse("file", "error.required");
        else if (file.getSize() > LARGEST) form.refuse("file", "text.unreadable-too-large");
        if (!form.sound() || file == null) return page(editor, form, frame, Seen.NOTHING);
        var content = file.getBytes();
        return page(editor, form, frame, seen(editor, content, language.orElseThrow(), frame));
    }

    private Seen seen(Editor editor, byte[] content, Language language, Frame frame) {
        try {
            var read = Reading.of(content, language);
            var warnings = BringInWords.of(read, frame);
            return switch (aligned(editor, read, language)) {
                case Alignment.Aligned(var provisions) -> {
                    uploads.keep(editor, content);
                    yield new Seen(List.of(), warnings, preview(editor, provisions, language), language.tag(), true);
                }
                case Alignment.Disagreeing(List<Disagreement> disagreements) ->
                    Seen.refused(BringInWords.of(disagreements, frame), warnings);
            };
        } catch (Unreadable refused) {
            return Seen.refused(List.of(BringInWords.of(refused, frame)), List.of());
        }
    }

    private Alignment aligned(Editor editor, Read read, Language language) {
        var text = editor.text();
        return Alignment.into(versions.current(text), language, read.document(), text.authoritative());
    }

    private List<ArticleView> preview(Editor editor, Provisions changed, Language language) {
        return views.changed(editor.text(), versions.current(editor.text()), changed, List.of(language));
    }

    /** The file that the editor has seen; when the text has moved on since, it is read anew and seen again. */
    @PostMapping("/texts/{text}/import/decision")
    Object decide(Editor editor, Form form, Frame frame, HttpServletResponse response) {
        var language = form.parsed("language", 35, Language::of, "error.choice");
        var seen = form.whole("seen", 1, Integer.MAX_VALUE);
        if (language.isEmpty() || seen.isEmpty()) throw Refusal.badRequest("error.choice");
        var content = uploads.find(editor).orElseThrow(() -> Refusal.conflict("refused.no-upload"));
        if (seen.get() != editor.text().current() || !bringIn(editor, seen.get(), language.get(), content))
            return page(editor, Form.empty(), frame, seen(editor, content, language.get(), frame));
        return Confirmations.redirect(frame, response, editor.text().path(), "done.text-imported");
    }

    private boolean bringIn(Editor editor, int seen, Language language, byte[] content) {
        try {
            if (!(aligned(editor, Reading.of(content, language), language)
                    instanceof Alignment.Aligned(var provisions))) return false;
            drafting.bringIn(editor, seen, language, provisions);
            uploads.discard(editor);
            return true;
        } catch (Unreadable impossible) {
            return false;
        }
    }
}
