package org.sironet.assembly.amendments;

import java.util.Collections;
import java.util.UUID;
import org.sironet.assembly.texts.TextChanged;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Amending;
import org.sironet.assembly.wording.Reach;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When editors change a text on which amendments lie, each open amendment on those articles is carried over to the new
 * version; one whose own words were changed stays as it was made, and says so.
 */
@Component
class CarryingOver {

    private final Amendments amendments;
    private final Versions versions;

    CarryingOver(Amendments amendments, Versions versions) {
        this.amendments = amendments;
        this.versions = versions;
    }

    @EventListener
    void on(TextChanged event) {
        var text = event.text();
        if (text.tabled() != null) return;
        var changed = Reach.changed(event.before(), event.after());
        for (var amendment : amendments.touching(text.id(), changed)) {
            if (!amendment.open() || !fits(amendment, text.id(), text.current() - 1)) continue;
            var base = versions.get(text.id(), amendment.base());
            Amending.rebased(base, event.after(), amendment.proposal(), text.authoritative())
                    .ifPresent(proposal -> amendments.carriedOver(amendment, text.current(), proposal.changes()));
        }
    }

    /** Whether an amendment fits a version: the articles that it touches are those that it was made for. */
    boolean fits(Amendment amendment, UUID text, int version) {
        if (amendment.base() == version) return true;
        var changed = versions.changed(text, amendment.base(), version);
        if (changed.isEmpty()) return true;
        return Collections.disjoint(changed, Reach.articles(versions.get(text, amendment.base()), amendment.changes()));
    }
}
