package org.sironet.assembly.texts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Texts for programs: what the pages show, by the same use cases. */
@RestController
class TextsApi {

    /** A text without its words. */
    record TextAnswer(
            String name,
            Map<String, String> title,
            String kind,
            String phase,
            String authoritative,
            int version,
            @Nullable Integer sealedVersion,
            List<PhaseAnswer> phases) {}

    /** Both days belong to the phase. */
    record PhaseAnswer(String phase, String starts, String ends) {}

    /** A version with its words. */
    record VersionAnswer(String text, int version, Map<String, String> title, List<ArticleAnswer> articles) {}

    /** @param number 0 for a part without one */
    record ArticleAnswer(UUID id, int number, Map<String, String> heading, List<ParagraphAnswer> paragraphs) {}

    /** @param behind the language versions that do not yet say what the authoritative one says */
    record ParagraphAnswer(UUID id, String place, String form, Map<String, String> words, List<String> behind) {}

    /** A comment and what became of it. */
    record CommentAnswer(
            UUID id,
            UUID place,
            String organisation,
            String language,
            String body,
            Instant at,
            @Nullable String outcome,
            @Nullable String answer) {}

    private final Texts texts;
    private final Versions versions;
    private final Phases phases;
    private final Comments comments;
    private final Commenting commenting;

    TextsApi(Texts texts, Versions versions, Phases phases, Comments comments, Commenting commenting) {
        this.texts = texts;
        this.versions = versions;
        this.phases = phases;
        this.comments = comments;
        this.commenting = commenting;
    }

    /** Those that everybody may read. */
    @OpenToAll
    @GetMapping("/api/texts")
    List<TextAnswer> index() {
        return texts.all().stream()
                .filter(text -> phases.now(text) != Phase.DRAFTING || text.sealed() != null)
                .map(this::answer)
                .toList();
    }

    @GetMapping("/api/texts/{text}")
    TextAnswer show(Reader reader) {
        return answer(reader.text());
    }

    private TextAnswer answer(Text text) {
        return new TextAnswer(
                text.name(),
                words(versions.current(text).title()),
                text.kind().name(),
                phases.now(text).word(),
                text.authoritative().tag(),
                text.current(),
                text.sealed(),
                PhasesApi.answer(phases.of(text.id())));
    }

    private static Map<String, String> words(Words words) {
        var byTag = new TreeMap<String, String>();
        words.versions().forEach((language, rendering) -> byTag.put(language.tag(), rendering.text()));
        return byTag;
    }

    @GetMapping("/api/texts/{text}/versions/{version}")
    VersionAnswer version(@PathVariable int version, Reader reader) {
        var text = reader.text();
        var provisions = versions.find(text.id(), version).orElseThrow(Refusal::notFound);
        var numbering = Numbering.of(provisions);
        return new VersionAnswer(
                text.name(),
                version,
                words(provisions.title()),
                provisions.articles().stream()
                        .map(article -> article(article, provisions, numbering, text))
                        .toList());
    }

    private static ArticleAnswer article(Article article, Provisions provisions, Numbering numbering, Text text) {
        return new ArticleAnswer(
                article.id(),
                numbering.place(article.id()).map(Numbering.Place::article).orElse(0),
                words(article.heading()),
                article.paragraphs().stream()
                        .map(each -> new ParagraphAnswer(
                                each.id(),
                                numbering
                                        .place(each.id())
                                        .map(Numbering.Place::written)
                                        .orElse(""),
                                each.form().name(),
                                words(each.words()),
                                provisions.languages().stream()
                                        .filter(language -> each.words().state(language, text.authoritative())
                                                != Words.State.CURRENT)
                                        .map(Language::tag)
                                        .toList()))
                        .toList());
    }

    @GetMapping("/api/texts/{text}/comments")
    List<CommentAnswer> comments(Reader reader) {
        return comments.of(reader.text().id()).stream().map(TextsApi::comment).toList();
    }

    private static CommentAnswer comment(Comment comment) {
        var answer = comment.answer();
        return new CommentAnswer(
                comment.id(),
                comment.place(),
                comment.organisation().toString(),
                comment.language().tag(),
                comment.body(),
                comment.at(),
                answer == null ? null : answer.outcome().name(),
                answer == null ? null : answer.reason());
    }

    @PostMapping("/api/texts/{text}/comments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comment(Delegate delegate, Reader reader, @RequestBody Map<String, Object> sent) {
        var body = sent.get("body") instanceof String words ? words.strip() : "";
        if (body.isEmpty() || body.length() > 5_000) throw Refusal.badRequest("error.required");
        commenting.comment(
                reader.text(),
                TextsApi.<UUID>read(sent.get("place"), UUID::fromString),
                TextsApi.<Language>read(sent.get("language"), Language::of),
                body,
                delegate);
    }

    private static <T> T read(@Nullable Object value, java.util.function.Function<String, T> read) {
        try {
            return read.apply(String.valueOf(value));
        } catch (IllegalArgumentException unfit) {
            throw Refusal.badRequest("error.choice");
        }
    }
}
