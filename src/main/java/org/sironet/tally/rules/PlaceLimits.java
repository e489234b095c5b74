package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sironet.tally.BadOption;
import org.sironet.tally.Option;

/** Who may not have which place of a list. */
final class PlaceLimits {

    static final List<Option> OPTIONS = List.of(
            new Option(
                    "method",
                    "together, top-down",
                    "together",
                    "whether the seats are filled together, or as a list, place after place"),
            new Option("ordered", "a number", "0", "of a list: how many places are ordered"),
            new Option(
                    "not-at:NAME", "places between |", "none", "of a list: places that a candidate doesn't stand for"),
            new Option(
                    "at-most:GROUP@N-M",
                    "a number",
                    "all",
                    "of a list: how many of a group may have the places N to M"));

    private static final Pattern RANGE = Pattern.compile("(.+)@([1-9]\\d{0,5})-([1-9]\\d{0,5})");

    /** At most so many of a group from one place to another. */
    private record Limit(boolean[] group, int from, int to, int most) {

        /** Whether a place under this limit is one too many, given those above it. */
        boolean isFull(int place, List<Integer> above) {
            var held = 0;
            for (var p = from; p < place && p <= above.size(); p++) {
                var holder = above.get(p - 1);
                if (holder >= 0 && group[holder]) held++;
            }
            return place >= from && place <= to && held >= most;
        }
    }

    private final Task task;
    private final Map<String, String> notAt;
    private final Map<String, boolean[]> groups = new HashMap<>();
    private final List<Limit> limits = new ArrayList<>();

    PlaceLimits(Task task) {
        this.task = task;
        this.notAt = task.choices.all("not-at");
        task.choices.all("at-most").forEach((name, most) -> {
            if (name.contains("@")) limits.add(limit(name, most));
        });
    }

    private Limit limit(String name, String most) {
        var parts = RANGE.matcher(name);
        if (!parts.matches() || !most.matches("\\d{1,6}"))
            throw new BadOption("a limit for places is at-most:GROUP@1-3=2, not at-most:" + name + "=" + most);
        return new Limit(
                members(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(most));
    }

    private boolean[] members(String group) {
        return groups.computeIfAbsent(
                group, named -> Reserved.members(task.election.candidates(), task.choices, named));
    }

    /** Who may not have a place, given those above it; a place above that is vacant is below 0. */
    Set<Integer> barred(int place, List<Integer> above) {
        var held = above.stream().filter(c -> c >= 0).toList();
        var open = task.standing().stream().filter(c -> !held.contains(c)).toList();
        var barred = new HashSet<>(task.reserved.doomed(held, open));
        for (var c : open)
            if (isElsewhere(c, place)
                    || limits.stream().anyMatch(limit -> limit.group()[c] && limit.isFull(place, above))) barred.add(c);
        return barred;
    }

    private boolean isElsewhere(int candidate, int place) {
        var places = notAt.getOrDefault(task.ledger.name(candidate), "");
        return List.of(places.split("\\|", -1)).contains(String.valueOf(place));
    }
}
