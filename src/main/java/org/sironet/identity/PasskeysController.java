package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.sironet.identity.page.PasskeysPage;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.type.TypeReference;

/** One's own passkeys. */
@Controller
class PasskeysController {

    private static final String PATH = "/me/passkeys";
    private static final int LONGEST_LABEL = 100;

    private final Passkeys passkeys;
    private final PasskeyCeremonies ceremonies;
    private final PasskeyJson json;
    private final Devices devices;
    private final Persons persons;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    PasskeysController(
            Passkeys passkeys,
            PasskeyCeremonies ceremonies,
            PasskeyJson json,
            Devices devices,
            Persons persons,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.json = json;
        this.devices = devices;
        this.persons = persons;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @GetMapping(PATH)
    ModelAndView index(SignedIn me, HttpServletRequest request) {
        return page(me.person(), request, Form.empty());
    }

    private ModelAndView page(PersonId owner, HttpServletRequest request, Form form) {
        var all = passkeys.of(owner).stream()
                .map(each -> new PasskeysPage.Row(
                        each.getCredentialId().toBase64UrlString(),
                        each.getLabel(),
                        each.getCreated(),
                        each.getLastUsed()))
                .toList();
        return Pages.of(
                "identity/me/passkeys", new PasskeysPage(all, UserAgents.words(request.getHeader("User-Agent"))), form);
    }

    @PostMapping("/me/passkeys/challenges")
    ResponseEntity<String> challenge(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        var device = devices.ensure(request, response);
        return PasskeySignInController.answer(json.write(ceremonies.registration(device, me.person())));
    }

    /** Called by the script; whoever takes over somebody's browser cannot add a passkey unnoticed. */
    @PostMapping(PATH)
    ResponseEntity<String> create(SignedIn me, Frame frame, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = json.read(request, new TypeReference<RelyingPartyPublicKey>() {});
        var device = devices.of(request).orElseThrow(() -> Refusal.badRequest("refused.passkey"));
        var made = !label(answer).isEmpty()
                && Boolean.TRUE.equals(transaction.execute(status -> register(device, me.person(), answer)));
        if (!made) throw Refusal.badRequest("refused.passkey");
        Confirmations.redirect(frame, response, PATH, "done.passkey-made");
        return PasskeySignInController.answer(json.write(Map.of("onward", frame.to(PATH))));
    }

    private boolean register(Devices.Device device, PersonId owner, RelyingPartyPublicKey answer) {
        var named = new RelyingPartyPublicKey(answer.getCredential(), label(answer));
        if (!ceremonies.register(device, owner, named)) return false;
        var person = persons.active(owner).orElseThrow(Refusal::signIn);
        var mail = person.mail();
        if (mail != null)
            outbox.post(Letter.to(mail, person.reading(), "mail.passkey-made")
                    .forPerson(owner)
                    .leadingTo(PATH));
        return true;
    }

    @SuppressWarnings("NullAway") // what a script sends may lack anything
    private static String label(RelyingPartyPublicKey answer) {
        if (answer.getCredential() == null || answer.getLabel() == null) return "";
        var label = answer.getLabel().replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        return label.codePointCount(0, label.length()) > LONGEST_LABEL ? "" : label;
    }

    @PostMapping("/me/passkeys/{id}/name")
    Object rename(
            @PathVariable String id,
            SignedIn me,
            Frame frame,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var label = form.text("label", LONGEST_LABEL);
        if (!form.sound()) return page(me.person(), request, form);
        if (!passkeys.rename(me.person(), bytes(id), label)) throw Refusal.notFound();
        return Confirmations.redirect(frame, response, PATH, "done.saved");
    }

    @PostMapping("/me/passkeys/{id}/removal")
    Object remove(@PathVariable String id, SignedIn me, Frame frame, HttpServletResponse response) {
        if (!passkeys.remove(me.person(), bytes(id))) throw Refusal.notFound();
        return Confirmations.redirect(frame, response, PATH, "done.passkey-removed");
    }

    private static Bytes bytes(String id) {
        try {
            return new Bytes(Base64.getUrlDecoder().decode(id));
        } catch (IllegalArgumentException notOne) {
            throw Refusal.notFound();
        }
    }
}
