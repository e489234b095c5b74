package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking one's data along, and having them erased. */
@Controller
class OwnDataController {

    private final OwnData data;
    private final Erasure erasure;
    private final SignIns signIns;

    OwnDataController(OwnData data, Erasure erasure, SignIns signIns) {
        this.data = data;
        this.erasure = erasure;
        this.signIns = signIns;
    }

    @GetMapping("/me/data.json")
    ResponseEntity<OwnData.Export> show(SignedIn me, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("sironet.json")
                                .build()
                                .toString())
                .body(data.of(me.person(), request));
    }

    @GetMapping("/me/erasure")
    ModelAndView ask(SignedIn me) {
        return Pages.of("identity/me/erasure", "", Form.empty());
    }

    @PostMapping("/me/erasure")
    Object create(SignedIn me, Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        if (!form.chosen("sure", "yes")) {
            form.refuse("sure", "error.sure");
            return Pages.of("identity/me/erasure", "", form);
        }
        erasure.erase(me.person());
        signIns.end(request);
        return Confirmations.redirect(frame, response, "/", "done.erased");
    }
}
