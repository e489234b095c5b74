package org.sironet.network;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.sironet.store.ContentHash;
import org.sironet.store.FileStore;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** An organisation's logo. */
@Controller
class LogoController {

    private final Organisations organisations;
    private final OrganisationSight sight;
    private final OrganisationForm forms;
    private final EditPresentation presentation;
    private final FileStore files;
    private final Journal journal;
    private final TransactionTemplate transaction;

    LogoController(
            Organisations organisations,
            OrganisationSight sight,
            OrganisationForm forms,
            EditPresentation presentation,
            FileStore files,
            Journal journal,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.sight = sight;
        this.forms = forms;
        this.presentation = presentation;
        this.files = files;
        this.journal = journal;
        this.transaction = transaction;
    }

    @OpenToAll
    @GetMapping("/members/{id}/logo")
    ResponseEntity<InputStreamResource> show(@PathVariable OrganisationId id, Frame frame) {
        var logo = Optional.ofNullable(sight.known(id, frame.viewer()).logo());
        var file = logo.flatMap(files::find).orElseThrow(Refusal::notFound);
        var content = files.open(file.hash()).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .contentLength(file.size())
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(file.hash().hex())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"logo.png\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(content));
    }

    @PostMapping(value = "/members/{id}/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView update(
            OrganisationEditor editor,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Form form,
            Frame frame,
            HttpServletResponse response)
            throws IOException {
        var basis = editor.onBehalf() ? form.text("logo-basis", 200) : "";
        var png = logo == null ? Optional.<byte[]>empty() : png(logo, form);
        if (logo == null) form.refuse("logo", "error.logo-missing");
        if (png.isEmpty() || !form.sound()) return again(editor, form, frame);
        keep(editor, png.get(), editor.basis(basis));
        return new ModelAndView(
                Confirmations.redirect(frame, response, "/members/" + editor.organisation(), "done.logo-changed"));
    }

    @PostMapping("/members/{id}/logo/removal")
    View remove(OrganisationEditor editor, Frame frame, HttpServletResponse response) {
        show(editor, null, editor.basis(""));
        return Confirmations.redirect(frame, response, "/members/" + editor.organisation(), "done.logo-removed");
    }

    private static Optional<byte[]> png(MultipartFile logo, Form form) throws IOException {
        try {
            if (logo.getSize() > LogoImages.LARGEST_FILE) throw new LogoImages.Unfit("error.logo-large");
            return Optional.of(LogoImages.png(logo.getBytes()));
        } catch (LogoImages.Unfit unfit) {
            form.refuse("logo", String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    private void keep(OrganisationEditor editor, byte[] png, Basis basis) throws IOException {
        var file = files.put(new ByteArrayInputStream(png), MediaType.IMAGE_PNG_VALUE, Integer.MAX_VALUE);
        show(editor, file.hash(), basis);
    }

    private void show(OrganisationEditor editor, @Nullable ContentHash file, Basis basis) {
        transaction.executeWithoutResult(status -> {
            organisations.showLogo(editor.organisation(), file);
            journal.record(new Entry(
                    file == null ? "organisation.logo-removed" : "organisation.logo-changed",
                    Memberships.subject(editor.organisation()),
                    editor.actor(),
                    basis,
                    file == null ? Map.of() : Map.of("file", file.hex())));
        });
    }

    /** The form as it stands, with what is wrong beside the file. */
    private ModelAndView again(OrganisationEditor editor, Form form, Frame frame) {
        var organisation = organisations.find(editor.organisation()).orElseThrow(Refusal::notFound);
        var values = forms.values(organisation.profile(), organisation.version());
        values.put("logo-basis", List.of(form.typed("logo-basis")));
        var whole = Form.filled(values);
        form.problems().forEach((field, problem) -> whole.refuse(field, problem.key(), problem.arguments()));
        var view = new ModelAndView(
                "network/members/edit",
                Map.of("form", whole, "page", presentation.page(organisation, editor, whole, List.of(), frame)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
