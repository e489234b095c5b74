package org.sironet.network.duplicates;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;

/**
 * An organisation of the network, taken apart for comparing.
 *
 * @param acronyms that it uses, folded
 */
record Known(
        OrganisationId id,
        Multilingual name,
        @Nullable String country,
        List<Spelling> spellings,
        Set<String> acronyms,
        @Nullable String site,
        Set<String> identifiers) {

    static Known of(
            OrganisationId id,
            Multilingual name,
            @Nullable String acronym,
            @Nullable String country,
            @Nullable String website,
            List<String> identifiers) {
        var spellings = name.versions().values().stream().map(Spelling::of).toList();
        var acronyms = new HashSet<String>();
        if (acronym != null) acronyms.add(Spelling.acronym(acronym));
        spellings.forEach(spelling -> acronyms.addAll(spelling.shortForms()));
        return new Known(
                id,
                name,
                country,
                spellings,
                acronyms,
                website == null ? null : Sites.site(website).orElse(null),
                identifiers.stream().map(Known::identifier).collect(Collectors.toSet()));
    }

    static String identifier(String text) {
        return Spelling.acronym(text);
    }

    /** How well an acronym fits one of the names, from 0 to 1. */
    double madeOf(String acronym) {
        return spellings.stream()
                .mapToDouble(spelling -> Acronyms.made(acronym, spelling.inFull()))
                .max()
                .orElse(0);
    }

    boolean sameSite(@Nullable String other) {
        return other != null && Objects.equals(site, other);
    }
}
