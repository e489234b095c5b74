package org.sironet.identity;

import java.util.List;
import org.sironet.shell.Navigation;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** The secretariat's pages about people. */
@Component
class IdentityNavigation implements Navigation {

    @Override
    public List<Entry> entries(Viewer viewer) {
        return viewer.is(Viewer.Role.SECRETARIAT)
                ? List.of(
                        new Entry("/secretariat/people", "people.title", 84),
                        new Entry("/secretariat/officers", "officers.title", 85))
                : List.of();
    }
}
