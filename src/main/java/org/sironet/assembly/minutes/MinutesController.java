package org.sironet.assembly.minutes;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.kernel.Language;
import org.sironet.shell.Documents;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Minutes to read: everybody once they are approved, before that members and observers. */
@Controller
class MinutesController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final MinutesPages pages;
    private final MinutesFiles files;
    private final Wording wording;
    private final Approvals approvals;

    MinutesController(MinutesPages pages, MinutesFiles files, Wording wording, Approvals approvals) {
        this.pages = pages;
        this.files = files;
        this.wording = wording;
        this.approvals = approvals;
    }

    @GetMapping("/sittings/{sitting}/minutes")
    ModelAndView show(Onlooker onlooker, Form form, Frame frame) {
        var page = pages.of(onlooker, language(form, frame), frame);
        var view = new ModelAndView("assembly/minutes/show", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static Language language(Form form, Frame frame) {
        return Language.OF_PAGES.stream()
                .filter(each -> each.tag().equals(form.typed("language")))
                .findFirst()
                .orElse(frame.language());
    }

    @GetMapping("/sittings/{sitting}/minutes.pdf")
    ResponseEntity<byte[]> pdf(Onlooker onlooker, Form form, Frame frame) {
        var sitting = readable(onlooker);
        var language = language(form, frame);
        try {
            return file(files.pdf(sitting, language), MediaType.APPLICATION_PDF_VALUE, sitting, language, "pdf");
        } catch (Documents.FontsMissing missing) {
            throw Refusal.conflict("refused.fonts");
        }
    }

    @GetMapping("/sittings/{sitting}/minutes.docx")
    ResponseEntity<byte[]> docx(Onlooker onlooker, Form form, Frame frame) {
        var sitting = readable(onlooker);
        var language = language(form, frame);
        return file(files.docx(sitting, language, frame), DOCX, sitting, language, "docx");
    }

    /** What was sealed, byte by byte. */
    @GetMapping("/sittings/{sitting}/minutes.json")
    ResponseEntity<byte[]> json(Onlooker onlooker) {
        var approval = approvals.of(onlooker.sitting().id()).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(approval.document().getBytes(StandardCharsets.UTF_8));
    }

    /** Section by section, in each language. */
    @ResponseBody
    @GetMapping("/api/sittings/{sitting}/minutes")
    Map<String, Object> api(Onlooker onlooker) {
        var sitting = readable(onlooker);
        var answer = new TreeMap<String, Object>();
        answer.put("approved", approvals.of(sitting.id()).isPresent());
        Language.OF_PAGES.forEach(language -> answer.put(language.tag(), wording.of(sitting, language)));
        return answer;
    }

    private Sitting readable(Onlooker onlooker) {
        var sitting = onlooker.sitting();
        if (sitting.state() == Sitting.State.PLANNED) throw Refusal.notFound();
        if (!onlooker.member() && approvals.of(sitting.id()).isEmpty())
            throw Refusal.forbidden("refused.minutes-draft");
        return sitting;
    }

    private static ResponseEntity<byte[]> file(
            byte[] file, String type, Sitting sitting, Language language, String ending) {
        var name = sitting.name() + "-minutes-" + language.tag() + "." + ending;
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
