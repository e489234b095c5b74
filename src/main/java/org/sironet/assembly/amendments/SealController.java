package org.sironet.assembly.amendments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.amendments.page.SealPage;
import org.sironet.assembly.texts.FileForm;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.seal.Codes;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A sealed text: what was sealed, its code, its printed form, and those sealed before it. */
@Controller
class SealController {

    private final SealedTexts sealed;
    private final SealedPrints prints;
    private final RulesInForce rules;
    private final Versions versions;
    private final TextViews views;

    SealController(SealedTexts sealed, SealedPrints prints, RulesInForce rules, Versions versions, TextViews views) {
        this.sealed = sealed;
        this.prints = prints;
        this.rules = rules;
        this.versions = versions;
        this.views = views;
    }

    @GetMapping("/texts/{text}/seal")
    ModelAndView show(Reader reader, Form form, Frame frame) {
        var text = reader.text();
        var chain = sealed.of(text.id());
        if (chain.isEmpty()) throw Refusal.notFound();
        var latest = chain.getFirst();
        var provisions = versions.get(text.id(), latest.version());
        var page = new SealPage(
                views.head(reader, provisions, frame),
                latest.version(),
                latest.result(),
                latest.at(),
                latest.bindsFrom(),
                latest.bindsLater(),
                Codes.written(latest.code()),
                latest.sha256(),
                latest.document(),
                views.languages(text, provisions, frame),
                chain.stream()
                        .map(each -> new SealPage.Link(each.version(), each.sequence(), each.at(), each.sha256()))
                        .toList(),
                text.kind() == Text.Kind.CONSTITUTION
                        ? rules.waiting(text, provisions, latest.bindsFrom()).stream()
                                .map(each -> new SealPage.Rule(each.rule(), each.number()))
                                .toList()
                        : List.of());
        return new ModelAndView("assembly/amendments/seal", Map.of("page", page));
    }

    /** The document whose hash is sealed, byte for byte. */
    @GetMapping("/texts/{text}/versions/{version}/seal.json")
    ResponseEntity<byte[]> document(@PathVariable int version, Reader reader) {
        var found = sealed.find(reader.text().id(), version).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(found.document().getBytes(StandardCharsets.UTF_8));
    }

    /** The same bytes each time. */
    @GetMapping("/texts/{text}/versions/{version}/seal.pdf")
    ResponseEntity<byte[]> print(@PathVariable int version, Reader reader, Form form, Frame frame) {
        var text = reader.text();
        var provisions = versions.find(text.id(), version).orElseThrow(Refusal::notFound);
        var language = TextViews.asked(form.typed("language"), provisions)
                .orElseGet(() -> TextViews.reading(provisions, text, frame));
        try {
            var printed = prints.file(text, version, language, FileForm.PDF, () -> new byte[0])
                    .orElseThrow(Refusal::notFound);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, file(text, version, language.tag()))
                    .body(printed);
        } catch (Documents.FontsMissing missing) {
            throw Refusal.conflict("refused.fonts");
        }
    }

    private static String file(Text text, int version, String language) {
        return ContentDisposition.inline()
                .filename(text.name() + "-" + version + "-" + language + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
