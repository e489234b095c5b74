package org.sironet.seal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.seal.page.KeysPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The operator looks after the network's keys. */
@Controller
class KeysController {

    private final SigningKeys keys;

    KeysController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/operator/keys")
    ModelAndView index(KeyKeeper keeper, Frame frame, Form form) {
        return new ModelAndView("seal/keys/index")
                .addObject("page", page(frame))
                .addObject("form", form);
    }

    @PostMapping("/operator/keys")
    Object create(KeyKeeper keeper, Frame frame, Form form, HttpServletResponse response) {
        if (!form.chosen("confirmed", "yes")) form.refuse("confirmed", "keys.confirm-needed");
        if (!form.sound()) {
            var view = index(keeper, frame, form);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        var by = Actor.of(keeper.person());
        if (keys.replace(form.typed("replaces"), by, Basis.office("operator")).isEmpty())
            throw Refusal.conflict("refused.key-replaced-before");
        return Confirmations.redirect(frame, response, "/operator/keys", "done.key-replaced");
    }

    private KeysPage page(Frame frame) {
        var rows = new ArrayList<KeysPage.Key>();
        NetworkKey next = null;
        for (var key : keys.ring().keys().reversed()) {
            rows.add(new KeysPage.Key(
                    key.id(),
                    frame.moment(key.since()),
                    next == null ? null : frame.moment(next.since()),
                    key.previous() == null || key.endorsement() != null));
            next = key;
        }
        return new KeysPage(rows, keys.folder().toString(), keys.ready());
    }
}
