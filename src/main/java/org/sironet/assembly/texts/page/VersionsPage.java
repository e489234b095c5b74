package org.sironet.assembly.texts.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a text came to be. */
public record VersionsPage(TextPage.Head head, List<Line> versions, List<LanguageLine> languages) {

    /**
     * One version.
     *
     * @param cause in words
     * @param by null when the program saved it
     */
    public record Line(
            int number, String cause, Instant at, @Nullable String by, boolean sealed) {}
}
