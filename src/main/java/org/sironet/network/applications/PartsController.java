package org.sironet.network.applications;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.network.applications.page.PartPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The parts of a draft, each saved as it is left, and the last look before it is sent. */
@Controller
class PartsController {

    private final Applying applying;
    private final Applications applications;
    private final Applicants applicants;
    private final Attachments attachments;

    PartsController(Applying applying, Applications applications, Applicants applicants, Attachments attachments) {
        this.applying = applying;
        this.applications = applications;
        this.applicants = applicants;
        this.attachments = attachments;
    }

    /** Shows what was answered; what is wrong with it is said only once the part was left. */
    @GetMapping("/applications/{application}/parts/{part}")
    Object show(@PathVariable String part, Applicant applicant, Frame frame) {
        if (!(applications.find(applicant.application()).orElseThrow(Refusal::notFound)
                instanceof Application.Draft draft))
            return Confirmations.redirect(frame, "/applications/" + applicant.application());
        var shown = Part.at(part).orElseThrow(Refusal::notFound);
        var form = draft.file().answers().form();
        var begun = shown.fields().stream().anyMatch(field -> !form.all(field).isEmpty());
        return page(draft, shown, begun ? shown.check(form, applying.known()) : form, frame);
    }

    @PostMapping("/applications/{application}/parts/{part}")
    Object save(
            @PathVariable String part,
            @RequestParam(required = false) @Nullable MultipartFile proof,
            Applicant applicant,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var saved = Part.at(part).orElseThrow(Refusal::notFound);
        var draft = applying.draft(applicant.application());
        applying.save(draft, saved, form);
        if (proof != null && !proof.isEmpty()) attachments.keep(draft.file().id(), null, proof, "proof", form);
        if (form.chosen("later", "1"))
            return Confirmations.redirect(frame, response, here(applicant), "done.application-saved");
        if (!form.sound()) {
            var page = page(applying.draft(applicant.application()), saved, form, frame);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return Confirmations.redirect(
                frame,
                here(applicant)
                        + saved.next().map(next -> "/parts/" + next.path()).orElse("/check"));
    }

    @PostMapping("/applications/{application}/attachments/{attachment}/removal")
    Object remove(@PathVariable UUID attachment, Applicant applicant, Frame frame, HttpServletResponse response) {
        attachments.remove(applying.draft(applicant.application()).file().id(), attachment);
        return Confirmations.redirect(
                frame, response, here(applicant) + "/parts/registration", "done.attachment-removed");
    }

    @GetMapping("/applications/{application}/check")
    Object check(Applicant applicant, Frame frame) {
        if (!(applications.find(applicant.application()).orElseThrow(Refusal::notFound)
                instanceof Application.Draft draft)) return Confirmations.redirect(frame, here(applicant));
        return new ModelAndView(
                "network/applications/check",
                Map.of(
                        "page",
                                page(draft, null, draft.file().answers().form(), frame)
                                        .getModel()
                                        .get("page"),
                        "sheet", applicants.sheet(draft.file(), frame.language()),
                        "similar", applicants.similar(draft.file(), frame.language())));
    }

    @PostMapping("/applications/{application}/submission")
    Object submit(Applicant applicant, Frame frame, HttpServletResponse response) {
        applying.submit(applicant.application());
        return Confirmations.redirect(frame, response, here(applicant), "done.application-sent");
    }

    private static String here(Applicant applicant) {
        return "/applications/" + applicant.application();
    }

    private ModelAndView page(Application.Draft draft, @Nullable Part part, Form form, Frame frame) {
        var file = draft.file();
        var steps = Arrays.stream(Part.values())
                .map(each -> new PartPage.Step(
                        each.path(), each == part ? "now" : applying.complete(file, each) ? "done" : "open"))
                .toList();
        var language = frame.language();
        var page = new PartPage(
                file.id().toString(),
                part == null ? "check" : part.path(),
                part == null ? Part.values().length + 1 : part.ordinal() + 1,
                steps,
                file.savedAt(),
                file.mail(),
                applicants.countries(language),
                part == Part.WORK ? applicants.fields(language) : List.of(),
                part == Part.ENDORSEMENTS ? applicants.members(language) : List.of(),
                attachments.of(file.id(), null));
        return new ModelAndView("network/applications/parts/" + page.part(), Map.of("page", page, "form", form));
    }
}
