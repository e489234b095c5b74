package org.sironet.assembly.minutes;

import java.util.List;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.kernel.Language;
import org.springframework.stereotype.Component;

/** The minutes as they read now: what was approved; before, what was edited, else what the facts give. */
@Component
class Wording {

    private final Drafting drafting;
    private final Editions editions;
    private final Approvals approvals;

    Wording(Drafting drafting, Editions editions, Approvals approvals) {
        this.drafting = drafting;
        this.editions = editions;
        this.approvals = approvals;
    }

    List<Section> of(Sitting sitting, Language language) {
        return approvals
                .of(sitting.id())
                .map(approval -> MinutesDocument.read(approval.document(), language))
                .orElseGet(() -> draft(sitting, language));
    }

    private List<Section> draft(Sitting sitting, Language language) {
        var edited = editions.latest(sitting.id(), language);
        return drafting.of(sitting, language).stream()
                .map(section -> {
                    var edition = edited.get(section.key());
                    return edition == null ? section : new Section(section.key(), section.heading(), edition.body());
                })
                .filter(section -> !section.text().isEmpty())
                .toList();
    }
}
