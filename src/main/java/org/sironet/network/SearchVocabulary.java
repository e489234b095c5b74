package org.sironet.network;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every word that occurs in the directory, so that one which does not occur is read as the nearest that does. */
@Component
class SearchVocabulary {

    private static final int SHORTEST = 4;
    private static final int MOST = 3;

    /**
     * What to look for in place of one word that was typed.
     *
     * @param instead the nearest words that occur; empty when the word itself occurs, or none is near
     */
    record Sought(SearchWords.Wanted typed, List<String> instead) {

        boolean meets(String found) {
            return instead.isEmpty() ? typed.meets(found) : instead.contains(found);
        }
    }

    private record Near(String typed, String word) {}

    private final JdbcClient jdbc;

    SearchVocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sought> read(List<SearchWords.Wanted> wanted) {
        var near = near(wanted);
        return wanted.stream()
                .map(each -> new Sought(each, near.getOrDefault(each.word(), List.of())))
                .toList();
    }

    private Map<String, List<String>> near(List<SearchWords.Wanted> wanted) {
        var doubtful = wanted.stream()
                .filter(each -> each.beginning() && each.word().length() >= SHORTEST)
                .map(SearchWords.Wanted::word)
                .toArray(String[]::new);
        var near = new LinkedHashMap<String, List<String>>();
        if (doubtful.length > 0) for (var typed : doubtful) near.put(typed, List.of());
        if (!near.isEmpty()) candidates(doubtful).forEach((typed, words) -> near.put(typed, nearest(typed, words)));
        return near;
    }

    private Map<String, List<String>> candidates(String[] doubtful) {
        var candidates = new TreeMap<String, List<String>>();
        jdbc.sql("""
                select q.word, w.word as near
                  from unnest(?::text[]) as q (word)
                  join lateral (
                    select s.word from search_word s
                     where not exists (select from search_word k
                                        where k.word >= q.word collate "C"
                                          and k.word < (q.word || chr(1114111)) collate "C")
                       and not exists (select from search_word_waiting n where starts_with(n.word, q.word))
                     order by s.word <-> q.word limit 24) w on true""")
                .param(doubtful)
                .query((row, number) -> new Near(row.getString(1), row.getString(2)))
                .list()
                .forEach(near -> candidates
                        .computeIfAbsent(near.typed(), any -> new java.util.ArrayList<>())
                        .add(near.word()));
        return candidates;
    }

    private static List<String> nearest(String typed, List<String> words) {
        var allowed = typed.length() < 6 ? 1 : 2;
        var distances = new LinkedHashMap<String, Integer>();
        words.forEach(word -> distances.put(word, distance(typed, word)));
        var least = distances.values().stream().min(Comparator.naturalOrder()).orElse(Integer.MAX_VALUE);
        if (least > allowed) return List.of();
        return words.stream()
                .filter(word -> least.equals(distances.get(word)))
                .limit(MOST)
                .toList();
    }

    /** How many letters are wrong, missing, too many or changed places (optimal string alignment). */
    static int distance(String one, String other) {
        var table = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) table[i][0] = i;
        for (var j = 0; j <= other.length(); j++) table[0][j] = j;
        for (var i = 1; i <= one.length(); i++)
            for (var j = 1; j <= other.length(); j++) table[i][j] = least(table, one, other, i, j);
        return table[one.length()][other.length()];
    }

    private static int least(int[][] table, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
