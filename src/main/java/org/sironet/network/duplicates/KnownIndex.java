package org.sironet.network.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The organisations of the network by the words of their names. Made from about 1 KB an organisation; a question costs
 * the comparison with at most {@value #COMPARED} of them.
 */
final class KnownIndex {

    private static final int COMPARED = 80;
    private static final int SHOWN = 5;

    private final List<Known> all;
    private final Map<String, int[]> byWord;
    private final Map<String, List<String>> byBeginning = new HashMap<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final Similarity similarity = new Similarity(this::weight);

    KnownIndex(Collection<Known> organisations) {
        all = List.copyOf(organisations);
        var words = new HashMap<String, List<Integer>>();
        for (var at = 0; at < all.size(); at++) {
            for (var word : words(all.get(at).spellings()))
                words.computeIfAbsent(word, any -> new ArrayList<>(2)).add(at);
            for (var key : keys(all.get(at)))
                byKey.computeIfAbsent(key, any -> new ArrayList<>(2)).add(at);
        }
        byWord = new HashMap<>();
        words.forEach((word, places) -> {
            byWord.put(word, places.stream().mapToInt(Integer::intValue).toArray());
            byBeginning
                    .computeIfAbsent(beginning(word), any -> new ArrayList<>())
                    .add(word);
        });
    }

    private static Set<String> words(List<Spelling> spellings) {
        var words = new HashSet<String>();
        spellings.forEach(spelling -> words.addAll(spelling.whole()));
        return words;
    }

    private static Set<String> keys(Known known) {
        var keys = new HashSet<String>();
        known.acronyms().forEach(acronym -> keys.add("a:" + acronym));
        known.identifiers().forEach(identifier -> keys.add("i:" + identifier));
        if (known.site() != null) keys.add("s:" + known.site());
        return keys;
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(3, word.length()));
    }

    /** A word says less the more organisations bear it. */
    double weight(String word) {
        var bearers = byWord.get(word);
        var many = bearers == null ? 0 : bearers.length;
        return Lexicon.OURS.weight(word) / (1 + Math.log1p(many) / Math.log(2) / 12);
    }

    int size() {
        return all.size();
    }

    /** Those that may be the same, the likeliest first, at most five. */
    List<Candidate> like(Likeness asked) {
        var spellings = asked.names().stream()
                .filter(name -> !name.isBlank())
                .map(Spelling::of)
                .toList();
        var comparison = new Comparison(asked, spellings, similarity);
        return likely(comparison, spellings).stream()
                .map(all::get)
                .map(comparison::with)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(SHOWN)
                .toList();
    }

    private Collection<Integer> likely(Comparison comparison, List<Spelling> spellings) {
        var found = new HashSet<Integer>();
        var shared = new HashMap<Integer, Double>();
        for (var word : words(spellings)) {
            count(word, shared);
            if (word.length() > 3) near(word, shared);
            if (word.length() > 5 && word.startsWith("al")) count(word.substring(2), shared);
        }
        shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(COMPARED)
                .forEach(entry -> found.add(entry.getKey()));
        for (var key : comparison.keys()) found.addAll(byKey.getOrDefault(key, List.of()));
        var alone = comparison.acronymsAlone();
        for (var at = 0; at < all.size() && !alone.isEmpty(); at++)
            if (alone.stream().anyMatch(madeOf(all.get(at)))) found.add(at);
        return found;
    }

    private static Predicate<String> madeOf(Known known) {
        return acronym -> known.madeOf(acronym) >= Comparison.PROPOSED;
    }

    private void count(String word, Map<Integer, Double> shared) {
        var weight = weight(word);
        for (var at : byWord.getOrDefault(word, new int[0])) shared.merge(at, weight, Double::sum);
    }

    private void near(String word, Map<Integer, Double> shared) {
        for (var other : byBeginning.getOrDefault(beginning(word), List.of()))
            if (!other.equals(word) && Words.likeness(word, other) > 0) count(other, shared);
    }
}
