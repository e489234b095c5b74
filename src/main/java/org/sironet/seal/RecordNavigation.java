package org.sironet.seal;

import java.util.List;
import org.sironet.shell.Navigation;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** The operator's way to the journal and keys, the secretariat's to the export. */
@Component
class RecordNavigation implements Navigation {

    @Override
    public List<Entry> entries(Viewer viewer) {
        if (viewer.is(Viewer.Role.OPERATOR)) return List.of(new Entry("/operator/journal", "menu.journal", 80));
        if (viewer.is(Viewer.Role.SECRETARIAT)) return List.of(new Entry("/export", "menu.export", 80));
        return List.of();
    }
}
