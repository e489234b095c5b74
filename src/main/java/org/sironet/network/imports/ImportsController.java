package org.sironet.network.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.network.imports.page.ImportsPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The imports so far, and a new one from a file. */
@Controller
class ImportsController {

    private final Imports imports;
    private final Receiving receiving;

    ImportsController(Imports imports, Receiving receiving) {
        this.imports = imports;
        this.receiving = receiving;
    }

    @GetMapping("/import")
    ModelAndView index(Secretary secretary) {
        return page(Form.empty());
    }

    @PostMapping("/imports")
    Object create(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            form.refuse(
                    "file",
                    file == null
                                    || file.getOriginalFilename() == null
                                    || file.getOriginalFilename().isEmpty()
                            ? "import.file-missing"
                            : "import.unreadable-empty");
            return again(form, response);
        }
        var spooled = ImportFiles.spooled(file.getInputStream());
        try {
            var id = receiving.receive(
                    spooled, String.valueOf(file.getOriginalFilename()), Actor.of(secretary.person()));
            return Confirmations.redirect(frame, "/imports/" + id + "/columns");
        } catch (Unreadable unreadable) {
            form.refuse("file", unreadable.key(), unreadable.arguments());
            return again(form, response);
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private ModelAndView again(Form form, HttpServletResponse response) {
        response.setStatus(422);
        return page(form);
    }

    private ModelAndView page(Form form) {
        var lines = imports.latest().stream().map(ImportsController::line).toList();
        return new ModelAndView("network/imports/index", Map.of("form", form, "page", new ImportsPage(lines)));
    }

    private static ImportsPage.Line line(Import one) {
        return new ImportsPage.Line(
                "/imports/" + one.id(),
                one.fileName(),
                one.receivedAt(),
                Words.stage(one.stage()),
                Words.tone(one.stage()),
                one.rows(),
                one.entered());
    }
}
