package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;

/** Signing in with a passkey: the script asks for a challenge, then sends what the device signed. */
@Controller
class PasskeySignInController {

    private final PasskeyCeremonies ceremonies;
    private final PasskeyJson json;
    private final SignIns signIns;
    private final Devices devices;
    private final Limits limits;

    PasskeySignInController(
            PasskeyCeremonies ceremonies, PasskeyJson json, SignIns signIns, Devices devices, Limits limits) {
        this.ceremonies = ceremonies;
        this.json = json;
        this.signIns = signIns;
        this.devices = devices;
        this.limits = limits;
    }

    @OpenToAll
    @PostMapping("/sign-in/passkey-challenges")
    ResponseEntity<String> challenge(HttpServletRequest request, HttpServletResponse response) {
        var device = devices.ensure(request, response);
        limits.count(Limit.TRIES_OF_DEVICE, device.key());
        limits.count(Limit.TRIES_OF_NETWORK, Secrets.hash(request.getRemoteAddr()));
        return answer(json.write(ceremonies.signIn(device)));
    }

    @OpenToAll
    @PostMapping("/sign-in/passkeys")
    ResponseEntity<String> create(
            @RequestParam(defaultValue = "/") String next,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var signed = json.read(request, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        var person = devices.of(request)
                .flatMap(device -> ceremonies.authenticate(device, signed))
                .orElseThrow(() -> Refusal.badRequest("refused.passkey"));
        signIns.begin(person, request, response);
        return answer(json.write(Map.of("onward", frame.to(Onward.of(next)))));
    }

    static ResponseEntity<String> answer(String json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
