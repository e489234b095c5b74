package org.sironet.assembly.texts.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment and its answer.
 *
 * @param place {@code 4(2)}; empty for a part without numbers
 * @param article the address of the article in which it stands; null when it is no longer there
 * @param outcome {@code taken-up} or {@code not-taken-up}; null while it waits
 */
public record CommentView(
        String id,
        String place,
        @Nullable String article,
        String organisation,
        String body,
        String language,
        String direction,
        Instant at,
        int version,
        @Nullable String outcome,
        @Nullable String answer) {}
