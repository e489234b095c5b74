package org.sironet.assembly.texts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.formats.Alignment;
import org.sironet.assembly.formats.Read;
import org.sironet.assembly.formats.Reading;
import org.sironet.assembly.formats.Unreadable;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.kernel.Language;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Editors write a text by a program, through the same use cases as on its pages. */
@RestController
class TextEditingApi {

    /** @param seen the version that the editor began with */
    record EditBody(
            @Nullable Integer seen,
            @Nullable String language,
            @Nullable String heading,
            @Nullable List<ArticleBody.ParagraphBody> paragraphs) {}

    /** @param after none for the beginning */
    record AddBody(
            @Nullable UUID after,
            @Nullable Boolean numbered,
            @Nullable String heading) {}

    /** @param version the one that stands now */
    record SavedAnswer(int version, boolean changed) {}

    record AddedAnswer(UUID id) {}

    /** @param warnings what could not be kept of the file */
    record ImportAnswer(int version, List<String> warnings) {}

    private static final int LARGEST = 10 << 20;

    private final Versions versions;
    private final Drafting drafting;

    TextEditingApi(Versions versions, Drafting drafting) {
        this.versions = versions;
        this.drafting = drafting;
    }

    @Operation(
            summary = "Saves an article in one language version; what others have changed since is never overwritten")
    @PutMapping("/api/texts/{text}/articles/{article}")
    SavedAnswer save(@PathVariable String article, Editor editor, @RequestBody EditBody body) {
        var text = editor.text();
        var language = language(body.language());
        var seen = body.seen() == null ? text.current() : body.seen();
        var provisions = versions.find(text.id(), seen).orElseThrow(Refusal::notFound);
        var base = TextViews.article(provisions, article).orElseThrow(Refusal::notFound);
        var sent = new ArticleBody(base.id(), body.heading(), body.paragraphs(), null, null, null);
        var form = ArticleBody.form(Map.of(base, sent), language, Map.of());
        var written = ArticleForm.read(form, base.id(), provisions, new HashSet<>());
        if (!form.sound()) throw Refusal.invalid(form);
        return switch (drafting.save(editor, seen, base.id(), language, written)) {
            case Drafting.Outcome.Saved(var saved) -> new SavedAnswer(saved.current(), true);
            case Drafting.Outcome.Unchanged(var same) -> new SavedAnswer(same.current(), false);
            case Drafting.Outcome.Collision(var setAside) ->
                throw Refusal.conflict("refused.article-set-aside", text.path() + "/set-aside/" + setAside);
        };
    }

    private static Language language(@Nullable String tag) {
        var form = Form.filled(Map.of("language", List.of(tag == null ? "" : tag)));
        var language = form.parsed("language", 35, Language::of, "error.choice");
        if (language.isEmpty() && form.sound("language")) form.refuse("language", "error.required");
        return language.orElseThrow(() -> Refusal.invalid(form));
    }

    @Operation(summary = "Adds an empty article")
    @PostMapping("/api/texts/{text}/articles")
    @ResponseStatus(HttpStatus.CREATED)
    AddedAnswer add(Editor editor, @RequestBody AddBody body) {
        var form = Form.of(body);
        var heading = form.optional("heading", 500).orElse("");
        if (!form.sound()) throw Refusal.invalid(form);
        return new AddedAnswer(
                drafting.addArticle(editor, body.after(), !Boolean.FALSE.equals(body.numbered()), heading));
    }

    @Operation(summary = "Takes an article away; earlier versions keep it")
    @DeleteMapping("/api/texts/{text}/articles/{article}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String article, Editor editor) {
        var found = TextViews.article(versions.current(editor.text()), article).orElseThrow(Refusal::notFound);
        drafting.removeArticle(editor, found.id());
    }

    @Operation(
            summary = "Brings in a file (.docx, Markdown, plain text, Akoma Ntoso) as one language version",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "application/octet-stream")))
    @PostMapping("/api/texts/{text}/imports/{language}")
    ImportAnswer bringIn(@PathVariable String language, Editor editor, HttpServletRequest request, Frame frame)
            throws IOException {
        var content = request.getInputStream().readNBytes(LARGEST + 1);
        if (content.length > LARGEST) throw Refusal.tooLarge("text.unreadable-too-large");
        var as = language(language);
        var text = editor.text();
        var read = read(content, as, frame);
        return switch (Alignment.into(versions.current(text), as, read.document(), text.authoritative())) {
            case Alignment.Aligned(var provisions) ->
                new ImportAnswer(
                        drafting.bringIn(editor, text.current(), as, provisions).current(),
                        BringInWords.of(read, frame));
            case Alignment.Disagreeing(var disagreements) ->
                throw Refusal.conflict(
                        "refused.text-disagrees", String.join(" ", BringInWords.of(disagreements, frame)));
        };
    }

    private static Read read(byte[] content, Language language, Frame frame) {
        try {
            return Reading.of(content, language);
        } catch (Unreadable refused) {
            throw Refusal.badRequest("refused.text-disagrees", BringInWords.of(refused, frame));
        }
    }
}
