package org.sironet.assembly.texts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.sironet.assembly.formats.Format;
import org.sironet.assembly.formats.Meta;
import org.sironet.assembly.formats.Writing;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;
import org.sironet.shell.Documents;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.sironet.store.Installation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A text as a file, in one language version. */
@Controller
class FormatsController {

    private final Texts texts;
    private final Versions versions;
    private final TextPrints prints;
    private final Installation installation;

    FormatsController(Texts texts, Versions versions, TextPrints prints, Installation installation) {
        this.texts = texts;
        this.versions = versions;
        this.prints = prints;
        this.installation = installation;
    }

    @GetMapping("/texts/{text}.md")
    ResponseEntity<byte[]> markdown(Reader reader, Form form, Frame frame) {
        return file(reader, form, frame, Format.MARKDOWN, "text/markdown;charset=UTF-8", "md");
    }

    @GetMapping("/texts/{text}.txt")
    ResponseEntity<byte[]> plain(Reader reader, Form form, Frame frame) {
        return file(reader, form, frame, Format.PLAIN_TEXT, "text/plain;charset=UTF-8", "txt");
    }

    @GetMapping("/texts/{text}.docx")
    ResponseEntity<byte[]> docx(Reader reader, Form form, Frame frame) {
        return file(
                reader,
                form,
                frame,
                Format.DOCX,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "docx");
    }

    @GetMapping("/texts/{text}.akn")
    ResponseEntity<byte[]> akomaNtoso(Reader reader, Form form, Frame frame) {
        return file(reader, form, frame, Format.AKOMA_NTOSO, "application/akn+xml", "akn");
    }

    @GetMapping("/texts/{text}.pdf")
    ResponseEntity<byte[]> pdf(Reader reader, Form form, Frame frame) {
        var asked = asked(reader.text(), form, frame);
        try {
            var printed = prints.pdf(
                    reader.text(), asked.number(), asked.provisions(), asked.language(), java.util.Optional.empty());
            return answer(printed, "application/pdf", reader.text(), asked, "pdf");
        } catch (Documents.FontsMissing missing) {
            throw Refusal.conflict("refused.fonts");
        }
    }

    /** The version and language that the address asks for; else the current one, as the reader reads it. */
    private record Asked(int number, Provisions provisions, Language language) {}

    private Asked asked(Text text, Form form, Frame frame) {
        var number = form.whole("version", 1, text.current()).orElse(text.current());
        var provisions = versions.find(text.id(), number).orElseThrow(Refusal::notFound);
        var language = TextViews.asked(form.typed("language"), provisions)
                .orElseGet(() -> TextViews.reading(provisions, text, frame));
        return new Asked(number, provisions, language);
    }

    private ResponseEntity<byte[]> file(
            Reader reader, Form form, Frame frame, Format format, String type, String ending) {
        var text = reader.text();
        var asked = asked(text, form, frame);
        var written = Writing.of(format, asked.provisions(), asked.language(), meta(text, asked.number(), frame));
        return answer(written, type, text, asked, ending);
    }

    private Meta meta(Text text, int number, Frame frame) {
        return new Meta(
                installation.url() + text.path(),
                text.kind().name().toLowerCase(java.util.Locale.ROOT),
                frame.network().text(),
                installation.url().toString(),
                day(text, 1, frame),
                number,
                day(text, number, frame),
                text.authoritative());
    }

    private LocalDate day(Text text, int number, Frame frame) {
        return LocalDate.ofInstant(
                texts.version(text.id(), number).orElseThrow().at(), frame.zone());
    }

    private static ResponseEntity<byte[]> answer(byte[] file, String type, Text text, Asked asked, String ending) {
        var name = text.name() + "-" + asked.number() + "-" + asked.language().tag() + "." + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }
}
