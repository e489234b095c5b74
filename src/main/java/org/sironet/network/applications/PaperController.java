package org.sironet.network.applications;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.network.applications.page.PaperPage;
import org.sironet.network.applications.page.SimilarLine;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An application that came by letter. */
@Controller
class PaperController {

    private final PaperApplications papers;
    private final Applicants applicants;
    private final Attachments attachments;

    PaperController(PaperApplications papers, Applicants applicants, Attachments attachments) {
        this.papers = papers;
        this.applicants = applicants;
        this.attachments = attachments;
    }

    @GetMapping("/secretariat/applications/new")
    ModelAndView show(Secretary secretary, Frame frame) {
        return page(Form.filled(Map.of("language", List.of(frame.language().tag()))), List.of(), frame);
    }

    @PostMapping("/secretariat/applications")
    Object enter(
            @RequestParam(required = false) @Nullable MultipartFile proof,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        if (proof != null && !proof.isEmpty()) attachments.check(proof, "proof", form);
        var similar = papers.check(form, frame.language());
        if (!form.sound()) return page(form, similar, frame);
        var id = papers.enter(form, secretary);
        if (proof != null && !proof.isEmpty()) attachments.keep(id, null, proof, "proof", form);
        return Confirmations.redirect(frame, response, "/secretariat/applications/" + id, "done.application-on-behalf");
    }

    private ModelAndView page(Form form, List<SimilarLine> similar, Frame frame) {
        var language = frame.language();
        var page = new PaperPage(
                applicants.countries(language), applicants.fields(language), applicants.members(language), similar);
        var view = new ModelAndView("network/applications/paper", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
