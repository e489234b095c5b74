package org.sironet.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.kernel.Multilingual;

/**
 * What a code confirms, as it was signed when the code was issued.
 *
 * @param code sixteen characters without dashes
 * @param kind names the words for it: {@code code.kind.<kind>}
 * @param statement what is confirmed, for everybody to read; names organisations, never people
 * @param revocation null while the code holds
 */
record Confirmation(
        String code,
        String kind,
        UUID subject,
        Instant validFrom,
        Instant issuedAt,
        Multilingual statement,
        String key,
        byte[] signature,
        @Nullable Revocation revocation) {

    /**
     * Why a code holds no longer.
     *
     * @param successor the code that took its place; null for none
     */
    record Revocation(Instant at, String reason, @Nullable String successor) {}

    /** What is signed. */
    static byte[] message(
            String code, String kind, UUID subject, Instant validFrom, Instant issuedAt, Multilingual statement) {
        var facts = new TreeMap<String, Object>(Map.of(
                "code",
                code,
                "kind",
                kind,
                "subject",
                subject,
                "valid-from",
                validFrom.toString(),
                "issued-at",
                issuedAt.toString(),
                "statement",
                statement.byTag()));
        return ("sironet code\n" + CanonicalJson.write(facts)).getBytes(StandardCharsets.UTF_8);
    }

    byte[] message() {
        return message(code, kind, subject, validFrom, issuedAt, statement);
    }

    /** As it stands in exports. */
    Map<String, @Nullable Object> line() {
        var line = new TreeMap<String, @Nullable Object>();
        line.put("code", code);
        line.put("kind", kind);
        line.put("subject", subject);
        line.put("valid-from", validFrom);
        line.put("issued-at", issuedAt);
        line.put("statement", statement.byTag());
        line.put("key", key);
        line.put("signature", HexFormat.of().formatHex(signature));
        if (revocation != null) {
            line.put("revoked-at", revocation.at());
            line.put("revocation-reason", revocation.reason());
            line.put("superseded-by", revocation.successor());
        }
        return line;
    }

    /** @throws IllegalArgumentException when the line is not one of {@link #line} */
    static Confirmation parse(String line) {
        var fields = Fields.of(CanonicalJson.readStrictly(line));
        return new Confirmation(
                fields.text("code"),
                fields.text("kind"),
                UUID.fromString(fields.text("subject")),
                fields.moment("valid-from"),
                fields.moment("issued-at"),
                fields.multilingual("statement"),
                fields.text("key"),
                fields.bytes("signature"),
                null);
    }
}
