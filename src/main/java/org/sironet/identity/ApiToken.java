package org.sironet.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program's way in, in its owner's name and with some of its owner's rights.
 *
 * @param scopes {@code read:<area>} and {@code write:<area>}, the area being what follows {@code /api/}, or {@code *}
 */
record ApiToken(
        UUID id,
        String name,
        List<String> scopes,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant lastUsed,
        @Nullable Instant endedAt) {

    boolean openAt(Instant moment) {
        return endedAt == null && endsAt.isAfter(moment);
    }

    static boolean allows(List<String> scopes, String method, String area) {
        var reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        var kind = reads ? "read:" : "write:";
        return scopes.contains(kind + "*") || scopes.contains(kind + area);
    }
}
