package org.sironet.identity.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tokens for programs.
 *
 * @param areas of the API that a token can be given
 * @param fresh the token just made, which is never shown again; empty otherwise
 * @param earliest first day that can be the last, as browsers write it
 */
public record TokensPage(List<Row> rows, List<String> areas, String fresh, String earliest, String latest) {

    public record Row(
            String id, String name, List<String> scopes, Instant ends, Optional<Instant> used, boolean open) {}
}
