package org.sironet.assembly.floor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sironet.assembly.floor.Speech.Kind;
import org.sironet.kernel.Country;
import org.sironet.network.Organisation;
import org.sironet.shell.Countries;

/**
 * Who has spoken on an item, and who waits.
 *
 * @param kinds only those that somebody asked for
 * @param regions in the order of {@link Countries#REGIONS}, only those that somebody comes from
 * @param first those who wait and have not yet spoken in this sitting
 */
public record Balance(
        Map<Kind, Count> kinds, Count home, Count overseas, Count observers, Map<String, Count> regions, int first) {

    /** How many. */
    public record Count(int spoken, int waiting) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(spoken + other.spoken, waiting + other.waiting);
        }
    }

    public boolean isEmpty() {
        return kinds.isEmpty();
    }

    /** Adds one after another. */
    static final class Counting {

        private static final Count SPOKEN = new Count(1, 0);
        private static final Count WAITING = new Count(0, 1);

        private final Countries countries;
        private final Country homeCountry;
        private final Map<UUID, Country> based = new HashMap<>();
        private final Map<Kind, Count> kinds = new EnumMap<>(Kind.class);
        private final Map<String, Count> regions = new HashMap<>();
        private final List<UUID> first = new ArrayList<>();
        private Count home = Count.NONE;
        private Count overseas = Count.NONE;
        private Count observers = Count.NONE;

        Counting(Countries countries, Country homeCountry) {
            this.countries = countries;
            this.homeCountry = homeCountry;
        }

        void know(Organisation organisation) {
            based.put(organisation.id().value(), organisation.profile().country());
        }

        void spoken(Speech speech) {
            add(speech, SPOKEN);
        }

        void waits(Speech speech, Set<UUID> heard) {
            add(speech, WAITING);
            if (!heard.contains(speech.voice()) && !first.contains(speech.voice())) first.add(speech.voice());
        }

        private void add(Speech speech, Count one) {
            kinds.merge(speech.kind(), one, Count::plus);
            if (speech.observer()) observers = observers.plus(one);
            var country = based.get(speech.voice());
            if (country == null) return;
            regions.merge(countries.region(country), one, Count::plus);
            if (speech.observer()) return;
            if (country.equals(homeCountry)) home = home.plus(one);
            else overseas = overseas.plus(one);
        }

        Balance counted() {
            var ordered = new LinkedHashMap<String, Count>();
            for (var region : Countries.REGIONS) {
                var count = regions.get(region);
                if (count != null) ordered.put(region, count);
            }
            return new Balance(kinds, home, overseas, observers, ordered, first.size());
        }
    }
}
