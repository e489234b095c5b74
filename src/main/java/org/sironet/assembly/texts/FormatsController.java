package org.sironet.assembly.texts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sironet.assembly.formats.Format;
import org.sironet.assembly.formats.Meta;
import org.sironet.assembly.formats.Writing;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;
import org.sironet.rules.Rules;
import org.sironet.shell.Documents;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.NetworkSettings;
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
    private final List<SealedFiles> sealed;
    private final Installation installation;
    private final Rules rules;

    FormatsController(
            Texts texts,
            Versions versions,
            TextPrints prints,
            List<SealedFiles> sealed,
            Installation installation,
            Rules rules) {
        this.texts = texts;
        this.versions = versions;
        this.prints = prints;
        this.sealed = sealed;
        this.installation = installation;
        this.rules = rules;
    }

    @GetMapping("/texts/{text}.md")
    ResponseEntity<byte[]> markdown(Reader reader, Form form, Frame frame) {
        return file(reader, form, frame, Format.MARKDOWN, FileForm.MD);
    }

    @GetMapping("/texts/{text}.txt")
    ResponseEntity<byte[]> plain(Reader reader, Form form, Frame frame) {
        return file(reader, form, frame, Format.PLAIN_TEXT, FileForm.TXT);
    }

    @GetMapping("/texts/{text}.docx")
    ResponseEntity<byte[]> docx(Reader reader, Form form, Frame frame) {
        return file(reader, form, frame, Format.DOCX, FileForm.DOCX);
    }

    @GetMapping("/texts/{text}.akn")
    ResponseEntity<byte[]> akomaNtoso(Reader reader, Form form, Frame frame) {
        return file(reader, form, frame, Format.AKOMA_NTOSO, FileForm.AKN);
    }

    @GetMapping("/texts/{text}.pdf")
    ResponseEntity<byte[]> pdf(Reader reader, Form form, Frame frame) {
        var asked = asked(reader.text(), form, frame);
        try {
            return answer(
                    reader.text(),
                    asked,
                    FileForm.PDF,
                    () -> prints.pdf(
                            reader.text(), asked.number(), asked.provisions(), asked.language(), Optional.empty()));
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

    private ResponseEntity<byte[]> file(Reader reader, Form form, Frame frame, Format format, FileForm as) {
        var text = reader.text();
        var asked = asked(text, form, frame);
        return answer(
                text,
                asked,
                as,
                () -> Writing.of(format, asked.provisions(), asked.language(), meta(text, asked, frame)));
    }

    /** In the file's language throughout: a sealed file is the same for whoever asks first. */
    private Meta meta(Text text, Asked asked, Frame frame) {
        return new Meta(
                installation.url() + text.path(),
                text.kind().name().toLowerCase(java.util.Locale.ROOT),
                rules.value(NetworkSettings.NAME).best(asked.language()).text(),
                installation.url().toString(),
                day(text, 1, frame),
                asked.number(),
                day(text, asked.number(), frame),
                text.authoritative());
    }

    private LocalDate day(Text text, int number, Frame frame) {
        return LocalDate.ofInstant(
                texts.version(text.id(), number).orElseThrow().at(), frame.zone());
    }

    private static MediaType type(FileForm form) {
        var type = MediaType.parseMediaType(form.type());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private ResponseEntity<byte[]> answer(Text text, Asked asked, FileForm form, Supplier<byte[]> written) {
        var name = text.name() + "-" + asked.number() + "-" + asked.language().tag() + "." + form.ending();
        var file = sealed.stream()
                .flatMap(each -> each.file(text, asked.number(), asked.language(), form, written).stream())
                .findFirst()
                .orElseGet(written);
        return ResponseEntity.ok()
                .contentType(type(form))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }
}
