package org.sironet.assembly.elections;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.sironet.journal.Hashes;
import org.springframework.stereotype.Component;

/** The secret links by which somebody nominated answers without signing in. Only their hashes are kept. */
@Component
class NomineeLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final NominationRows rows;

    NomineeLinks(NominationRows rows) {
        this.rows = rows;
    }

    /** 256 bits, fit for an address. */
    static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        return Hashes.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Nomination> nomination(String token) {
        return rows.withLink(hash(token)).map(rows::get);
    }

    static String path(String token) {
        return "/elections/link/" + token;
    }
}
