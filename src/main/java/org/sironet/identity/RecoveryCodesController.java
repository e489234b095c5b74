package org.sironet.identity;

import java.util.List;
import org.sironet.identity.page.RecoveryCodesPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own recovery codes. */
@Controller
class RecoveryCodesController {

    private final RecoveryCodes codes;

    RecoveryCodesController(RecoveryCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/me/recovery-codes")
    ModelAndView show(SignedIn me) {
        return Pages.of("identity/me/recovery-codes", new RecoveryCodesPage(codes.left(me.person()), List.of()));
    }

    /** Answers with the codes themselves, which are shown this once. */
    @PostMapping("/me/recovery-codes")
    ModelAndView create(SignedIn me) {
        var made = codes.make(me.person());
        return Pages.of("identity/me/recovery-codes", new RecoveryCodesPage(made.size(), made));
    }
}
