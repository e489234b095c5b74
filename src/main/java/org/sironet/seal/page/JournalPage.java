package org.sironet.seal.page;

import org.jspecify.annotations.Nullable;
import org.sironet.seal.HistoryPage;

/**
 * How the journal is.
 *
 * @param tone good or bad
 * @param state in words
 * @param finding the first wrong thing, in English; null for none
 * @param checked what a complete check said; null when none was asked for
 */
public record JournalPage(
        String tone,
        String state,
        @Nullable String finding,
        @Nullable String checked,
        VerifyPage.@Nullable LatestHead head,
        String file,
        HistoryPage latest) {}
