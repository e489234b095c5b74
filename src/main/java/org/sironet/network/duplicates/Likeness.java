package org.sironet.network.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation that may be in the network already.
 *
 * @param names in any languages
 * @param country by its ISO 3166-1 code; null when unknown
 * @param identifiers of legal registers, as {@code REGISTER:NUMBER} or the number alone
 */
public record Likeness(
        List<String> names,
        @Nullable String acronym,
        @Nullable String country,
        @Nullable String website,
        List<String> identifiers) {

    public static Likeness named(String name) {
        return new Likeness(List.of(name), null, null, null, List.of());
    }
}
