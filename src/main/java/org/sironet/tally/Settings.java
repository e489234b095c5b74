package org.sironet.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How to count, beside the rule.
 *
 * @param seats how many to elect; 0 for what the file says, or one
 * @param options what the rule leaves open, by name
 * @param seed what lots are drawn with; null when none was published
 */
public record Settings(
        int seats, Map<String, String> options, @Nullable String seed) {

    public Settings {
        options = Map.copyOf(options);
    }

    public static Settings none() {
        return new Settings(0, Map.of(), null);
    }

    public static Settings seats(int seats) {
        return new Settings(seats, Map.of(), null);
    }

    public Settings with(String option, String value) {
        var changed = new HashMap<>(options);
        changed.put(option, value);
        return new Settings(seats, changed, seed);
    }

    public Settings seed(String published) {
        return new Settings(seats, options, published);
    }

    /** The caller's options over those that the file suggests. */
    public Map<String, String> over(Map<String, String> suggestions) {
        var all = new TreeMap<>(suggestions);
        all.putAll(options);
        return all;
    }
}
