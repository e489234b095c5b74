package org.sironet.network.duplicates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Country;

/** What is known of words in the names of organisations: {@code network/name-words.txt} and the names of countries. */
final class Lexicon {

    private static final List<Locale> LANGUAGES =
            List.of("en", "fr", "es", "de", "it", "pt", "nl", "ar", "zh", "ru").stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    static final Lexicon OURS = new Lexicon();

    /** Words that follow a country's first word in its name, and its code. */
    private record Phrase(List<String> words, String country) {}

    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, List<Phrase>> countries = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final Map<String, String> threeLetters = new HashMap<>();

    private Lexicon() {
        for (var code : Country.codes()) {
            for (var language : LANGUAGES) country(code, Locale.of("", code).getDisplayCountry(language));
            threeLetters.put(Locale.of("", code).getISO3Country(), code);
        }
        read();
        country("US", "United States of America");
        threeLetters.putAll(Map.of("US", "US", "UK", "GB", "UAE", "AE"));
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("/network/name-words.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        var words = line.replace(" =", "").split("\\s+");
        var others = List.of(words).subList(1, words.length);
        switch (words[0]) {
            case "filler", "form" -> others.forEach(word -> Folding.words(word).forEach(silent::add));
            case "demonym" -> others.subList(1, others.size()).forEach(word -> country(others.getFirst(), word));
            case "type" -> enter(others, 0.3);
            case "common" -> enter(others, 0.5);
            default -> enter(others, 1);
        }
    }

    private void enter(List<String> words, double weight) {
        var first = Folding.stem(words.getFirst());
        weights.putIfAbsent(first, weight);
        for (var word : words)
            for (var folded : Folding.words(word)) {
                canonical.putIfAbsent(folded, folded.codePointAt(0) > 0x2E80 ? folded : first);
                weights.putIfAbsent(folded, weight);
            }
    }

    private void country(String code, String name) {
        var words = Folding.words(name);
        if (words.isEmpty()) return;
        countries
                .computeIfAbsent(words.getFirst(), any -> new ArrayList<>())
                .add(new Phrase(words.subList(1, words.size()), code));
    }

    /** How much a word says, from 0.3 to 1, before it is known how many organisations bear it. */
    double weight(String word) {
        if (word.startsWith("@")) return 0.4;
        if (Character.isDigit(word.charAt(0))) return 0.3;
        return weights.getOrDefault(word, word.codePointAt(0) > 0x2E80 ? 0.5 : 1.0);
    }

    /** The words that say something, in one spelling; a country is written {@code @} and its code. */
    List<String> telling(String name) {
        var told = new ArrayList<String>();
        var all = Folding.words(name);
        for (var at = 0; at < all.size(); at++) {
            var phrase = countryAt(all, at);
            if (phrase == null) tell(all.get(at), told);
            else {
                told.add("@" + phrase.country());
                at += phrase.words().size();
            }
        }
        return told;
    }

    private void tell(String word, List<String> told) {
        if (!silent.contains(word) && (word.length() > 1 || word.codePointAt(0) > 0x2E80))
            told.add(canonical.getOrDefault(word, word));
    }

    private @Nullable Phrase countryAt(List<String> words, int at) {
        Phrase longest = null;
        for (var phrase : countries.getOrDefault(words.get(at), List.of())) {
            var end = at + 1 + phrase.words().size();
            if (end <= words.size()
                    && words.subList(at + 1, end).equals(phrase.words())
                    && (longest == null
                            || phrase.words().size() > longest.words().size())) longest = phrase;
        }
        return longest;
    }

    /** Whether a word says nothing: "the", "Inc.". */
    boolean silent(String word) {
        return silent.contains(word);
    }

    /** The country of a code in capitals, as names carry it at their end: {@code SOM}, {@code USA}. */
    @Nullable
    String countryOfCode(String capitals) {
        return threeLetters.get(capitals);
    }
}
