package org.sironet.assembly.amendments;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.ArticleBody;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Form;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members table amendments by a program, take them back, and put them into other languages. */
@RestController
class ProposingApi {

    /**
     * Articles as the member would have them.
     *
     * @param seen the version of the text that they set out from; none for the current one
     * @param corrects whether it only mends a translation
     */
    record TableBody(
            @Nullable Integer seen,
            @Nullable String language,
            @Nullable Boolean corrects,
            @Nullable String title,
            @Nullable String reason,
            @Nullable List<ArticleBody> articles) {}

    record ReasonBody(@Nullable String reason) {}

    /**
     * @param seen the version of the amendment that is rendered
     * @param words by heading or paragraph
     */
    record TranslationBody(
            @Nullable Integer seen,
            @Nullable String title,
            @Nullable String reason,
            @Nullable Map<UUID, String> words) {}

    private final Amendments amendments;
    private final Proposals proposals;
    private final Tabling tabling;
    private final Translating translating;
    private final Versions versions;

    ProposingApi(
            Amendments amendments, Proposals proposals, Tabling tabling, Translating translating, Versions versions) {
        this.amendments = amendments;
        this.proposals = proposals;
        this.tabling = tabling;
        this.translating = translating;
        this.versions = versions;
    }

    @Operation(summary = "Tables an amendment, made of articles as they would be")
    @PostMapping("/api/texts/{text}/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    AmendmentsApi.AmendmentAnswer table(Delegate delegate, Reader reader, @RequestBody TableBody body) {
        var text = reader.text();
        var seen = body.seen() == null ? text.current() : body.seen();
        var base = versions.find(text.id(), seen).orElseThrow(Refusal::notFound);
        var language = language(body.language(), base);
        var form = form(body, base, language);
        var written = AmendmentForm.read(form, base);
        var proposed = proposals.read(text, seen, language, written, form).orElseThrow(() -> Refusal.invalid(form));
        return answer(text, tabling.table(text, proposed, delegate));
    }

    private static Language language(@Nullable String tag, Provisions base) {
        return TextViews.asked(tag == null ? "" : tag, base).orElseThrow(() -> {
            var form = Form.empty();
            form.refuse("language", "error.choice");
            return Refusal.invalid(form);
        });
    }

    private static Form form(TableBody body, Provisions base, Language language) {
        var others = new TreeMap<String, String>();
        if (body.title() != null) others.put("title", body.title());
        if (body.reason() != null) others.put("reason", body.reason());
        if (Boolean.TRUE.equals(body.corrects())) others.put("corrects", "yes");
        var articles = new LinkedHashMap<Article, ArticleBody>();
        var sent = body.articles() == null ? List.<ArticleBody>of() : body.articles();
        for (var each : sent) articles.put(article(each, base), each);
        if (articles.size() < sent.size() || sent.size() > AmendmentForm.MOST_BLOCKS || placeless(sent, base))
            throw Refusal.badRequest("refused.bad-request");
        return ArticleBody.form(articles, language, others);
    }

    /** Whether a new article, or one that moves, does not say after which it comes. */
    private static boolean placeless(List<ArticleBody> sent, Provisions base) {
        return sent.stream()
                .anyMatch(each -> each.id() == null && unknown(each.after(), base)
                        || each.moved() != null && unknown(each.moved(), base));
    }

    private static boolean unknown(@Nullable UUID article, Provisions base) {
        return article == null || base.article(article).isEmpty();
    }

    private static Article article(ArticleBody body, Provisions base) {
        if (body.id() == null) return new Article(UUID.randomUUID(), true, Words.NONE, List.of());
        return base.article(body.id()).orElseThrow(Refusal::notFound);
    }

    private AmendmentsApi.AmendmentAnswer answer(Text text, int number) {
        return AmendmentsApi.answer(amendments.find(text.id(), number).orElseThrow());
    }

    @Operation(summary = "Takes one's own amendment back")
    @PostMapping("/api/texts/{text}/amendments/{number}/withdrawal")
    AmendmentsApi.AmendmentAnswer withdraw(
            @PathVariable int number, Delegate delegate, Reader reader, @RequestBody ReasonBody body) {
        tabling.own(reader.text(), number, delegate);
        var form = Form.of(body);
        var reason = form.text("reason", 2_000);
        if (!form.sound()) throw Refusal.invalid(form);
        tabling.withdraw(reader.text(), number, reason, delegate);
        return answer(reader.text(), number);
    }

    @Operation(summary = "Puts an amendment into another language version")
    @PutMapping("/api/texts/{text}/amendments/{number}/translations/{language}")
    AmendmentsApi.AmendmentAnswer translate(
            @PathVariable String language, Translator by, @RequestBody TranslationBody body) {
        var target = language(language, versions.current(by.text()));
        var values = new LinkedHashMap<String, List<String>>();
        if (body.seen() != null) values.put("seen", List.of(body.seen().toString()));
        if (body.title() != null) values.put("title", List.of(body.title()));
        if (body.reason() != null) values.put("reason", List.of(body.reason()));
        if (body.words() != null) body.words().forEach((at, words) -> values.put("words-" + at, List.of(words)));
        var form = Form.filled(values);
        var rendered = TranslationController.rendered(form, by.amendment(), target);
        if (!form.sound()) throw Refusal.invalid(form);
        translating.translate(by, rendered);
        return answer(by.text(), by.amendment().number());
    }
}
