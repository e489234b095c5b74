package org.sironet.tally.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Ballots;
import org.sironet.tally.Candidate;
import org.sironet.tally.Election;
import org.sironet.tally.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * JSON with ballots written out by name: {@code {"count": 3, "ranking": ["A", ["B", "C"]]}} or {@code {"count": 3,
 * "approves": ["A", "B"]}}; one election, or several in a list of cases, each with an id.
 */
final class Cases {

    private final JsonNode root;

    private Cases(JsonNode root) {
        this.root = root;
    }

    static boolean fits(JsonNode root) {
        return root.path("cases").isArray() || root.path("ballots").isArray();
    }

    static Election read(JsonNode root, Map<String, String> options) throws Unreadable {
        return new Cases(chosen(root, options.get("case"))).election();
    }

    private static JsonNode chosen(JsonNode root, @Nullable String id) throws Unreadable {
        if (!root.path("cases").isArray()) return root;
        var ids = new ArrayList<String>();
        for (var each : root.path("cases")) {
            if (each.path("id").asString("").equals(id)) return each;
            ids.add(each.path("id").asString(""));
        }
        if (ids.size() == 1 && id == null) return root.path("cases").get(0);
        throw Json.wrong("several elections: choose one with --option case=ID, of " + String.join(", ", ids));
    }

    private Election election() throws Unreadable {
        var names = names();
        var ballots = new Ballots();
        var places = new HashMap<String, Integer>();
        for (var name : names) places.put(name, places.size());
        for (var ballot : root.path("ballots"))
            ballots.add(row(ballot, places), ballot.has("count") ? Json.count(ballot.path("count"), "count") : 1);
        var seats = root.has("seats") ? Json.whole(root.path("seats"), "seats") : 0;
        var title = root.path("title").asString(root.path("id").asString(""));
        var candidates = names.stream().map(Candidate::of).toList();
        return new Election(title, candidates, seats, ballots, Election.Kind.RANKS, 0, Map.of(), List.of());
    }

    private List<String> names() throws Unreadable {
        if (root.has("candidates")) {
            var listed = List.copyOf(Json.strings(root.path("candidates"), "candidates"));
            if (listed.isEmpty() || new HashSet<>(listed).size() < listed.size())
                throw Json.wrong("candidates with different names are expected: candidates");
            return listed;
        }
        var names = new TreeSet<String>();
        for (var ballot : root.path("ballots"))
            for (var rank : ranks(ballot))
                names.addAll(rank.isArray() ? Json.strings(rank, "a rank") : List.of(rank.asString("")));
        names.remove("");
        if (names.isEmpty()) throw Json.wrong("no candidates on the ballots");
        return List.copyOf(names);
    }

    private static JsonNode ranks(JsonNode ballot) {
        return ballot.has("approves") ? ballot.path("approves") : ballot.path("ranking");
    }

    private static int[] row(JsonNode ballot, Map<String, Integer> places) throws Unreadable {
        var marks = new Marks();
        if (!ranks(ballot).isArray()) throw Json.wrong("a list is expected: ranking or approves");
        for (var rank : ranks(ballot)) {
            var level = rank.isArray() ? Json.strings(rank, "a rank") : List.of(rank.asString(""));
            for (var name : level) {
                var index = places.get(name);
                if (index == null) throw Json.wrong("no candidate is called \"" + Shown.of(name) + "\"");
                var joined = name.equals(level.getFirst()) ? ballot.has("approves") && !marks.isEmpty() : true;
                marks.add(joined ? Ballots.tied(index) : index);
            }
        }
        return marks.row();
    }
}
