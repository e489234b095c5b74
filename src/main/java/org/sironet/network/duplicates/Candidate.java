package org.sironet.network.duplicates;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;

/**
 * An organisation that may be the one asked for.
 *
 * @param country its ISO 3166-1 code; null when unknown
 * @param score from 0.6, somewhat alike, to 1, the same
 * @param reasons why, at least one
 */
public record Candidate(
        OrganisationId organisation,
        Multilingual name,
        @Nullable String country,
        double score,
        Set<Reason> reasons) {

    /** Why two organisations may be the same. */
    public enum Reason {
        IDENTIFIER,
        SITE,
        NAME,
        ACRONYM,
        /** besides another reason */
        SAME_COUNTRY,
        /** besides another reason; speaks against it */
        OTHER_COUNTRY
    }

    /** So alike that entering it again needs somebody who says that it is another one. */
    public boolean strong() {
        return score >= 0.9 || reasons.contains(Reason.IDENTIFIER);
    }
}
