package org.sironet.assembly.presiding.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;

/**
 * The next step of a sitting.
 *
 * @param kind its words are {@code next.<kind>}
 * @param action where its form goes; null when there is nothing to press
 * @param fields that the form carries
 * @param spoken the sentence to read out, in each working language
 * @param grave whether it cannot be taken back, so that it asks for a second look
 * @param waits turnout or counts so far, as a sentence; null for none
 */
public record NextPage(
        String kind,
        List<Object> arguments,
        @Nullable String action,
        Map<String, String> fields,
        List<Spoken> spoken,
        boolean grave,
        @Nullable String waits,
        @Nullable String link) {

    /** A sentence to be read out. */
    public record Spoken(Language language, String sentence) {}
}
