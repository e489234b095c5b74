package org.sironet.seal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody checks a code, a letter or an export. */
@Controller
class VerifyController {

    private final Codes codes;
    private final Attempts attempts;
    private final VerifyPages pages;
    private final Uploads uploads;
    private final TransactionTemplate transaction;

    VerifyController(
            Codes codes, Attempts attempts, VerifyPages pages, Uploads uploads, TransactionTemplate transaction) {
        this.codes = codes;
        this.attempts = attempts;
        this.pages = pages;
        this.uploads = uploads;
        this.transaction = transaction;
    }

    @OpenToAll
    @GetMapping("/verify")
    ModelAndView show(Frame frame, Form form, HttpServletRequest request) {
        var typed = form.all("code").isEmpty() ? null : form.text("code", 100);
        if (typed == null || !form.sound()) return view(frame, form, null, null, null);
        var code = CodeFormat.read(typed);
        if (code.isEmpty()) form.refuse("code", "verify.code-mistyped");
        var found = code.flatMap(known -> find(known, request));
        if (found.isEmpty()) form.refuse("code", "verify.code-unknown");
        return view(frame, form, found.orElse(null), null, null);
    }

    @OpenToAll
    @GetMapping("/verify/{code}")
    ModelAndView show(@PathVariable String code, Frame frame, HttpServletRequest request) {
        var form = Form.filled(java.util.Map.of("code", java.util.List.of(code)));
        var found = CodeFormat.read(code).flatMap(known -> find(known, request));
        if (found.isEmpty()) form.refuse("code", "verify.code-unknown");
        return view(frame, form, found.orElse(null), null, found.isEmpty() ? HttpStatus.NOT_FOUND : null);
    }

    private Optional<Confirmation> find(String code, HttpServletRequest request) {
        if (!attempts.allowed(request.getRemoteAddr())) throw Refusal.tooMany("refused.too-many");
        var found = codes.find(code);
        if (found.isEmpty()) attempts.wrong(request.getRemoteAddr());
        return found;
    }

    @OpenToAll
    @PostMapping("/verify")
    ModelAndView create(Frame frame, Form form, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            form.refuse("file", "verify.file-missing");
            return view(frame, form, null, null, null);
        }
        return view(frame, form, null, uploads.what(file), null);
    }

    @PostMapping("/verify/{code}/revocation")
    Object revoke(@PathVariable String code, Registrar by, Frame frame, Form form, HttpServletResponse response) {
        var confirmation = CodeFormat.read(code).flatMap(codes::find).orElseThrow(Refusal::notFound);
        var reason = form.text("reason", 500);
        if (!form.chosen("confirmed", "yes")) form.refuse("confirmed", "error.required");
        if (!form.sound()) return view(frame, form, confirmation, null, null);
        var revoked = transaction.execute(status ->
                codes.revoke(confirmation.code(), reason, null, Actor.of(by.person()), Basis.office("secretariat")));
        if (!Boolean.TRUE.equals(revoked)) throw Refusal.conflict("refused.revoked-before");
        return Confirmations.redirect(
                frame, response, "/verify/" + Codes.written(confirmation.code()), "done.code-revoked");
    }

    private ModelAndView view(
            Frame frame,
            Form form,
            @Nullable Confirmation confirmation,
            Uploads.@Nullable Answer upload,
            @Nullable HttpStatus status) {
        var view = new ModelAndView("seal/verify/show");
        view.addObject("page", pages.page(frame, confirmation, upload));
        view.addObject("form", form);
        view.setStatus(status != null ? status : form.sound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
