package org.sironet.network.page;

import java.util.List;

/** A new name or country that waits for the secretariat. */
public record ProposalPage(
        String id,
        MarkedText name,
        String path,
        String who,
        String moment,
        String date,
        List<ChangesPage.Difference> differences) {}
