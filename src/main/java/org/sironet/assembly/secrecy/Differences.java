package org.sironet.assembly.secrecy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.secrecy.Openings.Attempt;
import org.sironet.assembly.secrecy.Openings.Found;

/** Where two lists of opened ballots differ, line by line, so that tellers see what to look at again. */
record Differences(List<Line> lines) {

    /** @param content null for ballots that say nothing that was asked */
    record Line(@Nullable String content, int first, int second) {}

    static Differences of(Attempt attempt) {
        var first = attempt.lists().get(attempt.openers().getFirst());
        var second = attempt.lists().get(attempt.openers().getLast());
        if (first == null || second == null) return new Differences(List.of());
        var lines = new ArrayList<Line>();
        var one = counts(first);
        var other = counts(second);
        var contents = new TreeSet<>(one.keySet());
        contents.addAll(other.keySet());
        for (var content : contents) add(lines, content, one.getOrDefault(content, 0), other.getOrDefault(content, 0));
        add(lines, null, first.invalid(), second.invalid());
        return new Differences(lines);
    }

    private static void add(List<Line> lines, @Nullable String content, int first, int second) {
        if (first != second) lines.add(new Line(content, first, second));
    }

    private static Map<String, Integer> counts(Found found) {
        var counts = new HashMap<String, Integer>();
        for (var each : found.opened()) counts.merge(each, 1, Integer::sum);
        return counts;
    }
}
