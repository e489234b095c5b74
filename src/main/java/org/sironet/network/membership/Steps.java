package org.sironet.network.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.sironet.network.Memberships;

/** Steps in an organisation's standing as they hold, one after the other. */
final class Steps {

    private Steps() {}

    /** By the day from which each holds; of several for the same day the one that was recorded last, which corrects. */
    static List<Memberships.Step> inEffect(List<Memberships.Step> recorded) {
        var byDay = new TreeMap<LocalDate, Memberships.Step>();
        recorded.forEach(step -> byDay.put(step.holdsFrom(), step));
        return List.copyOf(byDay.values());
    }
}
