package org.sironet.assembly.texts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.formats.Alignment;
import org.sironet.assembly.formats.Disagreement;
import org.sironet.assembly.formats.Read;
import org.sironet.assembly.formats.Reading;
import org.sironet.assembly.formats.Unreadable;
import org.sironet.assembly.formats.Warning;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.page.ArticleView;
import org.sironet.assembly.texts.page.BringInPage;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Reach;
import org.sironet.kernel.Language;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;
import org.sironet.shell.Option;
import org.sironet.shell.Refusal;
import org.sironet.store.ContentHash;
import org.sironet.store.FileStore;
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

    private static final int LARGEST = 10 << 20;

    private final Versions versions;
    private final Drafting drafting;
    private final FileStore files;
    private final TextViews views;

    BringInController(Versions versions, Drafting drafting, FileStore files, TextViews views) {
        this.versions = versions;
        this.drafting = drafting;
        this.files = files;
        this.views = views;
    }

    @GetMapping("/texts/{text}/import")
    ModelAndView choose(Editor editor, Frame frame) {
        return page(editor, Form.empty(), frame, List.of(), List.of(), List.of(), "", "");
    }

    private ModelAndView page(
            Editor editor,
            Form form,
            Frame frame,
            List<String> problems,
            List<String> warnings,
            List<ArticleView> preview,
            String language,
            String token) {
        var text = editor.text();
        var provisions = versions.current(text);
        var page = new BringInPage(
                views.head(text, provisions, frame, true, false),
                text.current(),
                languages(provisions, frame),
                problems,
                warnings,
                preview,
                language,
                token);
        var view = new ModelAndView("assembly/texts/import", Map.of("page", page, "form", form));
        if (!form.sound() || !problems.isEmpty()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
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
    Object bringIn(
            Editor editor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Frame frame,
            HttpServletResponse response)
            throws IOException {
        var language = form.parsed("language", 35, Language::of, "error.choice");
        if (language.isEmpty() && form.sound("language")) form.refuse("language", "error.required");
        var token = form.typed("token");
        if (token.isEmpty() && (file == null || file.isEmpty())) form.refuse("file", "error.required");
        if (!form.sound())
            return page(editor, form, frame, List.of(), List.of(), List.of(), form.typed("language"), "");
        var content = token.isEmpty() ? uploaded(file) : kept(token);
        try {
            var read = Reading.of(content, language.orElseThrow());
            return switch (aligned(editor, read, language.get())) {
                case Alignment.Aligned(var provisions) ->
                    token.isEmpty()
                            ? preview(editor, read, provisions, language.get(), content, form, frame)
                            : accept(editor, provisions, language.get(), form, frame, response);
                case Alignment.Disagreeing(var disagreements) ->
                    page(
                            editor,
                            form,
                            frame,
                            words(disagreements, frame),
                            warnings(read, frame),
                            List.of(),
                            language.get().tag(),
                            "");
            };
        } catch (Unreadable refused) {
            var why = frame.text("text.unreadable-" + word(refused.reason()), refused.line());
            return page(
                    editor,
                    form,
                    frame,
                    List.of(why),
                    List.of(),
                    List.of(),
                    language.get().tag(),
                    "");
        }
    }

    private static byte[] uploaded(@Nullable MultipartFile file) throws IOException {
        if (file == null) throw Refusal.badRequest("error.required");
        if (file.getSize() > LARGEST) throw Refusal.tooLarge("text.unreadable-too-large");
        return file.getBytes();
    }

    private byte[] kept(String token) throws IOException {
        if (!token.matches("[0-9a-f]{64}")) throw Refusal.notFound();
        try (var content = files.open(ContentHash.of(token)).orElseThrow(Refusal::notFound)) {
            return content.readNBytes(LARGEST + 1);
        }
    }

    private Alignment aligned(Editor editor, Read read, Language language) {
        var text = editor.text();
        return Alignment.into(versions.current(text), language, read.document(), text.authoritative());
    }

    private ModelAndView preview(
            Editor editor, Read read, Provisions provisions, Language language, byte[] content, Form form, Frame frame)
            throws IOException {
        var text = editor.text();
        var present = versions.current(text);
        var token = files.put(new ByteArrayInputStream(content), "application/octet-stream", LARGEST)
                .hash()
                .toString();
        var changed = Reach.changed(present, provisions).stream()
                .filter(id -> !id.equals(Provisions.TITLE))
                .map(id -> views.changes(text, present, provisions, id, List.of(language)))
                .toList();
        return page(editor, form, frame, List.of(), warnings(read, frame), changed, language.tag(), token);
    }

    private Object accept(
            Editor editor,
            Provisions provisions,
            Language language,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var seen = form.whole("seen", 1, Integer.MAX_VALUE).orElse(0);
        drafting.bringIn(editor, seen, language, provisions);
        return Confirmations.redirect(frame, response, editor.text().path(), "done.text-imported");
    }

    private static List<String> warnings(Read read, Frame frame) {
        return read.warnings().stream()
                .map(warning -> frame.text("text.warning-" + word(warning.kind()), place(warning), warning.words()))
                .distinct()
                .limit(50)
                .toList();
    }

    private static String place(Warning warning) {
        return warning.place().article() > 0 ? Integer.toString(warning.place().article()) : "–";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(List<Disagreement> disagreements, Frame frame) {
        return disagreements.stream().limit(50).map(each -> words(each, frame)).toList();
    }

    private static String words(Disagreement disagreement, Frame frame) {
        var first = LanguageNames.name(disagreement.first(), frame.language());
        var other = LanguageNames.name(disagreement.other(), frame.language());
        return switch (disagreement) {
            case Disagreement.Articles it ->
                frame.text(
                        "text.disagree-articles",
                        first,
                        it.articles(),
                        it.parts(),
                        other,
                        it.otherArticles(),
                        it.otherParts());
            case Disagreement.Numbered it ->
                frame.text("text.disagree-numbered", it.where().position(), first, other);
            case Disagreement.Paragraphs it ->
                frame.text(
                        "text.disagree-paragraphs",
                        number(it.where()),
                        first,
                        it.paragraphs(),
                        other,
                        it.otherParagraphs());
            case Disagreement.Forms it ->
                frame.text("text.disagree-forms", number(it.where()), it.paragraph(), first, other);
        };
    }

    private static String number(Disagreement.Where where) {
        return where.article() > 0 ? Integer.toString(where.article()) : "–";
    }
}
