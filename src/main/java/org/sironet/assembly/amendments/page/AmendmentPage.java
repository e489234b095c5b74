package org.sironet.assembly.amendments.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.page.AmendmentLine;
import org.sironet.assembly.texts.page.ArticleView;
import org.sironet.assembly.texts.page.LanguageLine;
import org.sironet.assembly.texts.page.TextPage;

/**
 * One amendment.
 *
 * @param reading {@code changes}, {@code tabled} or {@code adopted}: which wording the page shows
 * @param articles those that it touches
 * @param others the languages into which the viewer may put it
 * @param conflicts the others that touch the same words
 * @param parts its changes, to be taken apart; empty when there is one
 * @param mayDo which actions the viewer has: support, unsupport, withdraw, split, combine, accept, decide
 */
public record AmendmentPage(
        TextPage.Head head,
        AmendmentLine amendment,
        String reason,
        String reasonLanguage,
        String reasonDirection,
        String reading,
        int base,
        Instant tabledAt,
        boolean corrects,
        boolean stale,
        List<ArticleView> articles,
        LanguageLine shown,
        List<LanguageLine> languages,
        List<LanguageLine> others,
        List<String> supporters,
        int needed,
        List<AmendmentLine> conflicts,
        List<AmendmentLine> combinable,
        List<Part> parts,
        String procedure,
        String majority,
        long distance,
        List<StepLine> steps,
        List<String> mayDo) {

    /** One of its changes. */
    public record Part(int index, String place, String text) {}

    /**
     * What happened to it.
     *
     * @param other the number of the amendment that it concerns too; null for none
     */
    public record StepLine(
            String state,
            Instant at,
            String basis,
            String result,
            @Nullable Integer other) {}

    public boolean may(String action) {
        return mayDo.contains(action);
    }
}
