package org.sironet.network.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.seal.HistoryPage;

/**
 * What an organisation said of itself before and since, change by change.
 *
 * @param recorded what else was recorded of it: standing, people who act for it, decisions on its name
 */
public record ChangesPage(MarkedText name, String path, List<Change> changes, HistoryPage recorded) {

    /**
     * One change.
     *
     * @param who the person's name; empty when the program did it
     * @param basis in words; null when it was the organisation's own
     */
    public record Change(
            String who,
            String moment,
            String date,
            @Nullable String basis,
            List<Difference> differences) {}

    /** A field with its lines before and after. */
    public record Difference(String field, List<String> before, List<String> after) {}
}
