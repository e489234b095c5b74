package org.sironet.tally;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Votes by name, in the order of the ballot paper; who is out is not in it. A count of many rounds has many of these, so
 * that names are kept once for all.
 */
public final class Totals extends AbstractMap<String, Rational> {

    private final List<String> names;
    private final Map<String, Integer> places;
    private final @Nullable Rational[] votes;

    /**
     * @param names of all candidates
     * @param places where each name stands
     * @param votes of each; null for who is out
     */
    public Totals(List<String> names, Map<String, Integer> places, @Nullable Rational[] votes) {
        this.names = names;
        this.places = places;
        this.votes = votes.clone();
    }

    @Override
    public @Nullable Rational get(@Nullable Object name) {
        var place = name == null ? null : places.get(name);
        return place == null ? null : votes[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, Rational>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Rational>> iterator() {
                return standing()
                        .mapToObj(c -> Map.entry(names.get(c), Objects.requireNonNull(votes[c])))
                        .iterator();
            }

            @Override
            public int size() {
                return (int) standing().count();
            }
        };
    }

    private IntStream standing() {
        return IntStream.range(0, votes.length).filter(c -> votes[c] != null);
    }
}
