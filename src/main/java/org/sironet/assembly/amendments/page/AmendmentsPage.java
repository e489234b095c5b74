package org.sironet.assembly.amendments.page;

import java.util.List;
import org.sironet.assembly.texts.page.AmendmentLine;
import org.sironet.assembly.texts.page.TextPage;

/**
 * The amendments to a text.
 *
 * @param unsupported open, but with too few supporters
 * @param decided all that are no longer open
 */
public record AmendmentsPage(
        TextPage.Head head,
        List<OrderLine> order,
        List<AmendmentLine> unsupported,
        List<AmendmentLine> decided,
        int needed,
        String orderReason,
        int leftovers,
        boolean deciding,
        boolean adoptable,
        boolean amending) {

    /**
     * An amendment in the order of voting.
     *
     * @param falls numbers of those that fall when it is adopted
     * @param distance how many words it changes
     * @param stale whether the words that it would change have changed since
     */
    public record OrderLine(AmendmentLine amendment, List<Integer> falls, long distance, boolean stale) {}
}
