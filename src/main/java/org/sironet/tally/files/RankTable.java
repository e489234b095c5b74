package org.sironet.tally.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sironet.tally.Ballots;
import org.sironet.tally.Candidate;
import org.sironet.tally.Election;
import org.sironet.tally.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * JSON of STVBallot: candidates, mandates, and ballots such as {@code "1:2:0"}, the rank of each candidate. It may carry
 * limits by gender and places in an order.
 */
final class RankTable {

    /** What the Czech Green Party's rules, for which that program was written, ask for. */
    private static final Map<String, String> GREENS = Map.of(
            "rule", "stv-scottish",
            "quota", "hagenbach-bischoff",
            "quota-of", "handed-in",
            "reach", "above",
            "winners", "highest",
            "places", "exact",
            "overvotes", "split",
            "skips", "any",
            "last-seats", "quota");

    private final JsonNode root;
    private final Ballots ballots = new Ballots();

    private RankTable(JsonNode root) {
        this.root = root;
    }

    static boolean fits(JsonNode root) {
        return root.path("ballots_ab").isObject();
    }

    static Election read(JsonNode root) throws Unreadable {
        return new RankTable(root).election();
    }

    private Election election() throws Unreadable {
        var candidates = candidates();
        var spoilt = 0L;
        for (var entry : root.path("ballots_ab").properties()) {
            var count = Json.count(entry.getValue(), "ballots_ab");
            if (entry.getKey().equals("_invalid")) spoilt = count;
            else if (count > 0) ballots.add(row(entry.getKey(), candidates.size()), count);
        }
        var seats = Json.whole(root.path("mandates"), "mandates");
        var title = root.path("name").asString("");
        return new Election(
                title, candidates, seats, ballots, Election.Kind.RANKS, spoilt, suggestions(candidates), List.of());
    }

    private List<Candidate> candidates() throws Unreadable {
        var names = new Names();
        for (var name : Json.strings(root.path("candidates"), "candidates")) names.another(name);
        if (names.size() == 0) throw Json.wrong("no candidates");
        var genders = root.path("genders");
        for (var i = 0; i < Math.min(genders.size(), names.size()); i++) {
            var gender = genders.get(i).asString("");
            if (!gender.isEmpty()) names.group(i, gender);
        }
        return names.candidates();
    }

    private static int[] row(String key, int candidates) throws Unreadable {
        var byRank = new TreeMap<Integer, List<Integer>>();
        if (!key.equals("_empty")) {
            var ranks = key.split(":", -1);
            if (ranks.length != candidates)
                throw Json.wrong("as many ranks as candidates are expected: " + Shown.of(key));
            for (var i = 0; i < ranks.length; i++) {
                if (!ranks[i].matches("\\d{1,4}")) throw Json.wrong("not a ballot: " + Shown.of(key));
                var rank = Integer.parseInt(ranks[i]);
                if (rank > 0)
                    byRank.computeIfAbsent(rank, none -> new ArrayList<>()).add(i);
            }
        }
        var marks = new Marks();
        var last = 0;
        for (var rank : byRank.entrySet()) {
            for (var skipped = rank.getKey() - last - 1; skipped > 0; skipped--) marks.add(Ballots.SKIPPED);
            for (var candidate : rank.getValue())
                marks.add(candidate.equals(rank.getValue().getFirst()) ? candidate : Ballots.tied(candidate));
            last = rank.getKey();
        }
        return marks.row();
    }

    private Map<String, String> suggestions(List<Candidate> candidates) throws Unreadable {
        var found = new HashMap<>(GREENS);
        limit(found, "m_max", "M");
        limit(found, "f_max", "F");
        var ordered = root.path("ordered").asInt(0);
        if (ordered > 0) found.put("ordered", String.valueOf(ordered));
        if (ordered > 0 || found.keySet().stream().anyMatch(key -> key.startsWith("at-most:")))
            found.put("method", "top-down");
        var places = root.path("acceptable_positions");
        for (var i = 0; i < Math.min(places.size(), candidates.size()); i++) {
            var closed = new ArrayList<String>();
            for (var p = 0; p < places.get(i).size(); p++)
                if (!places.get(i).get(p).asBoolean(true)) closed.add(String.valueOf(p + 1));
            if (!closed.isEmpty()) found.put("not-at:" + candidates.get(i).name(), String.join("|", closed));
        }
        places(found);
        return found;
    }

    private void limit(Map<String, String> found, String key, String group) {
        var most = root.path(key).asInt(0);
        if (most > 0) found.put("at-most:" + group, String.valueOf(most));
    }

    /** Limits that hold for some places only: {@code from} one place {@code to} another. */
    private void places(Map<String, String> found) throws Unreadable {
        for (var limit : root.path("gconstraints")) {
            var range = Json.whole(limit.path("from"), "from") + "-" + Json.whole(limit.path("to"), "to");
            for (var group : new String[] {"m", "f"}) {
                var most = limit.path(group + "max");
                if (most.isIntegralNumber())
                    found.put("at-most:" + group.toUpperCase(Locale.ROOT) + "@" + range, most.asString());
            }
        }
    }
}
