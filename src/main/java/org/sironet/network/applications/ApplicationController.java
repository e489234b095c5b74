package org.sironet.network.applications;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
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

/** The applicant sees where the application stands, answers, withdraws, appeals. */
@Controller
class ApplicationController {

    private final Applying applying;
    private final Applications applications;
    private final Applicants applicants;
    private final Attachments attachments;
    private final Endorsing endorsing;
    private final Courses courses;

    ApplicationController(
            Applying applying,
            Applications applications,
            Applicants applicants,
            Attachments attachments,
            Endorsing endorsing,
            Courses courses) {
        this.applying = applying;
        this.applications = applications;
        this.applicants = applicants;
        this.attachments = attachments;
        this.endorsing = endorsing;
        this.courses = courses;
    }

    @GetMapping("/applications/{application}")
    ModelAndView show(Applicant applicant, Frame frame) {
        return show(applicant, Form.empty(), frame);
    }

    private ModelAndView show(Applicant applicant, Form form, Frame frame) {
        var application = applications.find(applicant.application()).orElseThrow(Refusal::notFound);
        var page = new ModelAndView(
                "network/applications/show",
                Map.of(
                        "page", courses.forApplicant(application, frame),
                        "members", applicants.members(frame.language()),
                        "form", form));
        if (!form.sound()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/applications/{application}/attachments/{attachment}")
    Object attachment(@PathVariable UUID attachment, Applicant applicant) {
        return attachments.download(applicant.application(), attachment);
    }

    @PostMapping("/applications/{application}/answers")
    Object answer(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Applicant applicant,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var text = form.text("answer", 5000);
        if (file != null && !file.isEmpty()) attachments.check(file, "file", form);
        if (!form.sound()) return show(applicant, form, frame);
        var message = applying.answer(applicant.application(), text);
        if (file != null && !file.isEmpty()) attachments.keep(applicant.application(), message, file, "file", form);
        return Confirmations.redirect(frame, response, here(applicant), "done.application-answered");
    }

    /** Asks another member, or reminds those who were asked. */
    @PostMapping("/applications/{application}/endorsement-requests")
    Object ask(Applicant applicant, Form form, Frame frame, HttpServletResponse response) {
        var member = form.text("member", 36);
        if (!member.isEmpty() && !applying.known().members().contains(member)) form.refuse("member", "error.choice");
        if (!form.sound()) return show(applicant, form, frame);
        endorsing.askAnother(applicant.application(), OrganisationId.of(member));
        return Confirmations.redirect(frame, response, here(applicant), "done.endorsement-asked");
    }

    @PostMapping("/applications/{application}/withdrawal")
    Object withdraw(Applicant applicant, Form form, Frame frame, HttpServletResponse response) {
        var reason = form.optional("withdrawal", 1000).orElse("");
        if (!form.chosen("sure", "yes")) form.refuse("sure", "error.sure");
        if (!form.sound()) return show(applicant, form, frame);
        applying.withdraw(applicant.application(), reason);
        return Confirmations.redirect(frame, response, here(applicant), "done.application-withdrawn");
    }

    @PostMapping("/applications/{application}/appeal")
    Object appeal(Applicant applicant, Form form, Frame frame, HttpServletResponse response) {
        var grounds = form.text("grounds", 5000);
        if (!form.sound()) return show(applicant, form, frame);
        applying.appeal(applicant.application(), grounds);
        return Confirmations.redirect(frame, response, here(applicant), "done.application-appealed");
    }

    private static String here(Applicant applicant) {
        return "/applications/" + applicant.application();
    }
}
