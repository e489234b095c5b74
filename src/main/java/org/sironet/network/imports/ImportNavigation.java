package org.sironet.network.imports;

import java.util.List;
import org.sironet.shell.Navigation;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** The secretariat finds the import in its menu. */
@Component
class ImportNavigation implements Navigation {

    @Override
    public List<Entry> entries(Viewer viewer) {
        return viewer.is(Viewer.Role.SECRETARIAT) ? List.of(new Entry("/import", "import.menu", 80)) : List.of();
    }
}
