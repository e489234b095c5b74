package org.sironet.network.applications;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.sironet.identity.Secretary;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Documents;
import org.sironet.shell.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter of admission, for the organisation itself and for the secretariat. */
@Controller
class LetterController {

    private final AdmissionLetters letters;
    private final Applications applications;

    LetterController(AdmissionLetters letters, Applications applications) {
        this.letters = letters;
        this.applications = applications;
    }

    @GetMapping("/letter")
    ResponseEntity<byte[]> own(Delegate delegate) {
        return letter(delegate.organisation());
    }

    @GetMapping("/secretariat/members/{organisation}/letter")
    ResponseEntity<byte[]> of(@PathVariable OrganisationId organisation, Secretary secretary) {
        return letter(organisation);
    }

    /** The applicant's link works for this too, once admitted. */
    @GetMapping("/applications/{application}/letter")
    ResponseEntity<byte[]> ofApplicant(Applicant applicant) {
        var file = applications
                .find(applicant.application())
                .orElseThrow(Refusal::notFound)
                .file();
        if (file.organisation() == null) throw Refusal.notFound();
        return letter(Objects.requireNonNull(file.organisation()));
    }

    private ResponseEntity<byte[]> letter(OrganisationId organisation) {
        try {
            var printed = letters.pdf(organisation).orElseThrow(() -> Refusal.conflict("refused.no-letter"));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("admission.pdf", StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(printed);
        } catch (Documents.FontsMissing missing) {
            throw Refusal.conflict("refused.fonts");
        }
    }
}
