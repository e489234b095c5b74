package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.sironet.shell.Refusal;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what browsers exchange about passkeys. */
@Component
class PasskeyJson {

    private static final int LONGEST = 64 * 1024;

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** @throws Refusal when it is none of that */
    <T> T read(HttpServletRequest request, TypeReference<T> type) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) throw Refusal.tooLarge("refused.too-large");
        try {
            var value = mapper.readValue(body, type);
            if (value != null) return value;
        } catch (JacksonException | IllegalArgumentException malformed) {
            // the same refusal serves both
        }
        throw Refusal.badRequest("refused.passkey");
    }
}
