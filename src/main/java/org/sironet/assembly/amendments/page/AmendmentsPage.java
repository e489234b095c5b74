package org.sironet.assembly.amendments.page;

import java.util.List;
import org.sironet.assembly.texts.page.AmendmentLine;
import org.sironet.assembly.texts.page.TextPage;

/**
 * The amendments to a text.
 *
 * @param unsupported open, but with too few supporters
 * @param decided those that are no longer open
 * @param show the one list that is shown further; empty for the beginning of each
 * @param from where it begins
 * @param bindsFrom the day from which the text says that it binds; empty for none
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
        boolean amending,
        int waiting,
        int unsupportedInAll,
        int decidedInAll,
        String show,
        int from,
        String bindsFrom) {

    /** How many of each list stand on a page. */
    public static final int PART = 50;

    /** How many follow after this part. */
    public int further(int inAll) {
        return Math.max(0, inAll - from - PART);
    }

    public int earlier() {
        return Math.max(0, from - PART);
    }

    public boolean later() {
        return from > 0;
    }

    public int following() {
        return from + PART;
    }

    public boolean shows(String list) {
        return show.isEmpty() || show.equals(list);
    }

    /**
     * An amendment in the order of voting.
     *
     * @param falls numbers of those that fall when it is adopted
     * @param distance how many words it changes
     * @param stale whether the words that it would change have changed since
     */
    public record OrderLine(AmendmentLine amendment, List<Integer> falls, long distance, boolean stale) {}
}
