package org.sironet.tally.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sironet.tally.Candidate;
import org.sironet.tally.Candidate.Standing;

/** Candidates as a file brings them: by name, each once. */
final class Names {

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Set<Integer> withdrawn = new HashSet<>();
    private final Set<Integer> writeIns = new HashSet<>();
    private final Map<Integer, Set<String>> groups = new HashMap<>();

    int size() {
        return names.size();
    }

    /** The candidate of this name, perhaps a new one. */
    int of(String name) {
        return indexes.computeIfAbsent(name, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    /** Another candidate, who gets a number behind the name when there is one of that name already. */
    int another(String name) {
        var unique = name;
        for (var i = 2; indexes.containsKey(unique); i++) unique = name + " (" + i + ")";
        return of(unique);
    }

    void alias(String alias, int candidate) {
        indexes.putIfAbsent(alias, candidate);
    }

    boolean has(String name) {
        return indexes.containsKey(name);
    }

    void withdraw(int candidate) {
        withdrawn.add(candidate);
    }

    void writeIn(int candidate) {
        writeIns.add(candidate);
    }

    void group(int candidate, String group) {
        groups.computeIfAbsent(candidate, none -> new HashSet<>()).add(group);
    }

    List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < names.size(); i++)
            candidates.add(new Candidate(names.get(i), standing(i), groups.getOrDefault(i, Set.of())));
        return candidates;
    }

    private Standing standing(int candidate) {
        if (withdrawn.contains(candidate)) return Standing.WITHDRAWN;
        return writeIns.contains(candidate) ? Standing.WRITE_IN : Standing.STANDS;
    }
}
