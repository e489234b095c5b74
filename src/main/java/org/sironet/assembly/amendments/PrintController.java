package org.sironet.assembly.amendments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.amendments.page.PrintPage;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Amending;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Reach;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Documents;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The paper for the hall: the text with its amendments in the order of voting. */
@Controller
class PrintController {

    private final Balloting balloting;
    private final AmendmentViews lines;
    private final Versions versions;
    private final TextViews views;
    private final Documents documents;

    PrintController(
            Balloting balloting, AmendmentViews lines, Versions versions, TextViews views, Documents documents) {
        this.balloting = balloting;
        this.lines = lines;
        this.versions = versions;
        this.views = views;
        this.documents = documents;
    }

    @GetMapping("/texts/{text}/amendments.pdf")
    ResponseEntity<byte[]> print(Reader reader, Form form, Frame frame) {
        var text = reader.text();
        var base = versions.get(text.id(), balloting.base(text));
        var language =
                TextViews.asked(form.typed("language"), base).orElseGet(() -> TextViews.reading(base, text, frame));
        try {
            var printed = documents.pdf(
                    "assembly/amendments/print", language, Map.of("page", page(reader, base, language, frame)));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(text.name() + "-amendments.pdf", StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(printed);
        } catch (Documents.FontsMissing missing) {
            throw Refusal.conflict("refused.fonts");
        }
    }

    private PrintPage page(Reader reader, Provisions base, Language language, Frame frame) {
        var text = reader.text();
        var ballot = balloting.of(text);
        var called = lines.called(ballot.order());
        var sections = base.articles().stream()
                .map(article -> new PrintPage.Section(
                        views.article(text, base, article, List.of(language), TextViews.Counts.NONE),
                        ballot.order().stream()
                                .filter(each ->
                                        Reach.articles(base, each.changes()).contains(article.id()))
                                .map(each -> put(text, base, article, each, ballot, language, called, frame))
                                .toList()))
                .toList();
        return new PrintPage(views.head(reader, base, frame), balloting.base(text), sections);
    }

    private PrintPage.Put put(
            Text text,
            Provisions base,
            Article article,
            Amendment amendment,
            Ballot ballot,
            Language language,
            Map<OrganisationId, Multilingual> called,
            Frame frame) {
        var after = Amending.applied(base, amendment.proposal(), text.authoritative());
        return new PrintPage.Put(
                amendment.number(),
                frame.best(amendment.title()).text(),
                AmendmentViews.name(amendment.organisation(), called, frame),
                ballot.fallingWith(amendment.number()),
                views.changes(text, base, after, article.id(), List.of(language)));
    }
}
